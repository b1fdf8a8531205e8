"""Impact: where one word stands in one edition, and how much it says there, from 0 to 31.

It depends on the edition alone, so that adding stories never changes an old list. Two bits say
whether it stands in the title (16) and in the summary or first paragraph (8). The others tell, of a
word in the title, how short the title is; of one in the first paragraph, how short that is; and of
any other, from 0 to 3, how often it stands there against the edition's length, as BM25 does (k1 and
b), but with a fixed pivot instead of the average length. Integers throughout, so that every machine
agrees; all work on arrays, too.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from builder.index.bits import Ints

BODY: Final = 1
"""What stands for an occurrence in the body, where occurrences are summed."""
LEAD: Final = 1 << 20
"""For one in the summary, or else the first paragraph."""
TITLE: Final = 1 << 40
"""For one in the title."""

IN_TITLE: Final = 16
"""What an impact has of a word in the title."""
IN_LEAD: Final = 8
"""What it has of one in the summary or first paragraph."""
STEPS: Final = 7
"""How short a title or first paragraph may be."""
TITLES: Final = (5, 6, 7, 8, 9, 10, 12)
"""Lengths of titles in words: the fewer of them are exceeded, the shorter it is."""
LEADS: Final = (20, 25, 29, 34, 42, 60, 100)
"""Lengths of first paragraphs, likewise."""
# fmt: off
WORTH: Final = (
    1, 2, 3, 4, 4, 4, 4, 4,
    5, 5, 5, 5, 6, 6, 6, 6,
    10, 10, 10, 10, 11, 11, 11, 11,
    13, 13, 13, 13, 14, 14, 14, 14,
)
# fmt: on
"""What each impact counts; no word has one from 4 to 7."""

_OFTEN: Final = 4
_PIVOT: Final = 200
"""The length, in words, at which length does not matter."""
_HALF: Final = 3
"""So many occurrences give half of what can be had for them, at that length."""
_SLOPE: Final = 192
"""How much length matters, in parts of 256."""
_PART: Final = LEAD - 1


class Lengths(NamedTuple):
    """Of one edition or many, numbers of words."""

    title: Ints
    """In the title."""
    lead: Ints
    """In the summary, or else the first paragraph."""
    whole: Ints
    """In all."""


def impacts(summed: Ints, lengths: Lengths) -> Ints:
    """Give the impact of summed occurrences in editions of some lengths."""
    in_title, in_lead = 1 * (summed >= TITLE), 1 * ((summed >> 20 & _PART) > 0)
    norm = _HALF * (256 - _SLOPE) + _HALF * _SLOPE * lengths.whole // _PIVOT
    below = 256 * (summed & _PART)
    lead = _short(lengths.lead, LEADS)
    below_title = in_lead * lead + (1 - in_lead) * (_OFTEN * below // (below + norm))
    found: Ints = (
        IN_TITLE * in_title
        + IN_LEAD * in_lead
        + in_title * _short(lengths.title, TITLES)
        + (1 - in_title) * below_title
    )
    return found


def _short(length: Ints, steps: Sequence[int]) -> Ints:
    """How many of the steps a length does not exceed."""
    return sum(1 * (length <= step) for step in steps)  # type: ignore[return-value]
