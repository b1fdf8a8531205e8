"""A story file in two: the front matter as a tree, the body as it stands."""

import re
from dataclasses import dataclass
from typing import Final

from builder.read.faults import Faults
from builder.read.limits import BODY, STORY
from builder.read.node import Position, Table
from builder.read.utf8 import BOM, decoded, utf16
from builder.read.yaml_events import tree

_OPENING: Final = re.compile(rb"---[ \t]*\r?\n")
_CLOSING: Final = re.compile(rb"^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a story file is made of."""

    table: Table | None
    """The fields, unless the YAML could not be read."""
    body: str
    """The body, with ``\\n`` line ends."""
    body_start: int
    """Offset in bytes of the body within the file."""
    body_line: int
    """The line on which it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fences:
    """Offsets in bytes of the front matter and of the body."""

    start: int
    end: int
    body: int


def frontmatter(data: bytes, faults: Faults, *, body_limit: int = BODY) -> FrontMatter | None:
    """Take a story file apart; nothing when it has no front matter or is not UTF-8."""
    fences = _fences(data, faults)
    if fences is None:
        return None
    body_line = data.count(b"\n", 0, fences.body) + 1
    front = decoded(data[fences.start : fences.end], faults, first_line=2)
    body = _body(data[fences.body :], faults, body_line, body_limit)
    table = None if front is None else _table(front, fences.end - fences.start, faults)
    if body is None:
        return None
    return FrontMatter(table=table, body=body, body_start=fences.body, body_line=body_line)


def _fences(data: bytes, faults: Faults) -> _Fences | None:
    begin = len(BOM) if data.startswith(BOM) else 0
    opening = _OPENING.match(data, begin)
    if not opening:
        _no_opening(data, faults)
        return None
    closing = _CLOSING.search(data, opening.end())
    if not closing:
        hint = "write a line '---' after the last field"
        faults.error(Position(), "", "the front matter is not closed", hint=hint)
        return None
    return _Fences(start=opening.end(), end=closing.start(), body=closing.end())


def _no_opening(data: bytes, faults: Faults) -> None:
    if utf16(data):
        faults.error(Position(), "", "not UTF-8 but UTF-16", hint="save the file as UTF-8")
    else:
        hint = "the first line must be '---', three hyphens"
        faults.error(Position(), "", "no front matter", hint=hint)


def _table(front: str, size: int, faults: Faults) -> Table | None:
    if size > STORY.size:
        what = f"front matter of {size} bytes"
        faults.error(Position(), "", what, hint=f"at most {STORY.size} are read")
        return None
    if "\r" in front:
        front = front.replace("\r\n", "\n")
    return tree(front, faults, first_line=2)


def _body(data: bytes, faults: Faults, line: int, limit: int) -> str | None:
    if len(data) > limit:
        what = f"a body of {len(data)} bytes"
        hint = f"at most {limit} are read; make it two stories"
        faults.error(Position(line), "", what, hint=hint)
        return None
    body = decoded(data, faults, line)
    return body.replace("\r\n", "\n") if body and "\r" in body else body
