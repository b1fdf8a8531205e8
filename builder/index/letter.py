"""All entries of one letter, merged from all runs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from builder.index.bits import Ints
from builder.index.lexicon import lexicon
from builder.index.ragged import gather, starts
from builder.index.run import Entry, Postings, joined
from builder.index.spill import Spilled

Narrow = NDArray[np.uint32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Entries whose keys begin alike."""

    entries: list[Entry]
    """Sorted by UTF-16 units of key and form."""
    postings: Postings
    """Their lists, with the segment's document numbers."""

    @property
    def marked(self) -> bool:
        """Whether these are the keys of entities and languages, which have no impacts."""
        return self.entries[0][0].startswith("#")


def merged(letter: int, runs: Sequence[Spilled], numbers: Sequence[Ints]) -> Letter:
    """Merge a letter; ``numbers`` gives the document numbers of each run's documents."""
    pairs = (
        (run, documents, run.letter(letter)) for run, documents in zip(runs, numbers, strict=True)
    )
    parts = [(run.collector, documents, part) for run, documents, part in pairs if part]
    words = lexicon([(collector, part) for collector, _, part in parts])
    found: list[tuple[Narrow, Narrow, Postings]] = []
    for collector, documents, (entries, postings, _) in parts:
        owners = words.found(collector, entries).astype(np.uint32)
        docs = documents[postings.docs].astype(np.uint32)
        found.append((np.repeat(owners, postings.totals), docs, postings))
    return Letter(entries=words.entries, postings=_merged(found, len(words.entries)))


def _merged(found: list[tuple[Narrow, Narrow, Postings]], size: int) -> Postings:
    owners = joined([owner for owner, _, _ in found])
    docs = joined([doc for _, doc, _ in found])
    counts = joined([lists.counts for _, _, lists in found])
    order = np.argsort(owners << 24 | docs, kind="stable")
    moved = gather(starts(counts)[order], counts[order])
    return Postings(
        totals=np.bincount(owners, minlength=size).astype(np.int64),
        docs=docs[order],
        impacts=joined([lists.impacts for _, _, lists in found])[order],
        counts=counts[order],
        positions=joined([lists.positions for _, _, lists in found])[moved],
    )
