"""From a tree of HTML or NITF to the blocks that it is made of."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile, groupby, takewhile
from typing import Final

from builder.intake.element import Element
from builder.intake.markup.block import Block, Listing, Paragraph, Quotation, Rule, Run
from builder.intake.markup.cells import table_of
from builder.intake.markup.flat import columns, flat
from builder.intake.markup.letters import letters
from builder.intake.markup.plain import lines
from builder.intake.markup.runs import BREAK, tidy
from builder.intake.markup.tags import (
    BLOCKS,
    CELLS,
    DROPPED,
    EMPHATIC,
    HEADINGS,
    LISTS,
    QUOTES,
    STRONG,
)

_OUTWARD: Final = re.compile(r"(?:https?://|mailto:)[^\x00-\x20]+", re.IGNORECASE)
"""Links that lead somewhere from an archive too."""


def parts(element: Element, look: Run) -> tuple[Block, ...]:
    """The blocks of an element's content, whose text looks like ``look`` unless it says more."""
    flow = _Flow()
    flow.read(element, look)
    flow.end()
    return tuple(flow.blocks)


class _Flow:
    """Text on its way into paragraphs, and the blocks made so far."""

    __slots__ = ("_runs", "_said", "blocks")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._said = False

    def read(self, element: Element, look: Run) -> None:
        """Take in all that an element holds."""
        for child in element.children:
            if isinstance(child, str):
                self._runs.append(replace(look, text=letters(child)))
                self._said = self._said or _counts(child)
            elif child.tag == "br":
                self._break(look)
            elif child.tag not in DROPPED:
                self._child(child, look)

    def end(self) -> None:
        """Close the paragraph, if one is open."""
        runs = tidy(self._runs)
        self._runs.clear()
        self._said = False
        if runs:
            self.blocks.append(Paragraph(runs=runs))

    def _break(self, look: Run) -> None:
        """A line break; the second in a row ends the paragraph."""
        last = next((run.text for run in reversed(self._runs) if _counts(run.text)), None)
        if self._said and last == BREAK:
            self.end()
        else:
            self._runs.append(replace(look, text=BREAK))

    def _child(self, child: Element, look: Run) -> None:
        if child.tag not in BLOCKS and child.tag not in CELLS:
            self.read(child, _look(child, look))
            return
        self.end()
        made = _made(child, look)
        if made is None:
            self.read(child, look)
            self.end()
        else:
            self.blocks += made


def _counts(text: str) -> bool:
    return text == BREAK or bool(text.strip(" \t\r\n\f"))


def _look(child: Element, look: Run) -> Run:
    if child.tag in STRONG:
        return replace(look, strong=True)
    if child.tag in EMPHATIC:
        return replace(look, emphatic=True)
    if child.tag == "a" and _OUTWARD.fullmatch(child.get("href")):
        return replace(look, href=child.get("href"))
    return look


def _made(child: Element, look: Run) -> tuple[Block, ...] | None:
    """The block that a tag makes; nothing if it only begins and ends a paragraph."""
    if child.tag in HEADINGS:
        return _heading(parts(child, look), HEADINGS[child.tag])
    if child.tag in LISTS:
        return _listing(child, look)
    if child.tag in QUOTES:
        inner = parts(child, look)
        return (Quotation(blocks=inner),) if inner else ()
    if child.tag == "table":
        return table_of(child, look, parts)
    if child.tag == "pre":
        return columns(lines(child))
    return (Rule(),) if child.tag == "hr" else None


def _heading(blocks: tuple[Block, ...], level: int) -> tuple[Block, ...]:
    """A heading of one paragraph; of more, they stay what they are."""
    first = blocks[0] if len(blocks) == 1 else None
    return (replace(first, level=level),) if isinstance(first, Paragraph) else blocks


def _listing(element: Element, look: Run) -> tuple[Block, ...]:
    items: list[tuple[Block, ...]] = []
    for entry in _entries(element):
        blocks = parts(entry, look)
        if entry.tag in LISTS:  # a list that stands between the items of another
            blocks = _listing(entry, look)
        if entry.tag in LISTS and items and blocks:
            items[-1] += blocks
        else:
            items += _items(blocks)
    start = element.get("start")
    number = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
    found = Listing(items=tuple(items), start=number if element.tag == "ol" else None)
    return (found,) if items else ()


def _entries(element: Element) -> Iterator[Element]:
    """What stands in a list; text that is in no item is one by itself."""
    for is_entry, children in groupby(element.children, key=_is_entry):
        if is_entry:
            yield from (child for child in children if isinstance(child, Element))
        else:
            yield _item_of(tuple(children))


def _is_entry(child: Element | str) -> bool:
    return isinstance(child, Element) and (child.tag in LISTS or child.tag == "li")


def _item_of(children: tuple[Element | str, ...]) -> Element:
    return Element(tag="li", ns="", attributes={}, children=children, start=0, end=0, line=0)


def _items(blocks: tuple[Block, ...]) -> Iterable[tuple[Block, ...]]:
    """An item that begins with a paragraph; one that begins with a list is that list's items."""
    kept = [part for block in blocks for part in _within(block)]
    for first in takewhile(_is_listing, kept):
        yield from first.items if isinstance(first, Listing) else ()
    rest = tuple(dropwhile(_is_listing, kept))
    if rest:
        yield rest


def _within(block: Block) -> Iterable[Block]:
    """What of a block may stand in an item."""
    return (block,) if _is_listing(block) else flat(block)


def _is_listing(block: Block) -> bool:
    return isinstance(block, Listing)
