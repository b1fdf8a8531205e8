"""All entries of one letter, merged from all runs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from builder.index.bits import Ints
from builder.index.lexicon import Lexicon
from builder.index.ragged import gather, starts
from builder.index.run import Entry, Postings, joined
from builder.index.spill import Spilled


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
        return self.entries[0].key.startswith("#")


def merged(letter: int, runs: Sequence[Spilled], numbers: Sequence[Ints], words: Lexicon) -> Letter:
    """Merge a letter; ``numbers`` gives the document numbers of each run's documents."""
    first, end = words.letters[letter]
    found: list[tuple[Ints, Ints, Postings]] = []
    for run, documents in zip(runs, numbers, strict=True):
        part = run.letter(letter)
        if part:
            entries, postings = part
            owners = words.ranks[run.collector][entries] - first
            found.append((np.repeat(owners, postings.totals), documents[postings.docs], postings))
    return Letter(entries=words.entries[first:end], postings=_merged(found, end - first))


def _merged(found: list[tuple[Ints, Ints, Postings]], size: int) -> Postings:
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
