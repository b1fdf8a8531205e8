"""Direction of text that no markup surrounds: titles, feeds, metadata, terminals."""

import re
import unicodedata
from typing import Literal

FSI, PDI = "\u2068", "\u2069"
_PDF = "\u202c"
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_STRONG: dict[str, Literal["ltr", "rtl"]] = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction_of(text: str) -> Literal["ltr", "rtl"] | None:
    """The direction of the first letter that has one."""
    return next((_STRONG[b] for b in map(unicodedata.bidirectional, text) if b in _STRONG), None)


def isolate(text: str) -> str:
    """The text set apart from its surroundings, so that neither reorders the other."""
    return f"{FSI}{closed(text)}{PDI}" if text else ""


def closed(text: str) -> str:
    """The text with every embedding and isolate it opens closed, and no stray closing mark."""
    if not _CONTROLS.search(text):
        return text
    open_: list[str] = []
    kept = _CONTROLS.sub(lambda m: _step(m[0], open_), text)
    return kept + "".join(reversed(open_))


def _step(mark: str, open_: list[str]) -> str:
    if mark not in (_PDF, PDI):
        open_.append(PDI if mark >= "\u2066" else _PDF)
        return mark
    if mark == PDI and PDI in open_:
        return _close_isolate(open_)
    return open_.pop() if open_ and open_[-1] == mark else ""


def _close_isolate(open_: list[str]) -> str:
    """Closing an isolate also closes the embeddings that were opened inside it."""
    while open_.pop() != PDI:
        pass
    return PDI
