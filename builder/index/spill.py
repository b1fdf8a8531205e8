"""Runs in files: the one place of the room that touches the disk.

A file holds the cards, and cut by the first letter of the keys six arrays and the fresh entries, so
that a letter can be read from all runs without reading the rest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import numpy as np

from builder.index.bits import Ints
from builder.index.document import Document
from builder.index.ragged import starts
from builder.index.run import Entry, Postings, Run

_TYPES: Final = tuple(map(np.dtype, ("<u4", "<u4", "<u2", "u1", "<u4", "<u4")))


class Stretch(NamedTuple):
    """Where the entries of one letter stand in a run's file."""

    offset: int
    """Where the arrays begin, in bytes."""
    sizes: tuple[int, ...]
    """Number of items of each array."""
    words: int
    """Bytes of the fresh entries, which come after the arrays."""


class Part(NamedTuple):
    """The entries of one letter in a run."""

    entries: Ints
    """The collector's number of each, rising."""
    postings: Postings
    """Their lists."""
    fresh: list[Entry]
    """What the last of the numbers mean: those that no earlier run of the collector had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spilled:
    """A run in a file."""

    path: Path
    """The file."""
    collector: int
    """Tells the collectors apart whose numbers the entries have."""
    documents: tuple[Document, ...]
    """Its documents."""
    cards: tuple[tuple[int, int], ...]
    """Offset and size of each card."""
    letters: Mapping[int, Stretch]
    """Its letters, by the first UTF-16 unit of the keys."""

    def letter(self, letter: int) -> Part | None:
        """What there is of a letter, if anything."""
        stretch = self.letters.get(letter)
        if stretch is None:
            return None
        with self.path.open("rb") as file:
            file.seek(stretch.offset)
            data = file.read(_bytes(stretch.sizes) + stretch.words)
        entries, totals, docs, impacts, counts, positions = _arrays(data, stretch.sizes)
        postings = Postings(
            totals=totals, docs=docs, impacts=impacts, counts=counts, positions=positions
        )
        words = data[len(data) - stretch.words :].decode("utf-8", "surrogatepass").split("\0")
        return Part(entries, postings, list(zip(words[::2], words[1::2], strict=False)))


def spill(run: Run, path: Path, collector: int) -> Spilled:
    """Write a run to a new file."""
    with path.open("wb") as file:
        cards = tuple(_append(file, card) for card in run.cards)
        letters = _letters(file, run)
    return Spilled(
        path=path,
        collector=collector,
        documents=run.documents,
        cards=cards,
        letters=letters,
    )


def read_cards(places: Sequence[tuple[Path, int, int]]) -> list[bytes]:
    """Read cards by file, offset and size."""
    found = []
    for path, offset, size in places:
        with path.open("rb") as file:
            file.seek(offset)
            found.append(file.read(size))
    return found


def _letters(file: BinaryIO, run: Run) -> dict[int, Stretch]:
    lists = run.postings
    edges = np.flatnonzero(np.diff(run.letters, prepend=-1, append=-1))
    rows = np.append(starts(lists.totals), len(lists.docs))[edges]
    spots = np.append(starts(lists.counts), len(lists.positions))[rows]
    found: dict[int, Stretch] = {}
    for at, letter in enumerate(run.letters[edges[:-1]].tolist()):
        entry, row, spot = (slice(edge[at], edge[at + 1]) for edge in (edges, rows, spots))
        arrays = (
            *(run.entries[entry], lists.totals[entry], lists.docs[row], lists.impacts[row]),
            *(lists.counts[row], lists.positions[spot]),
        )
        offset = file.tell()
        for array, type_ in zip(arrays, _TYPES, strict=True):
            file.write(array.astype(type_).tobytes())
        words = _words(run, arrays[0])
        file.write(words)
        found[letter] = Stretch(offset, tuple(map(len, arrays)), len(words))
    return found


def _words(run: Run, entries: Ints) -> bytes:
    """The fresh ones among rising numbers of entries."""
    fresh = entries[np.searchsorted(entries, run.known) :] - run.known
    words = (word for at in fresh.tolist() for word in run.fresh[at])
    return "\0".join(words).encode("utf-8", "surrogatepass")


def _bytes(sizes: Sequence[int]) -> int:
    """How many bytes the arrays of a letter take."""
    return sum(size * type_.itemsize for size, type_ in zip(sizes, _TYPES, strict=True))


def _arrays(data: bytes, sizes: Sequence[int]) -> Iterator[Ints]:
    """The arrays of a letter, as narrow as they were written, since many runs come together."""
    offset = 0
    for size, type_ in zip(sizes, _TYPES, strict=True):
        yield np.frombuffer(data, type_, size, offset)
        offset += size * type_.itemsize


def _append(file: BinaryIO, data: bytes) -> tuple[int, int]:
    offset = file.tell()
    file.write(data)
    return offset, len(data)
