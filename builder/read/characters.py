"""Characters that front matter must not hold, and those that may not stand in short fields."""

import re
from itertools import islice
from typing import Final

from builder.read.faults import Faults
from builder.read.node import Position

# Besides the controls: what some YAML readers take for a line break in the middle of a value, so
# that the words after it become a field of their own; halves of surrogate pairs; non-characters.
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|\r"
)
BIDI: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_TOLD: Final = 20
"""How many forbidden characters of one text are named one by one."""


def code_point(char: str) -> str:
    """``U+202E``."""
    return f"U+{ord(char):04X}"


def cleaned(text: str, faults: Faults, first_line: int) -> str:
    """Name every forbidden character, and blank it so that reading can go on."""
    if not FORBIDDEN.search(text):
        return text
    for match in islice(FORBIDDEN.finditer(text), _TOLD):
        what, hint = name_fault(match[0])
        faults.error(_place(text, match.start(), first_line), "", what, hint=hint)
    return FORBIDDEN.sub(" ", text)


def name_fault(char: str) -> tuple[str, str]:
    """What is wrong with a forbidden character, and what to do."""
    return _what(char), _hint(char)


def _place(text: str, index: int, first_line: int) -> Position:
    line_start = text.rfind("\n", 0, index) + 1
    return Position(first_line + text.count("\n", 0, line_start), index - line_start + 1)


def _what(char: str) -> str:
    if char in "\r\x85\u2028\u2029":
        return f"a line break that is none on every system, {code_point(char)}"
    if "\ud800" <= char <= "\udfff":
        return f"half of a surrogate pair, {code_point(char)}"
    return f"control character {code_point(char)}"


def _hint(char: str) -> str:
    return "write a plain line break" if char in "\r\x85\u2028\u2029" else "delete it"
