"""E-mail: one message (RFC 5322), or a mailbox of several (mbox, RFC 4155)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Final

from builder.intake.embargo import embargoed
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.headers import headers
from builder.intake.item import Failed, Item, Named, Scale, Target
from builder.intake.marks import marked
from builder.intake.markup import Copied, copy_of
from builder.intake.message import Parts, message, parts
from builder.intake.record import Record
from builder.intake.wordings import Kind, Wording
from builder.model.story import Format as Reading

_NAMES: Final = (
    rb"From|To|Cc|Subject|Date|Message-ID|MIME-Version|Content-Type|Received|Return-Path|Sender|"
    rb"Delivered-To|Reply-To|Content-Transfer-Encoding|Content-Language|X-[A-Za-z0-9-]+"
)
_FIELD: Final = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_KNOWN: Final = re.compile(_NAMES, re.IGNORECASE)
_ENVELOPE: Final = re.compile(rb"From [^\r\n]*\r?\n")
_NEXT: Final = re.compile(rb"\n\r?\n(?=From [^\r\n]*\r?\n[A-Za-z][A-Za-z0-9-]*:)")
_COMMENT: Final = re.compile(r"\(([^()]*)\)\s*$")
_QUOTED: Final = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def recognises(start: bytes) -> bool:
    """Whether it begins with a block of headers of which at least two are well known."""
    block = _ENVELOPE.sub(b"", start, count=1) if start.startswith(b"From ") else start
    block = re.split(rb"\r?\n\r?\n", block, maxsplit=1)[0]
    lines = re.sub(rb"\r?\n[ \t]+", b" ", block).splitlines()
    names = {found[1].lower() for line in lines if (found := _FIELD.match(line))}
    whole = all(_FIELD.match(line) for line in lines)
    known = {name for name in names if _KNOWN.fullmatch(name)}
    return bool(lines) and whole and len(known) > 1 and bool(known & {b"from", b"subject"})


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Each message of a mailbox, or the one that the file is."""
    line, behind = 1, 0
    for start, end in _messages(data):
        line += data.count(b"\n", behind, start)
        behind = start
        yield _one(data[start:end], line, given)


def _messages(data: bytes) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _NEXT.finditer(data) if data.startswith(b"From ") else ():
        yield start, gap.end()
        start = gap.end()
    yield start, len(data)


def _one(raw: bytes, line: int, given: Given) -> Item | Failed:
    data = raw
    if raw.startswith(b"From "):
        data = _QUOTED.sub(b"", _ENVELOPE.sub(b"", raw, count=1))
    try:
        found = message(data)
        fields, inside = headers(found, given), parts(found, given)
    except ValueError as error:
        hint = "save the story alone, without what is attached"
        return Failed(line=line, field="", what=str(error), hint=hint)
    if not (inside.texts or inside.attached or fields.get("subject")):
        return Failed(line=line, field="", what="an empty message", hint="see the source")
    return _item(raw, line, fields, inside, given)


def _item(raw: bytes, line: int, fields: Mapping[str, str], found: Parts, given: Given) -> Item:
    record = Record(fields, given.zone)
    _tell(record, found)
    copied = _copied(found.texts)
    title = record.line("subject")
    item = Item(
        raw=raw,
        line=line,
        scale=Scale.TEXT if title or found.texts else Scale.OTHER,
        guid=_id(record.line("message-id")) or None,
        lang=record.line("content-language").partition(",")[0].strip() or None,
        title=title,
        body=copied.body,
        format=copied.format,
        copy=copied.copy,
        date=record.moment("date"),
        source=_sender(record),
        topics=_topics(record),
        remarks=record.remarks,
    )
    marks = embargoed(marked(item), given)
    replaced = _id(record.line("supersedes", "obsoletes"))
    return replace(marks, supersedes=Target(guid=replaced)) if replaced else marks


def _tell(record: Record, found: Parts) -> None:
    for remark in found.remarks:
        record.notice(remark)
    if found.attached:
        what = f"not read: {', '.join(found.attached)}"
        record.remark("attachments", what, "save wire files among them, and import those")


def _copied(texts: Sequence[Wording]) -> Copied:
    """One body of all texts; beside marked-up ones a plain one is marked up too."""
    if any(text.kind is not Kind.TEXT for text in texts):
        return copy_of("\n".join(map(_markup, texts)))
    body = "\n\n".join(text.copied.body for text in texts)
    return Copied(body=body, format=Reading.TEXT, copy="\n".join(text.copy for text in texts))


def _markup(text: Wording) -> str:
    if text.kind is not Kind.TEXT:
        return text.value
    lines = escape(text.copied.body).replace("\n\n", "</p><p>").replace("\n", "<br>")
    return f"<p>{lines}</p>"


def _sender(record: Record) -> str:
    """The name beside the address; the address itself is nobody's business."""
    before, address, _ = record.line("from").rpartition("<")
    within = _COMMENT.search(record.line("from"))
    name = before if address else within[1] if within else record.line("from")
    return "" if "@" in name else name.strip(' "')


def _topics(record: Record) -> tuple[Named, ...]:
    words = map(str.strip, record.line("keywords").split(","))
    return tuple(Named(name=word) for word in dict.fromkeys(words) if word)


def _id(text: str) -> str:
    return text.strip("<> ")


FORMAT: Final = Format(name="e-mail", recognises=recognises, parse=parse)
