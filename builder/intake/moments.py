"""Moments as text wires write them, with month names in English, German, French and Arabic."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Final

from babel import Locale

from builder.read.numbers import latin

_LOCALES: Final = ("en", "de", "fr", "ar", "ar_LB", "ar_MA")
_HOURS: Final = {
    "GMT": 0, "UTC": 0, "Z": 0, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "BST": 1, "EET": 2,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "PST": -8, "PDT": -7, "MSK": 3,
}  # fmt: skip
"""Names of zones that mean one offset."""
_GREENWICH: Final = re.compile(r"\s*(?:ب)?توقيت\s+[غج]رينت?ش")
_CLOCK: Final = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.h]?(?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"(?P<tail>\s*(?:hrs|hours|uhr|h)\b)?\s*\(?(?P<zone>[A-Z]{1,4})?\b",
    re.IGNORECASE,
)
_NEAR: Final = timedelta(days=60)
_OTHER_ZONE: Final = re.compile(r"توقيت|\blocal\b|\btime\b|Ortszeit|heure locale", re.IGNORECASE)


@cache
def months() -> dict[str, int]:
    """Month names and short names in small letters, to their numbers."""
    return {
        name.casefold().strip("."): number
        for locale in _LOCALES
        for names in Locale.parse(locale).months["format"].values()
        for number, name in names.items()
        if not name.strip(".").isdigit() and len(name) > 2
    } | {"sept": 9, "mrz": 3, "mär": 3}


@cache
def _dates() -> tuple[re.Pattern[str], ...]:
    month = "(?P<month>" + "|".join(sorted(map(re.escape, months()), key=len, reverse=True)) + ")"
    day = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
    year = r"(?P<year>\d{4})\b"
    written = (
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)T?",
        rf"{day}\s*(?P<month>\d{{1,2}})\.\s*{year}",
        rf"{day}\s+{month}\.?(?:[ /]\w+)?,?\s+{year}",
        rf"{month}\.?\s+{day},?\s+{year}",
        rf"{day}\s+{month}\b(?P<year>)",
        rf"{month}\.?\s+{day}\b(?P<year>)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in written)


def month_of(name: str) -> int | None:
    """The number of a month."""
    return months().get(name.casefold().strip("."))


def made(parts: tuple[int, int, int], clock: tuple[int, ...], zone: tzinfo) -> datetime | None:
    """The moment with these parts, if there is one."""
    hour, minute, second = (*clock, 0, 0)[:3]
    try:
        return datetime(*parts, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def century(year: int) -> int:
    """A year of two digits as wires of 1950 to 2049 mean it."""
    return year if year > 99 else year + (2000 if year < 50 else 1900)


def zone_of(name: str) -> tzinfo | None:
    """The zone of a name that means one offset."""
    hours = _HOURS.get(name.upper())
    return None if hours is None else timezone(timedelta(hours=hours))


def moment(text: str, zone: tzinfo, near: datetime | None = None) -> datetime | None:
    """The one moment that a phrase names beyond doubt: a day and a time.

    A year that is not said is that of ``near``, the day it was said, if that is weeks away at most.
    """
    text = latin(text)
    found = next((match for match in (date.search(text) for date in _dates()) if match), None)
    if not found:
        return None
    month = found["month"]
    number = int(month) if month.isdigit() else month_of(month)
    rest = f"{text[: found.start()]} \n {text[found.end() :]}"
    clock = _clock(rest, zone)
    year = int(found["year"] or (near.year if near else 0))
    if not clock or not number or not year:
        return None
    then = made((year, number, int(found["day"])), clock[0], clock[1])
    far = then and near and not found["year"] and abs(then - near) > _NEAR
    return None if far else then


def _clock(text: str, zone: tzinfo) -> tuple[tuple[int, int], tzinfo] | None:
    for found in _CLOCK.finditer(text):
        if not (found["minute"] or found["half"] or found["tail"]):
            continue
        hour = int(found["hour"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        named = zone_of(found["zone"] or "")
        if _GREENWICH.match(text, found.end()):
            named = UTC
        if named is None and _OTHER_ZONE.search(text):
            return None
        return (hour, int(found["minute"] or 0)), named or zone
    return None
