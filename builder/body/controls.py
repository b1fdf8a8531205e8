"""Control characters: no page, feed or index can carry them."""

import re

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What a body may not hold; tab, and the newlines LF, CR and U+0085, are not among it."""

_NEWLINE = re.compile(r"\r\n?|\x85")


def newlines(text: str) -> str:
    """The text with one kind of newline."""
    return _NEWLINE.sub("\n", text) if "\r" in text or "\x85" in text else text


def clean(text: str) -> str:
    """The text with one kind of newline and without control characters."""
    return CONTROL.sub("", newlines(text))
