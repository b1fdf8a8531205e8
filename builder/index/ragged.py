"""Groups of different sizes in one flat array."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from builder.index.bits import Ints

_SLAB: Final = 50_000


def starts(counts: Ints) -> Ints:
    """Where each group begins."""
    return np.cumsum(counts) - counts


def gather(first: Ints, counts: Ints) -> Ints:
    """The indices of all members of groups that begin at ``first``, group after group."""
    shift = first - starts(counts)
    return np.arange(int(counts.sum()), dtype=np.int64) + np.repeat(shift, counts)


def slabs(counts: Ints) -> Iterator[tuple[int, int]]:
    """Spans of groups with about 50,000 members each: working on all at once takes much memory."""
    first = np.flatnonzero(np.diff(starts(counts) // _SLAB, prepend=-1)).tolist()
    yield from pairwise([*first, len(counts)])
