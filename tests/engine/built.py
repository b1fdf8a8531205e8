"""Archives with their index on the disk and the same in memory for the plain scan."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.index.arranged import arrange
from builder.index.chain import chains
from builder.index.collector import Collector
from builder.index.header import Header
from builder.index.indexed import Indexed
from builder.index.plain import Plain
from builder.index.segment import Segment, maker, tasks
from builder.index.segments import DEAD
from builder.index.spill import spill
from builder.model.catalog import Named
from builder.model.entity import Entity
from builder.model.language import language
from builder.model.page import OutputFile

CODES = ("ar", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """An archive."""

    folder: Path
    """Where its `search/` lies."""
    stories: Sequence[Indexed]
    """Its stories, dead ones included."""
    entities: Sequence[Named]
    """What they name."""
    plain: Plain
    """The same for the plain scan."""

    @property
    def search(self) -> Path:
        """The index."""
        return self.folder / "search"


def build(
    folder: Path,
    stories: Sequence[Indexed],
    entities: Sequence[Entity],
    *,
    segments: int = 1,
    dead: int = 0,
    replaced: int = 0,
) -> Built:
    """Index stories in so many segments; some are dead, and some replaced by others."""
    chance = random.Random(1)
    parts = [_segment(folder, stories[at::segments], at) for at in range(segments)]
    ids = [document.id for arranged, _ in parts for document in arranged.documents]
    gone = sorted(chance.sample(range(len(ids)), dead))
    pairs = (chance.sample(ids, 2) for _ in range(replaced))
    newer: dict[str, str] = {}
    for old, new in pairs:
        newer.setdefault(old, new)
    named = _counted(entities, stories)
    left = [DEAD + id_ if number in gone else id_ for number, id_ in enumerate(ids)]
    header = Header(
        languages=tuple(map(language, CODES)),
        segments=tuple(entry for _, entry in parts),
        dead=tuple(gone),
        chains=chains(left, newer),
    )
    for file in header.files(named):
        _write(folder, file)
    own = {ids[number] for number in gone}
    return Built(
        folder=folder,
        stories=stories,
        entities=named,
        plain=_plain(stories, named, newer, own),
    )


def _plain(
    stories: Sequence[Indexed], named: Sequence[Named], newer: Mapping[str, str], dead: set[str]
) -> Plain:
    living = [story for story in stories if story.id not in dead]
    return Plain(living, named, newer, [story for story in stories if story.id in dead])


def _segment(folder: Path, stories: Sequence[Indexed], number: int):  # type: ignore[no-untyped-def]
    folder.mkdir(parents=True, exist_ok=True)
    run = folder / f"run{number}"
    arranged = arrange([spill(Collector().collect(stories), run, 0)])
    segment = Segment(arranged=arranged, languages=CODES)
    for file in segment.files(map(maker(arranged), tasks(arranged))):
        _write(folder, file)
    run.unlink()
    return arranged, segment.entry()


def _write(folder: Path, file: OutputFile) -> None:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)


def _counted(entities: Sequence[Entity], stories: Sequence[Indexed]) -> list[Named]:
    counts = Counter(name for story in stories for name in story.entities)
    return [Named(entity=one, stories=counts[f"{one.kind.value}/{one.id}"]) for one in entities]
