"""Years, months and days as queries write them."""

import re
from calendar import monthrange
from datetime import date
from typing import Final

_PERIOD: Final = re.compile(r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?")


def period(written: str) -> tuple[date, date] | None:
    """The first and last day of a year, month or day in its exact form."""
    match = _PERIOD.fullmatch(written)
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    end = month or 12
    return first, date(year, end, monthrange(year, end)[1])
