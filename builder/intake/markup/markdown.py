"""Blocks as Markdown, in the dialect that bodies are read in; no word is taken for a sign."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from builder.intake.markup.block import Block, Columns, Listing, Paragraph, Quotation, Run, Table
from builder.intake.markup.flat import flat

_SIGNS: Final = re.compile(r"[\\`*\[\]<|]|(?<!\w)_|_(?!\w)|!$")
_HEADING_SIGNS: Final = re.compile(_SIGNS.pattern + "|#")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_START: Final = re.compile(r"[-+=#>]|(\d+)(?=\.)")
_UNSAFE: Final = re.compile(r"[\s()<>\[\]{}\"'`\\|*^]")
_BREAK: Final = "  \n"
_INDENT: Final = "    "


def markdown(blocks: Iterable[Block]) -> str:
    """The blocks, apart by an empty line."""
    return "\n\n".join(_all(tuple(blocks)))


def _all(blocks: tuple[Block, ...]) -> Iterator[str]:
    for before, block in zip((None, *blocks), blocks, strict=False):
        if isinstance(block, Columns) and isinstance(before, Listing):
            yield from map(_block, flat(block))  # indented lines would belong to the list
        else:
            yield _block(block)


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _heading(block) if block.level else _paragraph(block.runs)
    if isinstance(block, Columns):
        return _indented(block.text)
    if isinstance(block, Listing):
        return _listing(block)
    if isinstance(block, Quotation):
        lines = markdown(block.blocks).split("\n")
        return "\n".join(f"> {line}" if line else ">" for line in lines)
    return _table(block) if isinstance(block, Table) else "* * *"


def _heading(block: Paragraph) -> str:
    words = " ".join(_line(line, _HEADING_SIGNS) for line in _split(block.runs))
    return "#" * block.level + " " + words


def _paragraph(runs: tuple[Run, ...]) -> str:
    return _BREAK.join(map(_line, _split(runs)))


def _indented(text: str) -> str:
    return "\n".join(_INDENT + line if line else "" for line in text.split("\n"))


def _listing(block: Listing) -> str:
    gap = "\n\n" if _is_loose(block) else "\n"
    marks = [f"{block.start + n}." if block.start is not None else "-" for n in _count(block)]
    entries = zip(marks, block.items, strict=True)
    return gap.join(f"{mark} {_item(item, gap)}" for mark, item in entries)


def _count(block: Listing) -> range:
    return range(len(block.items))


def _is_loose(block: Listing) -> bool:
    """Whether any item, at any depth, has a second paragraph."""
    return any(
        _is_loose(part) if isinstance(part, Listing) else index > 0
        for item in block.items
        for index, part in enumerate(item)
    )


def _item(item: tuple[Block, ...], gap: str) -> str:
    return gap.join(map(_block, item)).replace("\n", "\n" + _INDENT).replace(_INDENT + "\n", "\n")


def _table(table: Table) -> str:
    head, *rest = [[" ".join(map(_line, _split(cell))) for cell in row] for row in table.rows]
    rows = [head, ["---"] * len(head), *rest]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _split(runs: tuple[Run, ...]) -> Iterator[list[Run]]:
    """The runs of each line."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in others:
            yield line
            line = [replace(run, text=text)]
    yield line


def _line(runs: list[Run], signs: re.Pattern[str] = _SIGNS) -> str:
    kept = [run for run in runs if run.text]
    groups = groupby(enumerate(kept), key=lambda pair: pair[1].href)
    linked = [(href, [_marked(run, signs, n == 0) for n, run in group]) for href, group in groups]
    return "".join(_linked(href, words) for href, words in linked)


def _linked(href: str, words: list[str]) -> str:
    text = "".join(words)
    return f"[{text}]({_UNSAFE.sub(_percent, href)})" if href and text.strip() else text


def _percent(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode())


def _marked(run: Run, signs: re.Pattern[str], first: bool) -> str:
    """The text of a run between its signs, which must touch a letter."""
    mark = "**" * run.strong + "*" * run.emphatic
    words = run.text.strip()
    escaped = _ENTITY.sub("&amp;", signs.sub(r"\\\g<0>", words))
    if first and not mark:
        escaped = _started(escaped)
    before, after = run.text.split(words, 1) if words else (run.text, "")
    return f"{before}{mark}{escaped}{mark}{after}" if words else before


def _started(text: str) -> str:
    """A line that would begin a list, a heading or a quotation does not."""
    found = _START.match(text)
    if not found:
        return text
    at = found.end() if found[1] else 0
    return f"{text[:at]}\\{text[at:]}"
