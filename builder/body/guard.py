"""The guard: what a body may not hold is found before any parser sees it."""

import re
from collections.abc import Iterator

from builder.body.controls import CONTROL, newlines
from builder.body.limits import BLOCKS, MARKDOWN_SIZE, NESTING, PER_BLOCK, TEXT_SIZE, Limit
from builder.body.source import depth_of, source_blocks
from builder.model.story import Format
from builder.problems import Problem

_NESTED = re.compile(r"^[ \t]*(?:>|(?:[-+*]|\d+\.)[ \t]).*", re.MULTILINE)
_TEXT = "write 'format: text' if this is wire copy"

Fault = tuple[int, str, str | None, str]
"""Where in the text, what is wrong, what was found, what to do."""


def guard(text: str, format: Format, path: str, first_line: int) -> tuple[Problem, ...]:  # noqa: A002
    """What keeps a body from being rendered; nothing for every sane text."""
    text = newlines(text)
    faults = [*_controls(text), *(_text(text) if format is Format.TEXT else _markdown(text))]
    return tuple(problem(fault, text, path, first_line) for fault in faults)


def problem(fault: Fault, text: str, path: str, first_line: int) -> Problem:
    """A fault with its line and column in the file."""
    offset, what, got, hint = fault
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Problem(path=path, line=first_line + line, column=column, what=what, got=got, hint=hint)


def _controls(text: str) -> Iterator[Fault]:
    found = CONTROL.search(text)
    if found:
        yield found.start(), "control character in the body", f"U+{ord(found[0]):04X}", "remove it"


def _text(text: str) -> Iterator[Fault]:
    if len(text) > TEXT_SIZE:
        yield _too_long(text, TEXT_SIZE, "split the story")


def _markdown(text: str) -> Iterator[Fault]:
    if len(text) > MARKDOWN_SIZE:
        yield _too_long(text, MARKDOWN_SIZE, _TEXT)
        return
    limits = [limit for limit in PER_BLOCK if limit.marks.search(text)]
    for number, (start, block) in enumerate(source_blocks(text)):
        if number == BLOCKS:
            yield start, f"the body has more than {BLOCKS} blocks", None, _TEXT
        for limit in limits:
            yield from _crowd(start, block, limit)
    yield from _nesting(text)


def _too_long(text: str, most: int, hint: str) -> Fault:
    return most, f"the body has more than {most} characters", str(len(text)), hint


def _crowd(start: int, block: str, limit: Limit) -> Iterator[Fault]:
    marks = [mark.start() for mark in limit.marks.finditer(block)]
    if len(marks) > limit.most:
        what = f"more than {limit.most} {limit.name} in one block"
        yield start + marks[limit.most], what, str(len(marks)), _TEXT


def _nesting(text: str) -> Iterator[Fault]:
    for line in _NESTED.finditer(text):
        depth = depth_of(line[0])
        if depth > NESTING:
            what = f"quotations or lists nested more than {NESTING} deep"
            yield line.start(), what, str(depth), _TEXT
            return
