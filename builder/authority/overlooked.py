"""Overlooked mentions: stories that name an entity in their words and do not list it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from builder.authority.proposal import Unlisted
from builder.authority.tally import EXAMPLES
from builder.model.entity import Kind, Ref

SHOWN: Final = 100
"""Stories of one entity that are proposed at a time."""
_AROUND: Final = 60
"""Characters shown on either side of a mention."""

Key = tuple[Kind, str]
Called = Mapping[Key, tuple[str, ...]]
"""What each entity is called, by kind and id."""


class _Seen:
    """What was overlooked of one entity."""

    __slots__ = ("count", "examples", "stories")

    def __init__(self) -> None:
        self.count = 0
        self.stories: list[str] = []
        self.examples: list[tuple[str, str]] = []


class Overlooked:
    """Counts them, in the order in which stories come; keeps a bounded number of each."""

    def __init__(self) -> None:
        self._seen: dict[Key, _Seen] = {}
        self._story: tuple[str, set[Key]] = ("", set())

    def add(
        self, id_: str, path: str, refs: Iterable[Ref], called: Called, paragraphs: Sequence[str]
    ) -> None:
        """Take one file of a story, which may name what another file of it has named."""
        if self._story[0] != id_:
            self._story = (id_, set())
        for key in ((ref.kind, ref.id) for ref in refs):
            if key not in self._story[1]:
                self._story[1].add(key)
                self._take(key, id_, path, called.get(key, ()), paragraphs)

    def _take(
        self, key: Key, id_: str, path: str, names: Iterable[str], paragraphs: Sequence[str]
    ) -> None:
        seen = self._seen.setdefault(key, _Seen())
        seen.count += 1
        if len(seen.stories) < SHOWN:
            seen.stories.append(id_)
        if len(seen.examples) < EXAMPLES:
            seen.examples.append((path, _around(names, paragraphs)))

    def take(self, later: "Overlooked") -> None:
        """Take what was counted in stories that come after ours."""
        for key, other in later._seen.items():
            seen = self._seen.setdefault(key, other)
            if seen is not other:
                seen.count += other.count
                seen.stories = [*seen.stories, *other.stories][:SHOWN]
                seen.examples = [*seen.examples, *other.examples][:EXAMPLES]

    def proposals(self, called: Called) -> list[Unlisted]:
        """One proposal an entity, most frequent first."""
        some = sorted(self._seen.items(), key=lambda pair: (-pair[1].count, pair[0]))
        return [
            Unlisted(
                kind=kind,
                id=id_,
                name=next(iter(called.get((kind, id_), ())), id_),
                count=seen.count,
                stories=tuple(seen.stories),
                examples=tuple(seen.examples),
            )
            for (kind, id_), seen in some
        ]


def _around(names: Iterable[str], paragraphs: Sequence[str]) -> str:
    """The words around the first mention that is spelt as one of the names."""
    for paragraph in paragraphs:
        for name in names:
            if (at := paragraph.find(name)) >= 0:
                return _cut(paragraph, at, at + len(name))
    return ""


def _cut(paragraph: str, start: int, end: int) -> str:
    first = paragraph.find(" ", max(start - _AROUND, 0)) + 1 if start > _AROUND else 0
    last = paragraph.rfind(" ", 0, end + _AROUND) if len(paragraph) > end + _AROUND else None
    words = " ".join(
        paragraph[min(first, start) : None if last is None else max(last, end)].split()
    )
    return f"{'… ' if first else ''}{words}{'' if last is None else ' …'}"
