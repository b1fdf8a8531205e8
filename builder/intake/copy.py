"""Wire copy: the characters of a text without those of its transport, and its paragraphs.

No word changes: only blanks, line ends and control characters do.
"""

import re
from collections.abc import Iterator
from typing import Final

from builder.body.controls import CONTROL
from builder.body.wire import FULL_LINE

_LINE_END: Final = re.compile(r"\r+\n?|[\x0b\x0c\x85]")
"""Teleprinters end a line with two carriage returns and a line feed."""
_CONTROLS: Final = re.compile(f"{CONTROL.pattern}+")
_ROW: Final = re.compile(r"\S(?: {3,}|[ ]*\t)[ \t]*\S")
GARBLED: Final = "\ufffd"
LONGEST_HEADLINE: Final = 250
"""A longer line is a paragraph."""


def copy_of(text: str) -> str:
    """The text with plain line ends and no control character.

    One between two letters has garbled a word or a blank, nobody knows which: U+FFFD shows it.
    """
    return _CONTROLS.sub(_shown, line_ended(text))


def line_ended(text: str) -> str:
    """The text with plain line ends and its control characters."""
    # Most texts have none, and looking for single characters is much the fastest.
    if "\r" in text or "\x0b" in text or "\x0c" in text or "\x85" in text:
        return _LINE_END.sub("\n", text)
    return text


def _shown(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    inside = start > 0 and end < len(text) and _letter(text[start - 1]) and _letter(text[end])
    return GARBLED if inside else " "


def _letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def garbled(text: str) -> tuple[str, ...]:
    """A remark when control characters stood inside words of the copy."""
    count = text.count(GARBLED)
    what = f"{count} places with unreadable characters inside words, shown as {GARBLED}"
    return (f"body: {what}; compare with the source",) if count else ()


def field(text: str) -> str:
    """A text for a field of one line."""
    return " ".join((text if text.isprintable() else copy_of(text)).split())


def headed(copy: str) -> tuple[str, str]:
    """The headline, which is a line of its own before an empty one, and what follows it."""
    first, _, rest = copy.lstrip("\n").partition("\n")
    alone = not rest.split("\n", 1)[0].strip()
    fits = 0 < len(first.strip()) <= LONGEST_HEADLINE
    return (field(first), rest.strip("\n")) if alone and fits else ("", copy)


def body_of(copy: str) -> str:
    """Copy as paragraphs apart by empty lines: indents begin one, and so do empty lines."""
    return "\n\n".join(
        "\n".join(paragraph) for block in _blocks(copy) for paragraph in _paragraphs(block)
    )


def _blocks(copy: str) -> Iterator[list[str]]:
    """Lines between empty ones."""
    block: list[str] = []
    for line in copy.split("\n"):
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """The paragraphs of a block; rows of a table stay together, with their blanks."""
    paragraph: list[str] = []
    before = ""
    for line in lines:
        if paragraph and line[0].isspace() and not _row(before, line):
            yield _flush(paragraph)
            paragraph = []
        paragraph.append(line)
        before = line
    yield _flush(paragraph)


def _row(before: str, line: str) -> bool:
    """Whether two lines, the second of them indented, are rows of one table or list."""
    if _columns(line) or _columns(before):
        return _columns(line) and _columns(before)
    return before[0].isspace() and len(before) < FULL_LINE and len(line) < FULL_LINE


def _flush(paragraph: list[str]) -> list[str]:
    """A table keeps its columns; anything else stands at the margin."""
    tabled = len(paragraph) > 1 and sum(map(_columns, paragraph)) > 1
    return paragraph if tabled else [line.strip() for line in paragraph]


def _columns(line: str) -> bool:
    line = line.strip()  # the blanks of an indent, which most first lines have, are no column
    return ("   " in line or "\t" in line) and _ROW.search(line) is not None
