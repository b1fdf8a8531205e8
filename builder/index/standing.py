"""Where the words of a query stand in a story together: in one title, in one first paragraph.

The engine has it in a byte: 128 for the title, 64 for the first paragraph, then three bits for how
short each of them is, of which as many are set. So it takes what two forms of a word have together,
and what one of two words has, bit by bit.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

IN_TITLE: Final = 80
"""What it counts that all words stand in the title, times what the words are worth."""
IN_LEAD: Final = 40
"""That they all stand in the summary or first paragraph, and not all in the title."""
SHORT: Final = 8
"""Each step of how short that is."""

_TITLE, _LEAD, _STEPS = 8, 4, 3


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
    titles = [impact & _STEPS for impact in known if impact & _TITLE]
    leads = [impact & _STEPS for impact in known if impact & _LEAD and not impact & _TITLE]
    return Standing(
        title=bool(titles),
        lead=any(impact & _LEAD for impact in known),
        short_title=max(titles, default=0),
        short_lead=max(leads, default=0),
    )


def together(standings: Iterable[Standing]) -> Standing:
    """Where all of several words stand."""
    known = list(standings)
    return Standing(
        title=all(one.title for one in known),
        lead=all(one.lead for one in known),
        short_title=max(one.short_title for one in known),
        short_lead=max(one.short_lead for one in known),
    )


def bonus(found: Standing) -> int:
    """What it counts, times what the words are worth."""
    in_title = IN_TITLE + SHORT * found.short_title if found.title else 0
    in_lead = SHORT * found.short_lead + (0 if found.title else IN_LEAD) if found.lead else 0
    return in_title + in_lead


def _byte(found: Standing) -> int:
    short_title, short_lead = ((1 << short) - 1 for short in (found.short_title, found.short_lead))
    return 128 * found.title | 64 * found.lead | short_title << 3 | short_lead


def _standing(byte: int) -> Standing:
    return Standing(
        title=byte >= 128,
        lead=bool(byte & 64),
        short_title=(byte >> 3 & 7).bit_count(),
        short_lead=(byte & 7).bit_count(),
    )


PLACES: Final = tuple(_byte(standing([impact])) for impact in range(16))
"""Where a word stands, by its impact, as bytes."""
TOGETHER: Final = tuple(bonus(_standing(byte)) for byte in range(256))
"""What such a byte counts."""
