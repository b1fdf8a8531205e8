"""The documents of some runs in the order of their numbers."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from builder.index.bits import Ints
from builder.index.document import Document, in_order
from builder.index.spill import Spilled

FORMAT: Final = 2
"""The version of `docs/index-format.md`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """Runs with the numbers that their documents get in a segment."""

    runs: tuple[Spilled, ...]
    """The runs."""
    documents: tuple[Document, ...]
    """All documents, by number."""
    numbers: tuple[Ints, ...]
    """For each run, the numbers of its documents."""
    places: tuple[tuple[int, int], ...]
    """For each document, its run and place there."""
    letters: tuple[int, ...]
    """The first units of all keys, in order."""

    @property
    def name(self) -> str:
        """The segment's name: a digest of all that it is made of."""
        digest = hashlib.sha256(b"%d" % FORMAT)
        for document in self.documents:
            digest.update(document.digest)
        return f"s{digest.hexdigest()[:10]}"


def arrange(runs: Sequence[Spilled]) -> Arranged:
    """Number the documents of some runs."""
    places = [(at, place) for at, run in enumerate(runs) for place in range(len(run.documents))]
    documents = [document for run in runs for document in run.documents]
    order = in_order(documents)
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order))
    edges = np.cumsum([len(run.documents) for run in runs])[:-1]
    return Arranged(
        runs=tuple(runs),
        documents=tuple(documents[at] for at in order),
        numbers=tuple(np.split(ranks, edges)) if runs else (),
        places=tuple(places[at] for at in order),
        letters=tuple(sorted(set().union(*(run.letters for run in runs)))),
    )
