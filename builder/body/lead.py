"""The lead: a story's first paragraph as plain text."""

from builder.body.body import Body
from builder.body.guard import guard
from builder.body.plain import first_plain
from builder.body.renderer import shared
from builder.body.wire import first_paragraph
from builder.model.story import Format


def lead(text: str, format: Format) -> str:  # noqa: A002 - the field's name
    """The first paragraph, uncut and on one line; without one, the first quotation or list."""
    if format is Format.TEXT:
        return _collapse(first_paragraph(text))
    first = first_plain(text)
    return _collapse(_first(text) if first is None else first)


def _first(text: str) -> str:
    if guard(text, Format.MARKDOWN, "", 1):
        return ""
    body = shared().render(text, Format.MARKDOWN)
    return _starting(body, "<p>") or _starting(body, "<blockquote") or _starting(body, "<")


def _starting(body: Body, tag: str) -> str:
    return next((t for b, t in zip(body.blocks, body.texts, strict=True) if b.startswith(tag)), "")


def _collapse(text: str) -> str:
    return " ".join(text.split())
