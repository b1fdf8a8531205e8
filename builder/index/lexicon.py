"""The lexicon: all entries of all runs in order, and what each collector's numbers mean in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from builder.index.bits import Ints
from builder.index.run import Entry
from builder.index.spill import Spilled
from builder.index.varint import plain, utf16
from builder.index.vocabulary import first_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Entries, sorted by UTF-16 units of key and form."""

    entries: list[Entry]
    """All of them."""
    ranks: dict[int, Ints]
    """For each collector, the rank of each of its entries."""
    letters: dict[int, tuple[int, int]]
    """For each first unit of a key, the first rank and the one after the last."""


def lexicon(runs: Sequence[Spilled]) -> Lexicon:
    """The lexicon of some runs, which must come in the order in which each collector made them."""
    lists: dict[int, list[Entry]] = {}
    for run in runs:
        lists.setdefault(run.collector, []).extend(run.fresh)
    entries = _sorted(set().union(*lists.values()))
    rank = {entry: at for at, entry in enumerate(entries)}
    return Lexicon(
        entries=entries,
        ranks={
            collector: np.fromiter(map(rank.__getitem__, own), np.int64, len(own))
            for collector, own in lists.items()
        },
        letters=_letters(entries),
    )


def _sorted(entries: set[Entry]) -> list[Entry]:
    if plain(word for entry in entries for word in entry):
        return sorted(entries)
    return sorted(entries, key=lambda entry: (utf16(entry.key), utf16(entry.form)))


def _letters(entries: list[Entry]) -> dict[int, tuple[int, int]]:
    units = np.array([first_unit(entry.key) for entry in entries], np.int64)
    edges = np.flatnonzero(np.diff(units, prepend=-1, append=-1)).tolist()
    spans = zip(edges, edges[1:], strict=False)
    return {int(units[start]): (start, end) for start, end in spans}
