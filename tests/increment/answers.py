"""What an index says, whatever its segments: the same for an increment and for a clean build.

Read with the plain reader of the format. Numbers of documents are replaced by ids, dead documents
left out; what only a rewritten segment forgets, the counts behind the weights, is not looked at.
"""

from pathlib import Path
from typing import Any

from tests.index.reader import Index, Segment


def answers(output: Path) -> dict[str, Any]:
    """Stories with all that is kept of them, lists of every form, chains and names."""
    index = Index(
        {path.relative_to(output).as_posix(): path.read_bytes() for path in _files(output)}
    )
    dead = _dead(index)
    alive: list[str] = []
    twice: set[str] = set()
    stories: dict[str, Any] = {}
    terms: dict[tuple[str, str], dict[str, Any]] = {}
    for number in range(len(index.index["segments"])):
        segment = index.segment(number)
        ids = [card[0] for card in segment.cards()]
        living = [id_ if len(alive) + n not in dead else "" for n, id_ in enumerate(ids)]
        twice |= stories.keys() & (set(living) - {""})
        stories |= _stories(segment, living)
        _collect(terms, segment, living)
        alive += living
    return {
        "stories": stories,
        "stories that live twice": twice,
        "terms": terms,
        "chains": {alive[old]: alive[new] for old, new in _pairs(index)},
        **{kind: index.flat(kind, columns) for kind, columns in _SETS.items()},
        **{key: index.index[key] for key in ("format", "languages", "tables", "story")},
    }


_SETS = {"names": 5, "refs": 3, "sounds": 2}


def _files(output: Path) -> list[Path]:
    return sorted(path for path in (output / "search").rglob("*") if path.is_file())


def _dead(index: Index) -> set[int]:
    found, number = set(), 0
    for gap in index.index["dead"]:
        number += gap
        found.add(number)
    return found


def _stories(segment: Segment, living: list[str]) -> dict[str, Any]:
    # A segment numbers names by how often it has them, so their order is its own.
    columns = [(langs, sorted(names)) for langs, names in segment.columns()]
    rows = zip(segment.cards(), columns, segment.moments(), strict=True)
    return {id_: row for id_, row in zip(living, rows, strict=True) if id_}


def _collect(
    terms: dict[tuple[str, str], dict[str, Any]], segment: Segment, living: list[str]
) -> None:
    for key, forms in segment.terms().items():
        for form, postings in forms.items():
            for one in postings:
                if id_ := living[one.doc]:
                    stories = terms.setdefault((key, form), {})
                    stories[id_] = (one.impact, one.positions)


def _pairs(index: Index) -> list[tuple[int, int]]:
    flat = [n for at in range(len(index.index["chains"]["first"])) for n in _chain(index, at)]
    return list(zip(flat[::2], flat[1::2], strict=True))


def _chain(index: Index, at: int) -> list[int]:
    return list(index.json(f"chains/{at // 500}/{at}"))
