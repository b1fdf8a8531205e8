"""Blocks as paragraphs, for places where nothing else can stand."""

from collections.abc import Iterable, Iterator

from builder.intake.markup.block import (
    Block,
    Columns,
    Listing,
    Paragraph,
    Quotation,
    Rule,
    Run,
    Table,
)

_GAP = "   "
"""So many blanks make columns in wire copy."""


def flat(block: Block) -> Iterator[Paragraph]:
    """The paragraphs of a block; lines of columns are broken by hand."""
    if isinstance(block, Paragraph):
        yield Paragraph(runs=block.runs)
    elif isinstance(block, Columns):
        rows = [" ".join(line.split()) for line in block.text.split("\n")]
        yield Paragraph(runs=(Run(text="\n".join(row for row in rows if row)),))
    elif isinstance(block, Table):
        yield from (p for c in columns(rows_of(block)) for p in flat(c))
    elif isinstance(block, Quotation):
        yield from (p for inner in block.blocks for p in flat(inner))
    elif isinstance(block, Listing):
        yield from (p for item in block.items for inner in item for p in flat(inner))


def prose(blocks: Iterable[Block]) -> str:
    """Wire copy of the blocks: paragraphs apart by an empty line, columns as they are."""
    return "\n\n".join(text for block in blocks for text in _texts(block))


def columns(text: str) -> tuple[Columns, ...]:
    """Text whose blanks count, without empty lines; nothing without a word."""
    rows = "\n".join(row.rstrip() for row in text.split("\n") if row.strip())
    return (Columns(text=rows),) if rows else ()


def rows_of(table: Table) -> str:
    """A table as lines, its cells apart by blanks."""
    texts = [["".join(run.text for run in cell) for cell in row] for row in table.rows]
    return "\n".join(_GAP.join(cells).replace("\n", " ") for cells in texts)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Columns):
        yield block.text
    elif isinstance(block, Table):
        yield from (c.text for c in columns(rows_of(block)))
    elif not isinstance(block, Rule):
        yield from (paragraph.text for paragraph in flat(block))
