"""What the tags of HTML and of NITF mean for a text."""

from typing import Final

DROPPED: Final = frozenset(
    ("script", "style", "title", "template", "noscript", "iframe", "noembed", "noframes")
    + ("media-object", "media-metadata", "nitf-table-metadata")
)
"""Their content is no text of a story: code, settings, encoded pictures, another page."""

HEADINGS: Final = {f"h{n}": n for n in range(1, 7)} | {"hl1": 1, "hl2": 2}
"""Headings and their levels."""

STRONG: Final = frozenset({"b", "strong"})
EMPHATIC: Final = frozenset({"i", "em"})
LISTS: Final = frozenset({"ul", "ol"})
QUOTES: Final = frozenset({"blockquote", "bq"})
CELLS: Final = frozenset({"td", "th"})
VOID: Final = frozenset({"br", "hr"})

BLOCKS: Final = frozenset(
    ("address", "article", "aside", "body", "caption", "center", "dd", "details", "dir", "div")
    + ("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr")
    + ("html", "legend", "li", "main", "menu", "nav", "p", "pre", "section", "summary", "table")
    + ("tbody", "tfoot", "thead", "tr")
    # NITF
    + ("abstract", "block", "body.content", "body.end", "body.head", "byline", "byttl", "credit")
    + ("copyrite", "custom-table", "datasource", "dateline", "distributor", "fn", "hedline")
    + ("media", "media-caption", "media-producer", "nitf-table", "note", "series", "tagline")
    + tuple(HEADINGS)
    + tuple(LISTS | QUOTES)
)
"""Tags that part words and begin a paragraph; all other tags stand within one."""
