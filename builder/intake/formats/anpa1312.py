"""ANPA 1312 (1989), the text wire of American agencies.

SYN SYN SOH letter and number US; priority, category, slug, month-day, words; STX; lines that begin
with ``^`` are fields and end with ``<``; copy; ETX; the trailer, which alone tells the year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from builder.intake.copy import body_of, copy_of, field, garbled, line_ended
from builder.intake.embargo import embargoed
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.marks import PRIORITY, marked
from builder.intake.moments import century, made
from builder.intake.part import Part, reading
from builder.intake.slices import Slice, slices

_START: Final = re.compile(rb"(?<!\x16)\x16+\x01")
_KNOWN: Final = re.compile(
    rb"[\x00\x7f\s]*(?:\x16+\x01\s*[A-Za-z]\d{3,4}|"
    rb"[A-Za-z]\d{4}\x1f?[\w-]+\s*\n[a-z] [a-z][ \x13\x14])"
)
_NUMBER: Final = re.compile(r"\W*([A-Za-z]\d{3,4})")
_HEADER: Final = re.compile(r"\s*([a-z]) ([a-z])[\x11-\x14 ]+(?=\S)")
_DAY: Final = re.compile(r"\d{1,2}-\d{1,2}")
_COUNT: Final = re.compile(r"\d{1,5}")
_TRAILER: Final = re.compile(
    r"([A-Z]{2,4})-[A-Z]{1,4}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)(?:GMT)?[ <]*"
)
_SLUG: Final = re.compile(r"((?:[A-Z]{2}-|[^\s,]+-[^\s,]*-).*?),?\s*(?:,\s*\d{1,5})?$")
_CODE: Final = re.compile(r"\*[\w-]*$")
_FIELDS: Final = 1000
"""Lines that may be fields; more are copy."""
_FOR_EDITORS: Final = re.compile(
    r"\(?(?:Eds|EDITORS?|EDITOR'S NOTE|ATTENTION|AP (?:Photo|Graphic|Video)|With |للمحررين)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """What the line below the number says."""

    priority: str
    slug: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fields:
    """What the lines that begin with ``^`` say."""

    slug: str
    title: str
    byline: str
    ednote: str
    rest: tuple[str, ...]


def cut(data: bytes, given: Given) -> Iterator[Part | Failed]:
    """Every message of a file, in order."""
    starts = [match.start() for match in _START.finditer(data)]
    for part in slices(data, [0, *starts[1:]], given):
        yield part.unread(_item, given)


def _item(part: Slice, given: Given) -> Item:
    text = line_ended(part.text).lstrip("\x00\x7f\x16\x01\n ")
    first, _, rest = text.partition("\n")
    second, _, rest = rest.partition("\n")
    told, trailer, whole = _parts(rest)
    header = _header(second)
    fields, lines = _fields(told if header else f"{second}\n{told}")
    copy = copy_of("\n".join(map(_line, lines))).strip("\n")
    more = "\n\n".join(fields.rest)
    if not copy.strip():
        copy, more = more, ""
    date, source, dated = _sent(trailer, header)
    stray = field(_TRAILER.sub(" ", trailer) if date else trailer)
    number = _NUMBER.match(first)
    item = Item(
        raw=part.raw,
        line=part.line,
        number=number[1] if number else None,
        source=source,
        urgency=PRIORITY.get(header.priority) if header else None,
        slugline=fields.slug or (header.slug if header else ""),
        title=fields.title,
        byline=fields.byline,
        summary=more,
        ednote="\n\n".join(filter(None, (fields.ednote, stray))),
        copy=copy,
        body=body_of(copy),
        date=date,
        remarks=(*part.remarks, *garbled(copy), *dated, *whole),
    )
    return embargoed(marked(item), given)


def _header(line: str) -> _Header | None:
    """Priority, slug and day of a line; the count of words at its end is left out."""
    found = _HEADER.match(line)
    if not found:
        return None
    words = line[found.end() :].split()
    if len(words) > 1 and _COUNT.fullmatch(words[-1]):
        del words[-1]
    day = words.pop() if len(words) > 1 and _DAY.fullmatch(words[-1]) else ""
    return _Header(priority=found[1], slug=field(" ".join(words)), day=day)


def _line(line: str) -> str:
    """A line of the copy without its end; a tab begins a paragraph."""
    return ("\n" if line.startswith("\t") else "") + line.rstrip("< ")


def _parts(rest: str) -> tuple[str, str, tuple[str, ...]]:
    """The text, the trailer, and a remark when the end is missing."""
    told, end, tail = rest.partition("\x03")
    if not end:
        found = _TRAILER.search(told)
        cut = () if found else ("body: the end mark is missing; the file may be cut",)
        at = found.start() if found else len(told)
        return told[:at], told[at:], cut
    return told, tail, ()


def _fields(told: str) -> tuple[_Fields, list[str]]:
    """The fields before the copy, and the lines of the copy."""
    lines = told.lstrip("\x02\n ").split("\n")
    first = lines[:_FIELDS]
    count = next((n for n, line in enumerate(first) if not line.startswith("^")), len(first))
    marks = [field(part) for line in lines[:count] for part in line.split("^") if part.strip(" <")]
    said = [mark.rstrip("< ") for mark in marks if not _CODE.match(mark.rstrip("< "))]
    slug = _SLUG.match(said[0]) if said else None
    free = said[1:] if slug else said
    bylines = [mark for mark in free if mark.endswith("=")]
    notes = [mark for mark in free if _FOR_EDITORS.match(mark)]
    rest = [mark for mark in free if not mark.endswith("=") and not _FOR_EDITORS.match(mark)]
    return _Fields(
        slug=field(slug[1]) if slug else "",
        title=rest[0] if rest else "",
        byline=", ".join(mark.rstrip("= ") for mark in bylines),
        ednote="\n\n".join(notes),
        rest=tuple(rest[1:]),
    ), lines[count:]


def _sent(trailer: str, header: _Header | None) -> tuple[datetime | None, str, tuple[str, ...]]:
    """When it was sent, by which agency, and a remark when the year is nowhere."""
    found = _TRAILER.search(trailer)
    day = header.day if header else ""
    if not found:
        what = f"date: {day or 'no day'} without a year"
        return None, "", (f"{what}; set it by hand",)
    parts = (century(int(found[4])), int(found[2]), int(found[3]))
    date = made(parts, (int(found[5]), int(found[6])), UTC)
    wrong = () if date else (f'date: "{field(found[0])}" cannot be; set it by hand',)
    return date, found[1], wrong


FORMAT = Format(
    name="ANPA 1312",
    recognises=lambda head: _KNOWN.match(head) is not None,
    parse=reading(cut),
    cut=cut,
)
