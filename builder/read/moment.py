"""Moments: ISO dates and date-times, in any digits an Arabic or Latin keyboard has."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

from builder.read.desk import Desk
from builder.read.node import Node
from builder.read.numbers import latin
from builder.read.texts import scalar

_ISO: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:(?:[Tt]|[ ]+)([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?"
    r"[ ]*([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
_FIRST, _LAST = 1800, 2200
_FURTHEST: Final = 15 * 60
_HINT: Final = "write it as 2026-11-22 or 2026-11-22T09:30:00+03:00"


def moment(node: Node, field: str, desk: Desk) -> datetime | None:
    """A date or date-time, as UTC; a fault when there is no such day or hour."""
    text = scalar(node, field, desk)
    if not text:
        return None
    try:
        return parsed(text, desk.zone)
    except ValueError as error:
        what, _, hint = str(error).partition("; ")
        desk.faults.error(node, field, what, got=text, hint=hint or _HINT)
        return None


def parsed(text: str, zone: tzinfo) -> datetime:
    """The moment that ``text`` names, in UTC; ``ValueError`` says why there is none."""
    match = _ISO.fullmatch(latin(text))
    if not match:
        raise ValueError("not a date")
    year, month, day, hour, minute, second, offset = match.groups()
    if not _FIRST <= int(year) <= _LAST:
        raise ValueError(f"the year is out of range; dates are from {_FIRST} to {_LAST}")
    at = _zone(offset) if offset else zone
    day_parts = (int(year), int(month), int(day))
    clock_parts = (int(hour or 0), int(minute or 0), int(second or 0))
    try:
        local = datetime(*day_parts, *clock_parts, tzinfo=at)
    except ValueError as error:
        raise ValueError(f"no such date: {error}") from error
    return local.astimezone(UTC)


def _zone(offset: str) -> tzinfo:
    if offset in "Zz":
        return UTC
    minutes = int(offset[1:3]) * 60 + int(offset[3:].lstrip(":") or 0)
    if minutes > _FURTHEST or int(offset[3:].lstrip(":") or 0) > 59:
        raise ValueError(f"no zone is {offset} from UTC")
    return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))
