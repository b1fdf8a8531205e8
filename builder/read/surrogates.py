"""Surrogate pairs written as two escapes, as JSON exporters write emoji: joined into one."""

import re
from typing import Final

# Any other escape is matched too, so that the backslash of ``\\\\ud83d`` is not taken for a start.
_ESCAPE: Final = re.compile(
    r"\\u(?P<high>[Dd][89ABab][0-9A-Fa-f]{2})\\u(?P<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})|\\.", re.DOTALL
)
_REST_OF_QUOTED: Final = re.compile(r'(?:[^"\\]|\\.)*', re.DOTALL)


def mended(text: str, index: int) -> str | None:
    """Join the pairs between the escape near ``index`` and the end of its quotation."""
    start = text.rfind("\\", 0, index + 1)
    rest = _REST_OF_QUOTED.match(text, max(start, 0))
    assert rest is not None  # the pattern matches nothing at least
    joined = _ESCAPE.sub(_joined, rest[0])
    return None if joined == rest[0] else text[: rest.start()] + joined + text[rest.end() :]


def _joined(match: re.Match[str]) -> str:
    if match["high"] is None:
        return match[0]
    high, low = int(match["high"], 16), int(match["low"], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08X}"


def paired(value: str) -> str:
    """Join halves that a lenient parser let through as two characters."""
    if not any("\ud800" <= char <= "\udfff" for char in value):
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
