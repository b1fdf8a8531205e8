"""Telex text between ZCZC and NNNN, as ITU-T F.31 frames messages; several may share a file.

Lines before the copy may begin with a mark; vendors differ, so only what many share is read.
"""

import re
from collections.abc import Iterator
from typing import Final

from builder.intake.copy import body_of, copy_of, field, garbled, headed, line_ended
from builder.intake.embargo import embargoed
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Named
from builder.intake.marks import marked
from builder.intake.part import Part, reading
from builder.intake.slices import Slice, slices

_START: Final = re.compile(rb"^[\x00-\x09\x0b-\x20\x7f]*ZCZC\b", re.MULTILINE)
_END: Final = re.compile(r"^[\x00-\x09\x0b-\x20\x7f]*NNNN[\x00-\x09\x0b-\x20\x7f]*$", re.MULTILINE)
_NUMBER: Final = re.compile(r"\b([A-Za-z]{1,5}\d{2,5})\b")
_MARK: Final = re.compile(r"([%#:$=^*&+@~])(.*)")
_WITHIN: Final = 40
"""Within how many bytes the first ZCZC must stand."""


def cut(data: bytes, given: Given) -> Iterator[Part | Failed]:
    """Every message of a file, in order."""
    starts = [match.start() for match in _START.finditer(data)] or [0]
    for part in slices(data, [0, *starts[1:]], given):
        yield part.unread(_item, given)


def _item(part: Slice, given: Given) -> Item:
    text = line_ended(part.text)
    called, _, rest = text[text.find("ZCZC") + len("ZCZC") :].partition("\n")
    end = _END.search(rest)
    told, tail = (rest[: end.start()], rest[end.end() :]) if end else (rest, "")
    marks, copy = _marks(copy_of(told).split("\n"))
    said = marks.get("^", [])
    title, copy = (said[0], copy) if said else headed(copy)
    number = _NUMBER.search(called)
    cut = () if end else ("body: NNNN is missing; the file may be cut",)
    item = Item(
        raw=part.raw,
        line=part.line,
        number=number[1] if number else None,
        source="" if number else field(called),
        title=title,
        slugline=", ".join([*marks.get("#", []), *marks.get(":", []), *marks.get("=", [])]),
        places=tuple(Named(name=name) for name in marks.get("@", [])),
        topics=tuple(Named(name=code, code=f"subj:{code}") for code in marks.get("+", [])),
        ednote="\n\n".join(filter(None, (*said[1:], field(tail)))),
        copy=copy,
        body=body_of(copy),
        remarks=(*part.remarks, *garbled(copy), *cut),
    )
    return embargoed(marked(item), given)


def _marks(lines: list[str]) -> tuple[dict[str, list[str]], str]:
    """The marked lines by their mark, and the copy after them."""
    marks: dict[str, list[str]] = {}
    count = 0
    for line in lines:
        found = _MARK.match(line.strip())
        if line.strip() and not found:
            break
        count += 1
        value = field(found[2]) if found else ""
        if found and value:
            marks.setdefault(found[1], []).append(value)
    return marks, "\n".join(lines[count:]).strip("\n")


FORMAT = Format(
    name="ZCZC text",
    recognises=lambda head: b"ZCZC" in head[: _WITHIN + 4],
    parse=reading(cut),
    cut=cut,
)
