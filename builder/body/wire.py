"""Wire copy: paragraphs only, every character kept.

Lines: a paragraph of full lines was wrapped by a machine and flows; short lines were broken by a
hand and stay broken; columns made of blanks keep their blanks.
"""

import re

from markupsafe import Markup

from builder.body.body import Body
from builder.body.controls import clean

FULL_LINE = 40
"""Characters from which on a line counts as full; teleprinters broke them near 65."""

_BREAK = re.compile(r"\n(?:[^\S\n]*\n)+")
_COLUMNS = re.compile(r"\S(?: {3,}|[ ]*\t)[ \t]*\S|^(?: {2,}|\t)[ \t]*\S", re.MULTILINE)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which blank lines separate."""
    text = text.strip("\n")
    parts = text.split("\n\n") if "\n\n\n" not in text else _BREAK.split(text)
    return [p for part in parts for p in _BREAK.split(part) if p.strip()]


def first_paragraph(text: str) -> str:
    """The first paragraph of a text, found without reading the rest."""
    text = text.lstrip()
    end = text.find("\n\n")
    # Nothing that is cleaned away can bring such a break back together, only make earlier ones.
    return _BREAK.split(clean(text if end < 0 else text[: end + 2]), 1)[0]


def shown(text: str) -> list[str]:
    """The plain text of each block, without its HTML."""
    return paragraphs(clean(text))


def wire(text: str) -> Body:
    """Render wire copy."""
    texts = shown(text)
    return Body(blocks=tuple([Markup(_block(p)) for p in texts]), texts=tuple(texts))


def _block(paragraph: str) -> str:
    safe = escape(paragraph)
    if "\n" not in safe:
        return f"<p>{safe}</p>"
    if len(_COLUMNS.findall(paragraph)) > 1:
        return f"<pre>{safe}</pre>"
    return f"<p>{safe if _flows(paragraph) else safe.replace(chr(10), '<br>' + chr(10))}</p>"


def _flows(paragraph: str) -> bool:
    return min(map(len, paragraph.split("\n")[:-1])) >= FULL_LINE


def escape(text: str) -> str:
    """The text as HTML text, in the spelling that the sanitizer writes."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\xa0", "&nbsp;")
