"""The Markdown that editors may write: python-markdown without raw HTML and without images.

Codes in angle brackets such as ``<IBM>`` are text. A heading needs a blank after its ``#``, so that
a line may start with a hashtag.
"""

import re
from string import punctuation
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.treeprocessors import Treeprocessor

_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ALIGN = {"left": "start", "right": "end", "center": "center"}
_INLINE_OFF = (
    "html",
    "image_link",
    "image_reference",
    "short_image_ref",
)


def dialect() -> Markdown:
    """A Markdown parser that speaks our dialect."""
    md = Markdown(
        extensions=["tables", "sane_lists"],
        extension_configs={"tables": {"use_align_attribute": True}},
        output_format="html",
    )
    md.ESCAPED_CHARS = [c for c in punctuation if c != "&"]  # "&" would start an entity
    md.preprocessors.deregister("html_block")
    for name in _INLINE_OFF:
        md.inlinePatterns.deregister(name)
    md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)
    md.treeprocessors.register(_Shape(md), "shape", 5)
    return md


class _Heading(HashHeaderProcessor):
    """Headings with a blank after the ``#``."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?=[ \n]|$)(?P<header>(?:\\.|[^\\#\n]|#+(?=[^#\n]))*)#*(?:\n|$)"
    )


class _Shape(Treeprocessor):
    """Fits what was parsed into a story: heading levels, column alignment, outward links."""

    def run(self, root: Element) -> None:
        _shift_headings(root)
        for cell in (*root.iter("td"), *root.iter("th")):
            align = cell.attrib.pop("align", None)
            if align:
                cell.set("class", _ALIGN[align])
        for a in root.iter("a"):
            if a.get("href", "").lower().startswith(("http:", "https:")):
                a.set("rel", "noopener noreferrer")


def _shift_headings(root: Element) -> None:
    headings = [e for e in root.iter() if e.tag in _LEVELS]
    top = min((_LEVELS.index(h.tag) for h in headings), default=0)
    for h in headings:
        h.tag = _LEVELS[min(_LEVELS.index(h.tag) - top + 1, 3)]
