"""Rice codes of many numbers at once, and the choice of their parameter."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from builder.index.bits import Ints

ESCAPE: Final = 20
"""So many zeros say that the number follows in full."""
FULL: Final = 24
"""Bits of a number written in full."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Rice codes: of each its value, the bits of that value, and its whole length."""

    values: Ints
    """From the one that ends the zeros."""
    widths: Ints
    """Bits of the value."""
    lengths: Ints
    """Bits of the code, zeros included."""


def codes(numbers: Ints, k: Ints) -> Codes:
    """Code each number with its parameter."""
    quotients = numbers >> k
    full = quotients >= ESCAPE
    widths = np.where(full, FULL, k) + 1
    low = np.where(full, numbers, numbers & ((1 << k) - 1))
    lengths = np.minimum(quotients, ESCAPE) + widths
    return Codes((np.int64(1) << (widths - 1)) | low, widths, lengths)


def parameters(numbers: Ints, starts: Ints, counts: Ints) -> Ints:
    """Choose a parameter for every group of numbers; groups follow each other without gaps."""
    if not len(starts):
        return np.zeros(0, np.int64)
    sums = _sums(numbers, starts, counts)
    guess = _log2(sums // np.maximum(counts, 1))
    best, least = guess, _cost(numbers, guess, starts, counts)
    for step in (1, 2):
        k = np.maximum(guess - step, 0)
        cost = _cost(numbers, k, starts, counts)
        best, least = np.where(cost < least, k, best), np.minimum(cost, least)
    return best


def _cost(numbers: Ints, k: Ints, starts: Ints, counts: Ints) -> Ints:
    each = np.repeat(k, counts)
    quotients = numbers >> each
    return _sums(np.where(quotients < ESCAPE, quotients + each, ESCAPE + FULL), starts, counts)


def _sums(numbers: Ints, starts: Ints, counts: Ints) -> Ints:
    ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(numbers)])
    return np.asarray(ends[starts + counts] - ends[starts], np.int64)


def _log2(numbers: Ints) -> Ints:
    """The place of the highest bit; 0 for 0."""
    return np.frexp(np.maximum(numbers, 1).astype(np.float64))[1].astype(np.int64) - 1
