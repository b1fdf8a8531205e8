"""All text of a tree, taken the plainest way: what the body made of it is held against."""

import re
from collections.abc import Iterator
from typing import Final

from builder.intake.element import Element
from builder.intake.markup.letters import letters
from builder.intake.markup.tags import BLOCKS, CELLS, DROPPED

_GAPS: Final = re.compile(r"[ \t\r\f]*\n\s*\n\s*")


def plain(element: Element) -> str:
    """Its text; blocks apart by an empty line, cells by a blank."""
    return _GAPS.sub("\n\n", "".join(_pieces(element))).strip()


def lines(element: Element) -> str:
    """Its text with every blank and line end, as in ``pre``."""
    return "".join(_pieces(element)).strip("\n")


def _pieces(element: Element) -> Iterator[str]:
    gap = "\n\n" if element.tag in BLOCKS else " " if element.tag in CELLS else ""
    yield gap
    for child in element.children:
        if isinstance(child, str):
            yield letters(child)
        elif child.tag == "br":
            yield "\n"
        elif child.tag not in DROPPED:
            yield from _pieces(child)
    yield gap
