"""The entries of a letter from all runs in order, and what each collector's numbers mean there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from builder.index.bits import Ints
from builder.index.run import Entry
from builder.index.spill import Part
from builder.index.varint import plain, utf16


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The entries of a letter."""

    entries: list[Entry]
    """Sorted by UTF-16 units of key and form."""
    numbers: dict[int, Ints]
    """For each collector, its numbers of its entries, rising."""
    ranks: dict[int, Ints]
    """For each collector, the ranks of the same entries."""

    def found(self, collector: int, numbers: Ints) -> Ints:
        """The ranks of entries that a collector has numbers for."""
        return self.ranks[collector][np.searchsorted(self.numbers[collector], numbers)]


def lexicon(parts: Sequence[tuple[int, Part]]) -> Lexicon:
    """The lexicon of parts with their collectors, each collector's in the order it made them."""
    lists: dict[int, list[Entry]] = {}
    numbers: dict[int, list[Ints]] = {}
    for collector, part in parts:
        lists.setdefault(collector, []).extend(part.fresh)
        fresh = part.entries[len(part.entries) - len(part.fresh) :]
        numbers.setdefault(collector, []).append(fresh)
    entries = _sorted(set().union(*lists.values()))
    rank = {entry: at for at, entry in enumerate(entries)}
    return Lexicon(
        entries=entries,
        numbers={collector: np.concatenate(own) for collector, own in numbers.items()},
        ranks={
            collector: np.fromiter(map(rank.__getitem__, own), np.int64, len(own))
            for collector, own in lists.items()
        },
    )


def _sorted(entries: Iterable[Entry]) -> list[Entry]:
    found = list(entries)
    if plain(word for entry in found for word in entry):
        return sorted(found)
    return sorted(found, key=lambda entry: (utf16(entry[0]), utf16(entry[1])))
