"""Groups of different sizes in one flat array."""

import numpy as np

from builder.index.bits import Ints


def starts(counts: Ints) -> Ints:
    """Where each group begins."""
    return np.cumsum(counts) - counts


def gather(first: Ints, counts: Ints) -> Ints:
    """The indices of all members of groups that begin at ``first``, group after group."""
    shift = first - starts(counts)
    return np.arange(int(counts.sum()), dtype=np.int64) + np.repeat(shift, counts)
