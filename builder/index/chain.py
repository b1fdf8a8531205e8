"""Chains: which document is the newest version of a story."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from builder.index import payload
from builder.index.cabinet import version
from builder.index.place import place
from builder.model.page import OutputFile

PAIRS: Final = 4_096
"""Pairs in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """Pairs of an older document and the last of its chain, by global number."""

    pairs: tuple[tuple[int, int], ...]
    """Sorted by document."""

    @property
    def directory(self) -> dict[str, object]:
        """What `index` says about them."""
        return {"version": version(self.pairs), "first": [p[0] for p in self.pairs[::PAIRS]]}

    def files(self) -> Iterator[OutputFile]:
        """Their files."""
        for number, at in enumerate(range(0, len(self.pairs), PAIRS)):
            flat = [end for pair in self.pairs[at : at + PAIRS] for end in pair]
            yield payload.text(place("chains", number), flat)


def chains(ids: Iterable[str], successors: Mapping[str, str]) -> Chains:
    """The chains of documents, by global number; the id of a dead one is marked, so no story's.

    ``successors`` gives the id of the story that replaced another.
    """
    linked = {*successors, *successors.values()}
    numbers = {id_: number for number, id_ in enumerate(ids) if id_ in linked}
    pairs = (
        (numbers[id_], numbers[last])
        for id_ in successors
        if id_ in numbers and (last := _last(id_, successors, numbers)) != id_
    )
    return Chains(pairs=tuple(sorted(pairs)))


def _last(id_: str, successors: Mapping[str, str], numbers: Mapping[str, int]) -> str:
    """The last story of a chain that is in the index; a ring ends where it would close."""
    last, seen = id_, {id_}
    while (id_ := successors.get(id_, "")) and id_ not in seen:
        seen.add(id_)
        last = id_ if id_ in numbers else last
    return last
