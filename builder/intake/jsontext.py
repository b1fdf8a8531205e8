"""JSON from strangers: the objects of a text, each read on its own, none deeper than it may be.

RFC 8259 leaves open what two values under one name mean and how deep a text may go, and Python's
reader takes ``NaN`` and halves of characters. Here each of them is refused, or told.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from builder.intake.item import Failed

DEPTH: Final = 100
"""Lists and objects within each other."""

LENGTH: Final = 8 * 1024 * 1024
"""Characters of an object."""

_MARK: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_BETWEEN: Final = re.compile(r"[\s,\[\]\x1e\ufeff]*+")
_ESCAPE: Final = re.compile(
    r"\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}"
    r"|\\u(?P<half>[Dd][89A-Fa-f][0-9A-Fa-f]{2})|\\.",
    re.DOTALL,
)
_LONGEST: Final = 18
_SEE: Final = "mend the file, or ask its sender for it again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where an object stands in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    line: int
    """Line in which it begins, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """A JSON object as it was read."""

    values: dict[str, object]
    """Its members; numbers with a fraction or of many digits are texts."""
    halves: int
    """How many halves of characters were replaced by U+FFFD."""


class _Refused(ValueError):
    def __init__(self, field: str, what: str) -> None:
        self.field, self.what = field, what


def spans(text: str) -> Iterator[Span | Failed]:
    """Where objects stand: one alone, several behind each other, or those of a list."""
    behind, line = 0, 1
    for start, end, _ in _outermost(text):
        yield from _stray(text[behind:start], line)
        line += text.count("\n", behind, start)
        yield Span(start=start, end=end, line=line)
        line += text.count("\n", start, end)
        behind = end
    yield from _stray(text[behind:], line)


def _outermost(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and depth of every object that stands in no other.

    One that is cut off, goes too deep or grows too long holds the rest of the text.
    """
    behind = 0
    while (start := text.find("{", behind)) >= 0:
        behind, depth = _closed(text, start)
        yield start, behind, depth


def _closed(text: str, start: int) -> tuple[int, int]:
    """Where an object ends, and how deep it goes."""
    depth = deepest = 0
    for mark in _MARK.finditer(text, start):
        sign = mark[0]
        if sign in ("[", "{"):
            depth += 1
            deepest = max(deepest, depth)
        elif sign in ("]", "}"):
            depth -= 1
        if not depth:
            return mark.end(), deepest
        if depth > DEPTH or mark.start() - start > LENGTH:
            break
    return len(text), deepest


def _stray(text: str, line: int) -> Iterator[Failed]:
    if not _BETWEEN.fullmatch(text):
        what = f"text outside of any object: {text.strip()[:40]!r}"
        yield Failed(line=line, field="", what=what, hint="the file may be cut or damaged")


def read(text: str, line: int) -> Object | Failed:
    """The object that a text holds; ``line`` is where the text begins in its file."""
    if len(text) > LENGTH:
        what = f"an object of {len(text)} characters"
        return Failed(line=line, field="", what=what, hint=f"at most {LENGTH} are read")
    if _deep(text):
        what = f"more than {DEPTH} lists and objects within each other"
        return Failed(line=line, field="", what=what, hint="no wire story needs so many")
    text, halves = _whole(text)
    try:
        found = _DECODER.decode(text)
    except _Refused as error:
        return Failed(line=line, field=error.field, what=error.what, hint=_SEE)
    except json.JSONDecodeError as error:
        what = f"not JSON: {error.msg} (column {error.colno})"
        return Failed(line=line + error.lineno - 1, field="", what=what, hint=_SEE)
    if not isinstance(found, dict):
        return Failed(line=line, field="", what="not a JSON object", hint=_SEE)
    return Object(values=found, halves=halves)


def _deep(text: str) -> bool:
    """Whether it goes too deep; few texts have so many brackets, and only those are walked."""
    if text.count("[") + text.count("{") <= DEPTH:
        return False
    start = min(found for mark in "[{" if (found := text.find(mark)) >= 0)
    return _closed(text, start)[1] > DEPTH


def _whole(text: str) -> tuple[str, int]:
    """The text with escaped halves of characters replaced, and how many there were."""
    if "\\ud" not in text and "\\uD" not in text:
        return text, 0
    halves = sum(1 for found in _ESCAPE.finditer(text) if found["half"])
    return _ESCAPE.sub(lambda found: r"\ufffd" if found["half"] else found[0], text), halves


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise _Refused(name, "said twice")
        found[name] = value
    return found


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST else digits


def _no_number(name: str) -> NoReturn:
    raise _Refused("", f"{name} is no JSON")


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_members, parse_int=_integer, parse_float=str, parse_constant=_no_number
)
