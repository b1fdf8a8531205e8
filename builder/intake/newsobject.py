"""A news object of ninjs as an item; what its names mean stands in docs/intake-web.md.

3.x writes ``pubStatus`` for the ``pubstatus`` of 1.x, so names are compared in small letters.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from builder.intake.associations import Association, associations, earlier, original
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Named, Note, Scale, Target
from builder.intake.record import Record, joined, shown
from builder.intake.wordings import TooLong, body, description, headline
from builder.model.story import Format, Status

PACKED: Final = 4
"""Packages within each other."""

_OURS: Final = frozenset({"uri", "guid", "headline", "headlines", "bodies", "pubstatus"})
_SCALES: Final = {
    "": Scale.TEXT,
    "text": Scale.TEXT,
    "preformatted": Scale.TEXT,
    "picture": Scale.PICTURE,
    "graphic": Scale.GRAPHIC,
    "audio": Scale.AUDIO,
    "video": Scale.VIDEO,
    "composite": Scale.PACKAGE,
    "planning": Scale.PLANNING,
    "event": Scale.PLANNING,
}
_CORRECTION: Final = re.compile(r"(?:.*[:/])?correct(?:ion|ed)", re.IGNORECASE)


def is_item(values: Mapping[str, object]) -> bool:
    """Whether an object has a name that only an item has."""
    names = {name.lower() for name in values}
    return bool(names & _OURS) or any(name.startswith("body_") for name in names)


def items(
    values: Mapping[str, object],
    raw: bytes,
    line: int,
    remarks: Sequence[str],
    given: Given,
    level: int = 0,
) -> Iterator[Item | Failed]:
    """The item, and the texts that are packed within it; ``level`` is how deep it is packed."""
    if not is_item(values):
        what, hint = "JSON, but no ninjs", "an item has a uri or guid, a headline and a body"
        yield Failed(line=line, field="uri", what=what, hint=hint)
        return
    record = Record({name.lower(): value for name, value in values.items()}, given.zone)
    for remark in remarks:
        record.notice(remark)
    packed = associations(record)
    try:
        yield _item(record, raw, line, packed)
    except TooLong as error:
        yield error.failed(line)
    for one in packed:
        if one.is_story:
            yield from embedded(one.values, line, given, level + 1)


def embedded(entry: object, line: int, given: Given, level: int = 0) -> Iterator[Item | Failed]:
    """An item within another object, written out alone so that it can be kept alone."""
    if level > PACKED:
        what, hint = f"more than {PACKED} packages within each other", "see the source"
        yield Failed(line=line, field="associations", what=what, hint=hint)
    elif isinstance(entry, dict):
        raw = json.dumps(entry, ensure_ascii=False, indent=1).encode("utf-8", "replace")
        yield from items(entry, raw, line, (), given, level)
    else:
        yield Failed(line=line, field="items", what="no object", hint="see the source")


def _item(record: Record, raw: bytes, line: int, packed: tuple[Association, ...]) -> Item:
    main = body(record)
    first, this = record.moment("firstpublished", "firstcreated"), record.moment("versioncreated")
    embargo, embargo_open = record.embargo("embargoed", "embargoeduntil")
    status, note = record.status("pubstatus"), record.prose("ednote")
    replaced = record.line("evolvedfrom", "rewrite_of") or earlier(packed)
    return Item(
        raw=raw,
        line=line,
        scale=_scale(record),
        guid=record.line("guid", "uri") or None,
        version=record.whole(0, None, "version"),
        lang=record.line("language") or None,
        title=headline(record),
        summary=description(record),
        body=main.copied.body if main else "",
        format=main.copied.format if main else Format.TEXT,
        copy=main.copy if main else "",
        date=first or this,
        updated=this if first and this and this > first else None,
        status=status,
        status_note=note if status is not Status.USABLE else "",
        supersedes=Target(guid=replaced) if replaced else None,
        embargo=embargo,
        embargo_open=embargo_open,
        urgency=record.whole(1, 9, "urgency"),
        slugline=record.line("slugline"),
        byline=record.line("byline", "by") or _names(record, "authors"),
        dateline=record.line("located"),
        source=record.line("source", "provider") or _names(record, "infosources", "infosource"),
        rights=_rights(record),
        ednote=note,
        people=record.named("people", "person"),
        places=record.named("places", "place"),
        topics=_topics(record),
        corrections=_corrections(record, this),
        translates=record.line("translated_from", "translation_of") or original(packed) or None,
        remarks=record.remarks,
    )


def _scale(record: Record) -> Scale:
    said = record.line("type")
    if said.lower() not in _SCALES:
        record.remark("type", f"unknown type: {shown(said)}", "see the source")
    return _SCALES.get(said.lower(), Scale.OTHER)


def _names(record: Record, *names: str) -> str:
    return ", ".join(named.name for named in record.named(*names))


def _topics(record: Record) -> tuple[Named, ...]:
    """Subjects, organisations, for which a story has no field of its own, and keywords."""
    names = (("subjects", "subject"), ("organisations", "organisation"), ("keywords",))
    return tuple(dict.fromkeys(named for some in names for named in record.named(*some)))


def _rights(record: Record) -> str:
    return joined((record.line("copyrightnotice", "copyrightholder"), record.line("usageterms")))


def _corrections(record: Record, changed: datetime | None) -> tuple[Note, ...]:
    """A correction that the signal tells, in the words of the note to editors."""
    signals = [signal.code or signal.name for signal in record.named("signal", "signals")]
    note = record.prose("ednote")
    said = any(_CORRECTION.fullmatch(signal) for signal in signals)
    return (Note(date=changed, text=note),) if said and note else ()
