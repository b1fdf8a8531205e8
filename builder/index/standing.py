"""Where the words of a query stand in a story together: in one title, in one first paragraph.

The engine has it in a byte: 128 for the title, 64 for the first paragraph, then three bits for how
short each of them is. It takes what two forms of a word have together, and what one of two words
has, bit by bit: words of one title agree on how short it is.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

from builder.index import impact

IN_TITLE: Final = 80
"""What it counts that all words stand in the title, times what the words are worth."""
IN_LEAD: Final = 40
"""That they all stand in the summary or first paragraph, and not all in the title."""
SHORT: Final = 4
"""Each step of how short that is."""


class Standing(NamedTuple):
    """Where a word stands, or all of several."""

    title: bool
    """In the title."""
    lead: bool
    """In the summary or first paragraph."""
    short_title: int
    """How short the title is, as an impact says."""
    short_lead: int
    """How short the first paragraph is, where an impact says so."""


NOWHERE: Final = Standing(title=False, lead=False, short_title=0, short_lead=0)


def standing(impacts: Iterable[int]) -> Standing:
    """Where a word stands that has these impacts in its forms."""
    known = list(impacts)
    titles = [one & impact.STEPS for one in known if one & impact.IN_TITLE]
    leads = [one & impact.STEPS for one in known if impact.IN_LEAD <= one < impact.IN_TITLE]
    return Standing(
        title=bool(titles),
        lead=any(one & impact.IN_LEAD for one in known),
        short_title=_bits(titles),
        short_lead=_bits(leads),
    )


def together(standings: Iterable[Standing]) -> Standing:
    """Where all of several words stand."""
    known = list(standings)
    return Standing(
        title=all(one.title for one in known),
        lead=all(one.lead for one in known),
        short_title=_bits(one.short_title for one in known),
        short_lead=_bits(one.short_lead for one in known),
    )


def bonus(found: Standing) -> int:
    """What it counts, times what the words are worth."""
    in_title = IN_TITLE + SHORT * found.short_title if found.title else 0
    in_lead = SHORT * found.short_lead + (0 if found.title else IN_LEAD) if found.lead else 0
    return in_title + in_lead


def _bits(numbers: Iterable[int]) -> int:
    return reduce(or_, numbers, 0)


def _byte(found: Standing) -> int:
    return 128 * found.title | 64 * found.lead | found.short_title << 3 | found.short_lead


def _standing(byte: int) -> Standing:
    return Standing(
        title=byte >= 128, lead=bool(byte & 64), short_title=byte >> 3 & 7, short_lead=byte & 7
    )


PLACES: Final = tuple(_byte(standing([one])) for one in range(len(impact.WORTH)))
"""Where a word stands, by its impact, as bytes."""
TOGETHER: Final = tuple(bonus(_standing(byte)) for byte in range(256))
"""What such a byte counts."""
