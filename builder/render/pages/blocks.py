"""Blocks of a body as pages show them: a table wider than a phone scrolls by itself."""

from markupsafe import Markup

from builder.body import Body
from builder.render.desk import Desk

_TABLE = "<table"
_PARAGRAPH = "<p>"
_NEXT = Markup("\n")
_REGION = Markup(
    '<div class="scroll" role="region" tabindex="0" aria-label="{label}">{table}</div>'
)


def blocks(body: Body, lang: str, desk: Desk) -> tuple[Markup, ...]:
    """The blocks of a body, its tables within regions that keyboards reach."""
    if not any(block.startswith(_TABLE) for block in body.blocks):
        return body.blocks
    _ = desk.words[lang].gettext
    label = _("Table")
    return tuple(
        _REGION.format(label=label, table=block) if block.startswith(_TABLE) else block
        for block in body.blocks
    )


def running(body: Body, lang: str, desk: Desk) -> tuple[Markup, bool]:
    """The body in one piece, and whether it opens with a paragraph.

    Such a body comes without its first ``<p>``, into which the dateline runs.
    """
    html = _NEXT.join(blocks(body, lang, desk))
    opens = html.startswith(_PARAGRAPH)
    return (html[len(_PARAGRAPH) :] if opens else html), opens
