"""Tables: those of plain cells stay tables, all others are read as the blocks within them."""

from collections.abc import Callable, Iterator

from builder.intake.element import Element
from builder.intake.markup.block import Block, Paragraph, Run, Table
from builder.intake.markup.plain import plain
from builder.intake.markup.tags import CELLS

_WIDEST = 40

Read = Callable[[Element, Run], tuple[Block, ...]]
"""Reads the blocks of a cell."""

_Row = tuple[tuple[Run, ...], ...]


def table_of(element: Element, look: Run, read: Read) -> tuple[Block, ...] | None:
    """A table with its caption above it; nothing if its layout or its cells are not plain."""
    captions = [block for c in element.findall("caption") for block in read(c, look)]
    rows = [row for tr in _rows(element) if (row := _row(tr, look, read)) is not None]
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or not 2 <= width <= _WIDEST:
        return None
    table = Table(rows=tuple([row + ((),) * (width - len(row)) for row in rows]))
    whole = _said(captions) + _said_in(rows) == plain(element).split()
    return (*captions, table) if whole else None


def _rows(element: Element) -> Iterator[Element]:
    for child in element.elements():
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _row(tr: Element, look: Run, read: Read) -> _Row | None:
    """The cells of a row; a cell with more than a paragraph makes none of it."""
    cells: list[tuple[Run, ...]] = []
    for cell in tr.elements():
        blocks = read(cell, look) if cell.tag in CELLS else ()
        if len(blocks) > 1 or not all(isinstance(block, Paragraph) for block in blocks):
            return None
        runs = blocks[0].runs if blocks and isinstance(blocks[0], Paragraph) else ()
        cells += [runs, *[()] * (_span(cell) - 1)]
    return tuple(cells)


def _span(cell: Element) -> int:
    span = cell.get("colspan")
    return min(int(span), _WIDEST) if span.isascii() and span.isdigit() and span[:3] == span else 1


def _said(blocks: list[Block]) -> list[str]:
    return [w for block in blocks if isinstance(block, Paragraph) for w in block.text.split()]


def _said_in(rows: list[_Row]) -> list[str]:
    cells = (cell for row in rows for cell in row)
    return [word for cell in cells for word in "".join(run.text for run in cell).split()]
