"""Sanitized HTML, cut into its top-level blocks and read as plain text."""

import re
from collections.abc import Iterator
from html import unescape

from markupsafe import Markup

from builder.body.body import Body

_TAG = re.compile(r"<(/?)([a-z0-9]+)(?:[^>\"]|\"[^\"]*\")*>")
_LINES = re.compile(r"[ \n]*\n[ \n]*")
_VOID = frozenset({"br", "hr"})
_INLINE = frozenset({"a", "strong", "em", "code"})


def body_of(html: str) -> Body:
    """The body that sanitized, and so balanced, HTML holds."""
    blocks = tuple(_blocks(html))
    return Body(blocks=tuple(map(Markup, blocks)), texts=tuple(map(text_of, blocks)))


def text_of(html: str) -> str:
    """The plain text of sanitized HTML; cells and lines stay apart."""
    return _LINES.sub("\n", unescape(_TAG.sub(_gap, html))).strip()


def _gap(tag: re.Match[str]) -> str:
    return "" if tag[2] in _INLINE else " " if tag[2] in ("td", "th") else "\n"


def _blocks(html: str) -> Iterator[str]:
    start = depth = 0
    for tag in _TAG.finditer(html):
        depth += 0 if tag[2] in _VOID else -1 if tag[1] else 1
        if depth == 0 and (tag[1] or tag[2] == "hr"):
            yield html[start : tag.end()].strip()
            start = tag.end()
    if html[start:].strip():
        yield html[start:].strip()
