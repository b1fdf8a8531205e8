"""Digits as people type them, and fields that are whole numbers."""

from typing import Final

from builder.read.desk import Desk
from builder.read.node import Node
from builder.read.texts import scalar

_DIGITS: Final = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_LONGEST: Final = 9


def latin(text: str) -> str:
    """Arabic-Indic and Persian digits as 0-9."""
    return text if text.isascii() else text.translate(_DIGITS)


def urgency(node: Node, field: str, desk: Desk) -> int | None:
    """IPTC urgency."""
    return _number(node, field, desk, 1, 9, "write a number from 1 (flash) to 9")


def version(node: Node, field: str, desk: Desk) -> int | None:
    """IPTC version."""
    return _number(node, field, desk, 0, 10**_LONGEST, "write a whole number, 0 or more")


def _number(node: Node, field: str, desk: Desk, low: int, high: int, hint: str) -> int | None:
    text = scalar(node, field, desk)
    if not text:
        return None
    digits = latin(text)
    plain = digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST
    if plain and low <= int(digits) <= high:
        return int(digits)
    desk.faults.error(node, field, "not such a number", got=text, hint=hint)
    return None
