"""JSON Lines of stories: one object a line, with the names of front matter (jsonlines.org)."""

import json
import re
from collections.abc import Iterator
from typing import Final

from builder.intake import jsontext
from builder.intake.charset import decode
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Target
from builder.intake.record import Record, text_of

LONGEST: Final = 8 * 1024 * 1024
"""Bytes of a line; a story has far less."""

_FIRST: Final = 5
_NAME: Final = re.compile(r'"(title|body|uri|headline|headlines)"\s*:')
_KEPT: Final = frozenset(
    {"id", "guid", "lang", "title", "summary", "body", "date", "updated", "version", "status"}
    | {"status_note", "embargo", "urgency", "slugline", "byline", "dateline", "source", "rights"}
    | {"ednote", "people", "places", "topics", "supersedes", "translates"}
)


def recognises(start: bytes) -> bool:
    """Whether one of the first lines is a whole object with a title and a body."""
    lines = _opening(start).split("\n")
    return any(map(_is_story, lines[:_FIRST]))


def _opening(start: bytes) -> str:
    return start.decode(json.detect_encoding(start), "replace").lstrip("\ufeff")


def _is_story(line: str) -> bool:
    """Whether a line begins as a story does; a long one is seen in part only."""
    return line.lstrip().startswith('{"') and set(_NAME.findall(line)) == {"title", "body"}


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Each line on its own: a broken one fails, and the others go on."""
    for number, raw in enumerate(_lines(data, given), 1):
        if raw.strip(b" \t\r"):
            yield _story(raw, number, given)


def _lines(data: bytes, given: Given) -> Iterator[bytes]:
    """The lines of a file, without a copy of all of it when it is UTF-8."""
    if not json.detect_encoding(data[:4]).startswith("utf-8"):
        data = decode(data, None, given).text.encode("utf-8", "replace")
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        yield data[start:end]
        start = end + 1


def _story(raw: bytes, number: int, given: Given) -> Item | Failed:
    if len(raw) > LONGEST:
        what = f"a line of {len(raw)} bytes"
        return Failed(line=number, field="", what=what, hint=f"at most {LONGEST} are read")
    decoded = decode(raw, None, given)
    found = jsontext.read(decoded.text, number)
    if isinstance(found, Failed):
        return found
    record = Record(found.values, given.zone)
    if decoded.remark:
        record.notice(decoded.remark)
    if found.halves:
        record.remark("text", f"halves of characters: {found.halves}", "see the source")
    return _item(raw, number, record)


def _item(raw: bytes, number: int, record: Record) -> Item:
    texts = _texts(record)
    replaced = record.line("supersedes")
    for name in sorted(record.values.keys() - _KEPT):
        record.remark(name, "no field of a story", "it is kept in the source only")
    embargo, embargo_open = record.embargo("embargo")
    return Item(
        raw=raw,
        line=number,
        guid=record.line("guid", "id") or None,
        version=record.whole(0, None, "version"),
        lang=record.line("lang") or None,
        title=record.line("title"),
        summary=record.prose("summary"),
        body="\n\n".join(filter(None, map(text_of, texts))),
        copy="\n".join(texts),
        date=record.moment("date"),
        updated=record.moment("updated"),
        status=record.status("status"),
        status_note=record.prose("status_note"),
        supersedes=Target(guid=replaced) if replaced else None,
        embargo=embargo,
        embargo_open=embargo_open,
        urgency=record.whole(1, 9, "urgency"),
        slugline=record.line("slugline"),
        byline=record.line("byline"),
        dateline=record.line("dateline"),
        source=record.line("source"),
        rights=record.prose("rights"),
        ednote=record.prose("ednote"),
        people=record.named("people"),
        places=record.named("places"),
        topics=record.named("topics"),
        translates=record.line("translates") or None,
        remarks=record.remarks,
    )


def _texts(record: Record) -> list[str]:
    """The paragraphs of a list, or one text, as they are."""
    _, value = record.first("body")
    entries = value if isinstance(value, list) else [] if value is None else [value]
    texts = [entry for entry in entries if isinstance(entry, str)]
    if len(texts) < len(entries):
        record.remark("body", "a paragraph that is not a text", "see the source")
    return texts


FORMAT: Final = Format(name="JSONL", recognises=recognises, parse=parse, by_line=True)
