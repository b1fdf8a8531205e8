"""States that are gone: in which of them a dateline's city lay on the day of a story. Data only."""

from datetime import date
from typing import Final, NamedTuple


class Former(NamedTuple):
    """A state that is gone."""

    names: str
    """What an archive may call it, parted by `|`; without such an entry it is left out."""
    since: date
    """Its first day."""
    until: date
    """Its last day."""
    codes: str
    """The countries that lie there now, by ISO code."""
    apart: str = ""
    """Cities that lay elsewhere, or that two states claimed."""


FORMER: Final = (
    Former(
        "West Germany|Federal Republic of Germany|ألمانيا الغربية",
        date(1949, 5, 23), date(1990, 10, 2), "DE", "Berlin|برلين",
    ),
    Former(
        "Soviet Union|USSR|الاتحاد السوفيتي|الاتحاد السوفياتي",
        date(1922, 12, 30), date(1991, 12, 25), "AM AZ BY GE KG KZ MD RU TJ TM UA UZ",
    ),
    Former(
        "Czechoslovakia|تشيكوسلوفاكيا", date(1945, 5, 9), date(1992, 12, 31), "CZ SK",
    ),
    Former(
        "Yugoslavia|يوغوسلافيا|يوغسلافيا",
        date(1945, 11, 29), date(1991, 6, 24), "BA HR ME MK RS SI XK",
    ),
    Former(
        "North Yemen|Yemen Arab Republic|اليمن الشمالي",
        date(1962, 9, 26), date(1990, 5, 21), "YE", "Aden|عدن",
    ),
)  # fmt: skip
"""Only states whose successors' cities all lay in them; the Baltic ones were never agreed on."""
