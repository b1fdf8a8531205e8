"""NITF 3.x (News Industry Text Format, DTD 3.6), with and without its namespace.

A file may wrap several documents. docs/intake-xml.md says where each element goes.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from builder.intake.element import Element
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Note, Scale, Target
from builder.intake.markup import copy_of_tree
from builder.intake.nitfdocument import SLUGS, body_of, event_places, named_in, topics_of, values
from builder.intake.record import Record
from builder.intake.roots import root_of
from builder.intake.xmlitems import Part, items, oversized, spoken
from builder.model.story import Status

_SCALES: Final = {"image": Scale.PICTURE, "audio": Scale.AUDIO, "video": Scale.VIDEO}


def recognises(start: bytes) -> bool:
    """Whether its root is ``nitf``, or a wrapper of such."""
    return root_of(start).lower().startswith("nitf")


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Every document of the file."""
    return items(data, given, frozenset({"nitf"}), _read)


def _read(part: Part) -> Item | Failed:
    nitf, docdata = part.element, part.element.find("head/docdata") or part.element
    content = body_of(nitf)
    if failed := oversized(content):
        return failed
    copied = copy_of_tree(content)
    record = Record(values(nitf, docdata), part.given.zone)
    until, is_open = _embargo(record)
    date = record.moment("date.issue", "story.date", "date.publication", "change.date")
    item = Item(
        raw=part.raw,
        line=nitf.line,
        scale=_scale(nitf, copied.copy),
        guid=record.line("doc-id", "du-key") or None,
        version=record.whole(0, None, "du-key/@version", "du-key/@generation"),
        lang=record.line("xml:lang") or None,
        title=record.line("hl1", "hedline", "title"),
        summary=record.line("abstract", "hl2"),
        body=copied.body,
        format=copied.format,
        copy=copied.copy,
        date=date,
        status=_status(record),
        embargo=until,
        embargo_open=is_open,
        urgency=record.whole(1, 9, "urgency"),
        slugline=record.line(*SLUGS),
        byline=record.line("byline"),
        dateline=record.line("dateline"),
        source=record.line("distributor", "regsrc", "pubdata"),
        rights=record.line("rights", "doc.copyright"),
        ednote=record.prose("ed-msg"),
        people=named_in(nitf, "person"),
        places=tuple(dict.fromkeys((*named_in(nitf, "location"), *event_places(docdata)))),
        topics=tuple(dict.fromkeys(topics_of(nitf, docdata))),
        corrections=_corrections(record, date),
        remarks=record.remarks,
    )
    other = docdata.get("management-doc-idref")
    return spoken(_targeted(item, other, record.line("corrected")), part.given)


def _corrections(record: Record, date: datetime | None) -> tuple[Note, ...]:
    said = record.prose("correction")
    return (Note(date=date, text=said),) if said else ()


def _status(record: Record) -> Status:
    """An embargoed document is usable, once its time has come."""
    embargoed = record.line("management-status") == "embargoed"
    return Status.USABLE if embargoed else record.status("management-status")


def _embargo(record: Record) -> tuple[datetime | None, bool]:
    """Until when; a release that is no later than the issue is none."""
    until, issued = record.moment("date.release"), record.moment("date.issue")
    if record.line("management-status") == "embargoed":
        if until is None:
            record.remark("embargo", "an embargo without an end", "edit it to publish the story")
        return until, until is None
    return (until if until and issued and until > issued else None), False


def _targeted(item: Item, other: str, corrected: str) -> Item:
    """The item with the other document that it is about: killed by a cancel, else replaced."""
    guid = next((guid for guid in (other, corrected) if guid not in ("", item.guid)), None)
    target = Target(guid=guid) if guid else None
    if item.status is Status.CANCELED:
        return replace(item, cancels=target, status_note=item.ednote)
    return replace(item, supersedes=target)


def _scale(nitf: Element, copy: str) -> Scale:
    """A document without words that holds a picture is one."""
    media = next((e for e in nitf.walk() if e.tag == "media"), None)
    if copy or media is None:
        return Scale.TEXT
    return _SCALES.get(media.get("media-type"), Scale.OTHER)


FORMAT: Final = Format(name="NITF", recognises=recognises, parse=parse)
