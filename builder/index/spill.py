"""Runs in files: the one place of the room that touches the disk.

A file holds the cards and six arrays, cut by the first letter of the keys, so that a letter can be
read from all runs without reading the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import numpy as np

from builder.index.bits import Ints
from builder.index.document import Document
from builder.index.ragged import starts
from builder.index.run import Entry, Postings, Run

_TYPES: Final = ("<u4", "<u4", "<u2", "u1", "<u4", "<u4")


class Stretch(NamedTuple):
    """Where the entries of one letter stand in a run's file."""

    letter: int
    """The first UTF-16 unit of their keys."""
    offset: int
    """Where the arrays begin, in bytes."""
    sizes: tuple[int, ...]
    """Number of items of each array."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spilled:
    """A run in a file."""

    path: Path
    """The file."""
    collector: int
    """Tells the collectors apart whose numbers the entries have."""
    documents: tuple[Document, ...]
    """Its documents."""
    fresh: tuple[Entry, ...]
    """Entries that no earlier run of this collector had."""
    cards: tuple[tuple[int, int], ...]
    """Offset and size of each card."""
    stretches: tuple[Stretch, ...]
    """Its letters, in order."""

    def letter(self, letter: int) -> tuple[Ints, Postings] | None:
        """The entries of a letter with their lists, if there are any."""
        stretch = next((one for one in self.stretches if one.letter == letter), None)
        if stretch is None:
            return None
        with self.path.open("rb") as file:
            file.seek(stretch.offset)
            rows = zip(_TYPES, stretch.sizes, strict=True)
            arrays = [np.fromfile(file, type_, size).astype(np.int64) for type_, size in rows]
        entries, totals, docs, impacts, counts, positions = arrays
        return entries, Postings(
            totals=totals, docs=docs, impacts=impacts, counts=counts, positions=positions
        )


def spill(run: Run, path: Path, collector: int) -> Spilled:
    """Write a run to a new file."""
    with path.open("wb") as file:
        cards = tuple(_append(file, card) for card in run.cards)
        stretches = tuple(_stretches(file, run))
    return Spilled(
        path=path,
        collector=collector,
        documents=run.documents,
        fresh=run.fresh,
        cards=cards,
        stretches=stretches,
    )


def read_cards(places: Sequence[tuple[Path, int, int]]) -> list[bytes]:
    """Read cards by file, offset and size."""
    found = []
    for path, offset, size in places:
        with path.open("rb") as file:
            file.seek(offset)
            found.append(file.read(size))
    return found


def _stretches(file: BinaryIO, run: Run) -> list[Stretch]:
    lists = run.postings
    edges = np.flatnonzero(np.diff(run.letters, prepend=-1, append=-1))
    rows = np.append(starts(lists.totals), len(lists.docs))[edges]
    spots = np.append(starts(lists.counts), len(lists.positions))[rows]
    found = []
    for at, letter in enumerate(run.letters[edges[:-1]].tolist()):
        entry, row, spot = (slice(edge[at], edge[at + 1]) for edge in (edges, rows, spots))
        arrays = (
            *(run.entries[entry], lists.totals[entry], lists.docs[row], lists.impacts[row]),
            *(lists.counts[row], lists.positions[spot]),
        )
        offset = file.tell()
        for array, type_ in zip(arrays, _TYPES, strict=True):
            file.write(array.astype(type_).tobytes())
        found.append(Stretch(letter, offset, tuple(map(len, arrays))))
    return found


def _append(file: BinaryIO, data: bytes) -> tuple[int, int]:
    offset = file.tell()
    file.write(data)
    return offset, len(data)
