"""Bit packing of many numbers at once.

A stream is a row of items. Each is some zeros and then a value in a number of bits; since zeros
need no writing, an item is its value, that number and the bit where it ends.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_WORD: Final = 32


def pack(values: Ints, widths: Ints, ends: Ints, size: int) -> bytes:
    """Pack values of at most 32 bits into ``size`` bytes; the other bits are zero."""
    starts = ends - widths
    index = starts >> 5
    placed = values.astype(np.uint64) << (64 - widths - (starts & 31)).astype(np.uint64)
    words = size // 4 + 2
    high = np.bincount(index, (placed >> np.uint64(_WORD)).astype(np.float64), words)
    low = np.bincount(index + 1, (placed & np.uint64(0xFFFFFFFF)).astype(np.float64), words)
    # Items never overlap, so a sum is a union; below 2^53 a float holds it exactly.
    return (high + low).astype(">u4").tobytes()[:size]
