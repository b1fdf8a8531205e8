"""Bylines as names: without the word that introduces them."""

import re

_INTRODUCED = re.compile(
    r"^(?:by|written by|بقلم|كتب|كتبت|كتبه|إعداد)\s*:?\s+(?=\S)", re.IGNORECASE
)


def author_of(byline: str) -> str:
    """Who wrote it, on one line."""
    return _INTRODUCED.sub("", " ".join(byline.split()))
