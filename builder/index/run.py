"""A run: all words of some stories, as a worker hands it on."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from builder.index.bits import Ints
from builder.index.document import Document


class Entry(NamedTuple):
    """A form under one of its keys."""

    key: str
    """The key."""
    form: str
    """The form; empty under the key of an entity or language."""


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
    """Entries that no earlier run of this collector had; numbers go on where those ended."""
    letters: Ints
    """The first unit of the key of each entry, rising."""
    entries: Ints
    """The collector's number of each entry, rising within a letter."""
    postings: Postings
    """The lists of the entries."""


def joined(parts: list[NDArray[np.int64]]) -> Ints:
    """Arrays, one after the other."""
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)
