"""IPTC 7901 (1995), the text wire of European agencies, also with its control characters stripped.

SOH source number priority category words; keywords; STX headline ``=`` copy; ETX day and time.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from builder.intake.copy import body_of, copy_of, field, garbled, line_ended
from builder.intake.embargo import embargoed
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.marks import marked
from builder.intake.moments import century, made, month_of, zone_of
from builder.intake.part import Part, reading
from builder.intake.slices import Slice, slices

_HEADER: Final = r"[A-Za-z]{2,5} ?\d{2,5} +[1-9] +[A-Za-z]{1,3} +\d{1,6}\b"
_FRAMED: Final = re.compile(rb"\x01(?=[ \t]*" + _HEADER.encode() + rb")")
_STRIPPED: Final = re.compile(rb"^(?=" + _HEADER.encode() + rb")", re.MULTILINE)
_KNOWN: Final = re.compile(rb"[\x00\x7f\s]*\x01?" + _HEADER.encode())
_LINE: Final = re.compile(r"\W*([A-Za-z]{2,5}) ?(\d{2,5}) +([1-9]) +([A-Za-z]{1,3}) +\d{1,6}\b(.*)")
_DESK: Final = re.compile(r"([A-Za-z]{2,5})(?:-[A-Za-z]+)? ?(\d{3,5})\b")
_SENT: Final = re.compile(
    r"^[^\w\n]*(\d\d)(\d\d)(\d\d) ?([A-Z]{3,4})? ?([^\W\d]{3,9})\.? (\d{4}|\d\d)[^\w\n]*$",
    re.MULTILINE,
)
_BYLINE: Final = re.compile(r"(?:By|BY|Von|Par|Por|بقلم|من مراسلنا)\s*:?\s")
_PRIVATE: Final = re.compile(
    r"The following information is not (?:intended )?for publication|"
    r"Die folgenden Informationen sind nicht zur Ver|"
    r"المعلومات التالية ليست للنشر",
    re.IGNORECASE,
)
_HEADLINES: Final = 8
"""Within how many lines the sign that ends a headline is looked for."""


def cut(data: bytes, given: Given) -> Iterator[Part | Failed]:
    """Every message of a file, in order."""
    starts = [match.start() for match in (_FRAMED if b"\x01" in data else _STRIPPED).finditer(data)]
    for part in slices(data, [0, *starts[1:]], given):
        yield part.unread(_item, given)


def _item(part: Slice, given: Given) -> Item:
    text = line_ended(part.text).strip("\x00\x01\x7f\n \x04")
    line, _, rest = text.partition("\n")
    source, number, urgency = _header(line)
    keywords, told, tail, whole = _parts(rest)
    date, tail = _sent(tail, given)
    lines, copy = _headline(copy_of(told).split("\n"))
    keys, by, notes = _sorted(field(line) for line in keywords.split("\n"))
    title, byline, aside = _sorted(lines)
    copy, private = _public(copy)
    cut = () if whole else ("body: the end mark is missing; the file may be cut",)
    item = Item(
        raw=part.raw,
        line=part.line,
        number=number,
        source=source,
        urgency=urgency,
        slugline=keys.strip("/ "),
        title=title,
        byline=byline or by,
        ednote="\n\n".join(filter(None, (notes, aside, body_of(private), field(tail)))),
        copy=copy,
        body=body_of(copy),
        date=date,
        remarks=(*part.remarks, *garbled(copy), *cut),
    )
    return embargoed(marked(item), given)


def _header(line: str) -> tuple[str, str | None, int | None]:
    """Source, number and urgency; the desk's own number, if it has one, is what kills name."""
    found = _LINE.match(line)
    if not found:
        return "", None, None
    desk = _DESK.search(found[5])
    source, number = (desk[1], desk[2]) if desk else (found[1], found[2])
    return source, source + number, int(found[3])


def _parts(rest: str) -> tuple[str, str, str, bool]:
    """Keywords, headline with copy, what follows it, and whether the end was there."""
    if "\x02" in rest:
        keywords, _, told = rest.partition("\x02")
        told, end, tail = told.partition("\x03")
        return keywords, told, tail, bool(end)
    lines = rest.lstrip("\n").split("\n")
    count = next((n for n, line in enumerate(lines) if not line.rstrip().endswith("/")), len(lines))
    told, _, tail = "\n".join(lines[count:]).partition("\x03")
    sent = list(_SENT.finditer(told))
    if sent and not told[sent[-1].end() :].strip():
        told, tail = told[: sent[-1].start()], told[sent[-1].start() :] + tail
    return "\n".join(lines[:count]), told, tail, bool(sent)


def _sent(tail: str, given: Given) -> tuple[datetime | None, str]:
    """When it was sent, and what else stands after the copy."""
    found = _SENT.search(tail)
    month = month_of(found[5]) if found else None
    if not found or not month:
        return None, tail
    zone = zone_of(found[4] or "") or given.zone
    parts = (century(int(found[6])), month, int(found[1]))
    date = made(parts, (int(found[2]), int(found[3])), zone)
    return date, tail[: found.start()] + tail[found.end() :] if date else tail


def _headline(lines: list[str]) -> tuple[list[str], str]:
    """The lines up to the one that ends with ``=`` or ``+``, else the first, and the rest."""
    told = [n for n, line in enumerate(lines) if line.strip()][:_HEADLINES]
    ends = [n for n in told if lines[n].rstrip().endswith(("=", "+"))]
    end = next(iter([*ends, *told]), -1) + 1
    head = [field(line).rstrip("=+ ") for line in lines[:end] if line.strip()]
    return head, "\n".join(lines[end:]).strip("\n")


def _sorted(lines: Iterable[str]) -> tuple[str, str, str]:
    """Headline or keywords, byline, and remarks in brackets."""
    title: list[str] = []
    bylines: list[str] = []
    asides: list[str] = []
    for line in filter(None, lines):
        aside, by = line[0] == "(" and line[-1] == ")", _BYLINE.match(line)
        (asides if aside else bylines if by else title).append(line)
    return " ".join(title), " ".join(bylines), "\n".join(asides)


def _public(copy: str) -> tuple[str, str]:
    """The copy, and the block at its end that is for editors only, with the signs above it."""
    for found in _PRIVATE.finditer(copy):
        start = found.start()
        while start and not copy[start - 1].isalnum():
            start -= 1
        line = copy.find("\n", start, found.start()) + 1 if start else 0
        if line or not start:
            return copy[:line].rstrip(), copy[line:]
    return copy, ""


FORMAT = Format(
    name="IPTC 7901",
    recognises=lambda head: _KNOWN.match(head) is not None,
    parse=reading(cut),
    cut=cut,
)
