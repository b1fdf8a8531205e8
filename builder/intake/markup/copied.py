"""Markup to a body, with the proof that the body says the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.body import guard, lost
from builder.body.renderer import shared
from builder.intake.element import Element
from builder.intake.markup.block import Block, Listing, Paragraph, Quotation, Run, Table
from builder.intake.markup.flat import prose
from builder.intake.markup.html import tree_of
from builder.intake.markup.markdown import markdown
from builder.intake.markup.parts import parts
from builder.intake.markup.plain import plain
from builder.model.story import Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A marked-up text as a story keeps it."""

    body: str
    """The body."""
    format: Format
    """Text, unless lists, tables, links, emphasis or headings matter."""
    copy: str
    """All its words, taken the plainest way; those of the body as it is shown are the same."""


NOTHING = Copied(body="", format=Format.TEXT, copy="")
"""Of an item that has no text."""


def copy_of(html: str) -> Copied:
    """The body that a fragment or a page of HTML says."""
    return copy_of_tree(tree_of(html))


def copy_of_tree(element: Element) -> Copied:
    """The body that an element's content says; XHTML and NITF alike."""
    blocks = parts(element, Run(text=""))
    copy = plain(element)
    for body in _candidates(blocks):
        if _says(body, copy):
            return Copied(body=body, format=Format.MARKDOWN, copy=copy)
    return Copied(body=prose(blocks), format=Format.TEXT, copy=copy)


def _candidates(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The Markdown of a text whose markup matters; then the same without marks inside lines."""
    if any(map(_matters, blocks)):
        yield markdown(blocks)
        bare = tuple(map(_bare, blocks))
        if bare != blocks and any(map(_matters, bare)):
            yield markdown(bare)


def _matters(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return block.level > 0 or not all(run.plain for run in block.runs)
    return isinstance(block, Listing | Quotation | Table)


def _bare(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, runs=_unmarked(block.runs))
    if isinstance(block, Listing):
        return replace(block, items=tuple([tuple(map(_bare, item)) for item in block.items]))
    if isinstance(block, Quotation):
        return replace(block, blocks=tuple(map(_bare, block.blocks)))
    if isinstance(block, Table):
        rows = [tuple([_unmarked(cell) for cell in row]) for row in block.rows]
        return replace(block, rows=tuple(rows))
    return block


def _unmarked(runs: Iterable[Run]) -> tuple[Run, ...]:
    text = "".join(run.text for run in runs)
    return (Run(text=text),) if text else ()


def _says(body: str, copy: str) -> bool:
    """Whether the reader takes the body, and shows the words of the copy and no other."""
    if guard(body, Format.MARKDOWN, "", 1):
        return False
    if "\\*" in body and lost(body, Format.MARKDOWN, "", 1):
        return False  # a build would refuse it: it takes a star inside a word for emphasis
    shown = shared().render(body, Format.MARKDOWN)
    return " ".join(shown.texts).split() == copy.split()
