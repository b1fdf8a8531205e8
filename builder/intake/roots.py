"""The root of an XML file, found in its first bytes without reading on."""

import codecs
import re
from typing import Final

_WIDE: Final = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_ENDS: Final = (("<?", "?>"), ("<!--", "-->"))
_DOCTYPE: Final = re.compile(r"<!DOCTYPE[^\[<>]*(?:\[[^\]]*\])?[^<>]*>", re.IGNORECASE)
_BLANKS: Final = re.compile(r"\s*")
_ROOT: Final = re.compile(r"<(?:[^\s<>:/]+:)?([^\s<>:/]+)")


def root_of(start: bytes) -> str:
    """The root's name without prefix; empty if no element begins there."""
    charset = next((name for mark, name in _WIDE if start.startswith(mark)), "latin-1")
    text = start.removeprefix(codecs.BOM_UTF8).decode(charset, "ignore").lstrip("\ufeff")
    at = _past_prolog(text)
    root = _ROOT.match(text, at)
    return root[1] if root else ""


def _past_prolog(text: str) -> int:
    """Where the root begins, behind declarations and comments."""
    at = 0
    while True:
        at = _BLANKS.match(text, at).end()  # type: ignore[union-attr] # matches anywhere
        end = next((end for start, end in _ENDS if text.startswith(start, at)), None)
        doctype = None if end else _DOCTYPE.match(text, at)
        if end is None and doctype is None:
            return at
        stop = doctype.end() if doctype else text.find(end or "", at)
        if stop < 0:
            return len(text)
        at = stop if doctype else stop + len(end or "")
