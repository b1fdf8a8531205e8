"""Reuters-21578 in SGML as it was distributed: read by a scanner that forgives, not as XML.

Its README of 1997 names the tags. Character references of control characters frame the copy as on
the wire; ``&lt;`` opens a ticker; some days are impossible, and some tags stand in odd places.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from string import whitespace
from typing import Final

from builder.intake.copy import body_of, copy_of, field, garbled
from builder.intake.embargo import embargoed
from builder.intake.enclosed import Enclosing
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Named
from builder.intake.marks import PRIORITY, marked
from builder.intake.moments import made, month_of
from builder.intake.part import Part, reading
from builder.intake.references import resolved
from builder.intake.slices import Slice, slices

_STORY: Final = re.compile(rb"<REUTERS\b[^<>]*>")
_DOCTYPE: Final = re.compile(rb"\A\s*<!DOCTYPE[^>]*>")
_ELEMENTS: Final = Enclosing(
    ["DATE", "UNKNOWN", "MKNOTE", "TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES"]
)
_TEXT: Final = re.compile(r"<TEXT\b[^<>]*>")
_HEADS: Final = Enclosing(["TITLE", "AUTHOR", "DATELINE"])
_TAG: Final = re.compile(
    r"</?(?:REUTERS|TEXT|TITLE|AUTHOR|DATELINE|BODY|D|DATE|UNKNOWN|MKNOTE|TOPICS|PLACES|PEOPLE|"
    r"ORGS|EXCHANGES|COMPANIES)\b[^<>\n]*>"
)
_DATELINE: Final = 79
"""Characters of a dateline, at most."""
_ID: Final = re.compile(r'\bNEWID="?(\d+)')
_DATE: Final = re.compile(r"\s*(\d{1,2})-([A-Za-z]{3})-(\d{4})(?:\s+(\d+):(\d+):(\d+)[.\d]*)?(.*)")
_WIRE: Final = re.compile(r"([a-z])(?P<count>\d{4})\x1f")
_SLUG: Final = re.compile(r"[a-z]?([a-z]) [a-z] (?=\S)")
_DAY: Final = re.compile(r"\d\d-\d\d")
_NAMES: Final = Enclosing(["D"])
_STARS: Final = re.compile(r"\s*\*+\s*\Z")

_LISTS: Final = (
    ("TOPICS", "topic"),
    ("ORGS", "org"),
    ("EXCHANGES", "exchange"),
    ("COMPANIES", "company"),
)


def cut(data: bytes, given: Given) -> Iterator[Part | Failed]:
    """Every story of a file, in order."""
    starts = [match.start() for match in _STORY.finditer(data)]
    if re.search(rb"\w", _DOCTYPE.sub(b"", data[: starts[0] if starts else len(data)])):
        yield Failed(line=1, field="", what="words before the first story", hint="cut them off")
    for part in slices(data, starts, given):
        yield part.unread(_item, given)


def _item(part: Slice, given: Given) -> Item:
    text = part.text
    header, inner, after = _parted(text)
    fields, stray = _fields(header)
    date, told = _date(fields.get("DATE", ""), given)
    head, copy = _copy(inner)
    number, urgency, slugline = _wire(resolved(fields.get("UNKNOWN", stray)))
    new_id = _ID.search(text)
    closed = text.rstrip().endswith("</REUTERS>")
    cut = () if closed else ("body: </REUTERS> is missing; the file may be cut",)
    item = Item(
        raw=part.raw,
        line=part.line,
        guid=f"reuters-21578:{new_id[1]}" if new_id else None,
        number=number,
        lang="en",
        title=head.get("TITLE", ""),
        byline=head.get("AUTHOR", ""),
        dateline=head.get("DATELINE", ""),
        copy=copy,
        body=body_of(copy),
        date=date,
        urgency=urgency,
        slugline=slugline,
        source="Reuters",
        ednote="\n\n".join(filter(None, map(_plain, (fields.get("MKNOTE", ""), stray, after)))),
        people=_list(fields, "PEOPLE", "person"),
        places=_list(fields, "PLACES", "place"),
        topics=tuple(name for tag, kind in _LISTS for name in _list(fields, tag, kind)),
        remarks=(*part.remarks, *told, *garbled(copy), *cut),
    )
    return embargoed(marked(item), given)


def _fields(header: str) -> tuple[dict[str, str], str]:
    """The elements before the TEXT, those of one name joined, and what stands between them."""
    fields: defaultdict[str, list[str]] = defaultdict(list)
    stray: list[str] = []
    end = 0
    for found in _ELEMENTS.within(header):
        stray.append(header[end : found.start])
        fields[found.name].append(found.text)
        end = found.end
    joined = {name: "\n".join(texts) for name, texts in fields.items()}
    return joined, "".join(stray) + header[end:]


def _plain(text: str) -> str:
    return field(resolved(_TAG.sub(" ", text)))


def _parted(story: str) -> tuple[str, str, str]:
    """What stands before, in, and after its TEXT; a story without one is all text."""
    found = _TEXT.search(story)
    start = found.end() if found else 0
    ends = [end for tag in ("</TEXT>", "</REUTERS>") if (end := story.find(tag, start)) >= 0]
    end = min(ends, default=len(story))
    return story[: found.start() if found else 0], story[start:end], story[end:]


def _copy(text: str) -> tuple[dict[str, str], str]:
    """Title, author and dateline of a story, and all other text of it."""
    head: dict[str, str] = {}
    rest: list[str] = []
    begun, end = False, 0
    for found in _HEADS.within(text):
        before, end = text[end : found.start], found.end
        rest.append("" if _STARS.match(copy_of(resolved(before))) else before)
        begun = begun or _says(rest[-1])
        value = _head(found.name, resolved(found.text), begun=begun)
        if value is None or found.name in head:
            rest.append(found.text)
            begun = begun or _says(found.text)
        else:
            head[found.name] = value
    return head, copy_of(resolved(_TAG.sub("", "".join(rest) + text[end:]))).strip("\n")


def _says(text: str) -> bool:
    return bool(resolved(text).strip(" \n\x02"))


def _head(tag: str, text: str, *, begun: bool) -> str | None:
    """The field, unless a dateline is torn out of the copy, which has begun, or is none."""
    if tag != "DATELINE":
        return field(text)
    whole = text.strip()
    dateline = whole.rstrip(f"-{whitespace}")
    fits = whole.endswith("-") and 0 < len(dateline) <= _DATELINE and "\n" not in dateline
    return field(dateline) if fits and not begun and "   " not in whole else None


def _date(text: str, given: Given) -> tuple[datetime | None, tuple[str, ...]]:
    """The moment; the day alone where the hour cannot be."""
    match = _DATE.match(text)
    month = month_of(match[2]) if match else None
    if not match or not month:
        return None, (f'date: "{field(resolved(text))}" is no date; set it by hand',)
    day = (int(match[3]), month, int(match[1]))
    clock = tuple(int((match[group] or "0")[:4]) for group in (4, 5, 6))
    date = made(day, clock, given.zone)
    said = field(resolved(match[0]))
    if date is None:
        what = f'date: "{said}" cannot be; the day is kept, set the hour by hand'
        return made(day, (0, 0), given.zone), (what,)
    more = f'date: more stands there: "{said}"; see whether it is right'
    return date, (more,) if "#" in match[7].replace("&#", "") else ()


def _wire(text: str) -> tuple[str | None, int | None, str]:
    """Number, urgency and slugline of the wire's own header."""
    number = _WIRE.search(text)
    urgency, slugline = next(filter(None, map(_slug, text.split("\n"))), (None, ""))
    return number[0][:-1] if number else None, urgency, slugline


def _slug(line: str) -> tuple[int | None, str] | None:
    """Urgency and slugline of a line that has them, without its day and count of words."""
    line = line.strip()
    found = _SLUG.match(line)
    if not found:
        return None
    words = line[found.end() :].split()
    dayless = words[:-1] if words[-1].isdecimal() else words
    if len(dayless) > 1 and _DAY.fullmatch(dayless[-1]):
        words = dayless[:-1]
    return PRIORITY.get(found[1]), field(" ".join(words))


def _list(fields: dict[str, str], tag: str, kind: str) -> tuple[Named, ...]:
    """The names of a list; they are the corpus's own codes."""
    if not fields.get(tag):
        return ()
    names = [field(resolved(found.text)) for found in _NAMES.within(fields[tag])]
    return tuple(Named(name=name, code=f"reuters-21578:{kind}:{name}") for name in names if name)


FORMAT = Format(
    name="Reuters-21578",
    recognises=lambda head: re.search(rb"<REUTERS\b[^<>]*\bNEWID=", head) is not None,
    parse=reading(cut),
    cut=cut,
)
