"""Moments as programs write them: ISO 8601 in its long and short forms, and RFC 822."""

import re
from datetime import datetime, tzinfo
from email.utils import parsedate_to_datetime
from typing import Final

from builder.read import moment as iso
from builder.read.numbers import latin

_SHORT: Final = re.compile(
    r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T?([0-9]{2})([0-9]{2})([0-9]{2})?(?:[.,][0-9]+)?"
    r"[ ]*([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_NAMED: Final = re.compile(r"(?:[A-Za-z]{3,9},?[ ]*)?[0-9]{1,2}[ -][A-Za-z]{3}|[A-Za-z]{3} [A-Z]")
_BELOW_ZERO: Final = re.compile(r"[A-Za-z]{3}[ -]-[0-9]")


def timestamp(text: str, zone: tzinfo) -> datetime:
    """The moment that ``text`` names, in UTC; ``ValueError`` says why there is none.

    A date without a zone is one of ``zone``; so is RFC 822's ``-0000``, which says "unknown".
    """
    text = latin(" ".join(text.split()))
    if short := _SHORT.fullmatch(text):
        return iso.parsed(_long(*short.groups()), zone)
    return iso.parsed(_rfc822(text) if _NAMED.match(text) else text, zone)


def _long(*parts: str | None) -> str:
    year, month, day, hour, minute, second, offset = parts
    clock = f"T{hour}:{minute}:{second or '00'}{offset or ''}" if hour else ""
    return f"{year}-{month}-{day}{clock}"


def _rfc822(text: str) -> str:
    """The same moment in ISO's form; the library stumbles over some texts that are no dates."""
    if _BELOW_ZERO.search(text):
        raise ValueError("the year is out of range")
    try:
        return parsedate_to_datetime(text).isoformat()
    except (TypeError, IndexError, OverflowError) as error:
        raise ValueError("not a date") from error
    except ValueError as error:
        raise ValueError(f"no such date: {error}") from error
