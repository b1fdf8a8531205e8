"""Characters of marked-up text that no body may hold."""

import re
from typing import Final

from builder.body.controls import clean

_C1: Final = re.compile(r"[\x80-\x9f]")


def letters(text: str) -> str:
    """The text without control characters; those of Latin-1 mean those of windows-1252."""
    return text if text.isascii() and text.isprintable() else clean(_C1.sub(_cp1252, text))


def _cp1252(found: re.Match[str]) -> str:
    return found[0].encode("latin-1").decode("cp1252", "ignore")
