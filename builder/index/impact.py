"""Impact: how much one word says about one edition, from 1 to 15.

It depends on the edition alone, so that adding stories never changes an old list. Standing in the
title counts most, then the summary or first paragraph; how often it stands below the title is set
against the edition's length, as BM25 does (k1 and b), but with a fixed pivot instead of the
average length. Integers throughout, so that every machine agrees; all work on arrays, too.
"""

from typing import Final

from builder.index.bits import Ints

BODY: Final = 1
"""What stands for an occurrence in the body, where occurrences are summed."""
LEAD: Final = 1 << 20
"""For one in the summary, or else the first paragraph."""
TITLE: Final = 1 << 40
"""For one in the title."""

_IN_TITLE: Final = 8
_IN_LEAD: Final = 3
_OFTEN: Final = 4
_PIVOT: Final = 200
"""The length, in words, at which length does not matter."""
_HALF: Final = 3
"""So many occurrences give half of what can be had for them, at that length."""
_SLOPE: Final = 192
"""How much length matters, in parts of 256."""
_PART: Final = LEAD - 1


def norms(lengths: Ints) -> Ints:
    """Give what occurrences are set against, times 256, for editions of some lengths in words."""
    return _HALF * (256 - _SLOPE) + _HALF * _SLOPE * lengths // _PIVOT


def impacts(summed: Ints, norm: Ints) -> Ints:
    """Give the impact of summed occurrences against a norm."""
    lead = summed >> 20 & _PART
    below = 256 * (lead + (summed & _PART))
    often = _OFTEN * below // (below + norm)
    return 1 + _IN_TITLE * (summed >= TITLE) + _IN_LEAD * (lead > 0) + often
