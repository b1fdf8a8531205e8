"""A run: all words of some stories, as a worker hands it on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from builder.index.bits import Ints
from builder.index.document import Document

Entry = tuple[str, str]
"""A key and a form under it; the form is empty under the key of an entity or language.

A plain tuple, since there are as many as words, and sorting knows plain tuples best.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """The lists of many entries, one after the other."""

    totals: Ints
    """Number of documents of each entry."""
    docs: Ints
    """Documents, rising within an entry."""
    impacts: Ints
    """Impact of each; 0 where there is none."""
    counts: Ints
    """Number of positions of each."""
    positions: Ints
    """Positions, rising within a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The words of some stories."""

    documents: tuple[Document, ...]
    """The stories, by the numbers that the postings use here."""
    cards: tuple[bytes, ...]
    """Their cards, as JSON."""
    fresh: tuple[Entry, ...]
    """Entries that no earlier run of this collector had; each occurs in this one."""
    known: int
    """Number of entries that earlier runs had, and so the number of the first fresh one."""
    letters: Ints
    """The first unit of the key of each entry, rising."""
    entries: Ints
    """The collector's number of each entry, rising within a letter."""
    postings: Postings
    """The lists of the entries."""


def joined(parts: list[NDArray[np.integer]]) -> Ints:
    """Arrays of any width, one after the other."""
    return np.concatenate([np.zeros(0, np.int64), *parts], dtype=np.int64)
