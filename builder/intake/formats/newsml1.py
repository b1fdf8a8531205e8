"""NewsML 1.0 to 1.2 (iptc.org/std/NewsML): news items, several in a file, their text as NITF,
XHTML or plain text.

docs/intake-xml.md says where each element goes.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from builder.intake.contents import Content, read_all
from builder.intake.element import Element
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Scale
from builder.intake.markup import Copied
from builder.intake.newsmlitem import (
    Elements,
    formal,
    origin,
    people_of,
    places_of,
    topics_of,
    values,
)
from builder.intake.record import Record
from builder.intake.roots import root_of
from builder.intake.xmlitems import Part, items, oversized, spoken
from builder.model.story import Status

_SCALES: Final = {
    "photo": Scale.PICTURE,
    "picture": Scale.PICTURE,
    "graphic": Scale.GRAPHIC,
    "animation": Scale.VIDEO,
    "audio": Scale.AUDIO,
    "video": Scale.VIDEO,
}
_ASIDE: Final = frozenset(
    {
        "caption",
        "photo",
        "picture",
        "thumbnail",
        "quicklook",
        "graphic",
        "video",
        "audio",
        "preview",
    }
)
"""Roles of components whose text is no story."""


def recognises(start: bytes) -> bool:
    """Whether its root is ``NewsML``."""
    return root_of(start) == "NewsML"


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Every item of the file."""
    return items(data, given, frozenset({"NewsItem"}), _read)


def _read(part: Part) -> Item | Failed:
    element = part.element
    if element.find("Update") and not element.find("NewsComponent"):
        what, hint = "only changes to an earlier revision", "import a revision that is whole"
        return Failed(line=element.line, field="Update", what=what, hint=hint)
    below = tuple(element.walk())
    record = Record(values(element, below, part.root), part.given.zone)
    content = _content(element, below, record)
    if isinstance(content, Failed):
        return content
    first, this = record.moment("FirstCreated"), record.moment("ThisRevisionCreated")
    status, note = _status(record), record.prose("Instruction")
    until, is_open = _embargo(record)
    item = Item(
        raw=part.raw,
        line=element.line,
        scale=_scale(below, content.copy),
        guid=record.line("guid") or None,
        version=record.whole(0, None, "RevisionId"),
        lang=record.line("Language", "xml:lang") or None,
        title=record.line("HeadLine"),
        summary=record.line("SubHeadLine"),
        body=content.body,
        format=content.format,
        copy=content.copy,
        date=first or this or record.moment("DateAndTime"),
        updated=this if first and this and this > first else None,
        status=status,
        status_note=note if status is not Status.USABLE else "",
        embargo=until,
        embargo_open=is_open,
        urgency=record.whole(1, 9, "Urgency"),
        slugline=record.line("SlugLine", "NameLabel"),
        byline=record.line("ByLine"),
        dateline=record.line("DateLine") or origin(below),
        source=record.line("Provider", "Source", "CreditLine", "ProviderId"),
        rights=record.line("CopyrightLine"),
        ednote=note,
        people=tuple(dict.fromkeys(people_of(below))),
        places=tuple(dict.fromkeys(places_of(below))),
        topics=tuple(dict.fromkeys(topics_of(below))),
        remarks=record.remarks,
    )
    return spoken(item, part.given)


def _status(record: Record) -> Status:
    """An embargoed item is usable, once its time has come."""
    embargoed = record.line("Status").lower() == "embargoed"
    return Status.USABLE if embargoed else record.status("Status")


def _embargo(record: Record) -> tuple[datetime | None, bool]:
    """Until when: the moment at which the status will change."""
    if record.line("Status").lower() != "embargoed":
        return None, False
    until = record.moment("StatusWillChange")
    if until is None:
        record.remark("embargo", "an embargo without an end", "edit it to publish the story")
    return until, until is None


def _content(element: Element, below: Elements, record: Record) -> Copied | Failed:
    found = [text for component in element.findall("NewsComponent") for text in _texts(component)]
    if failed := next(filter(None, (oversized(text.element) for text in found)), None):
        return failed
    elsewhere = next((e.get("Href") for e in below if _is_text(e) and e.get("Href")), "")
    if elsewhere and not found:
        record.remark("ContentItem", f"the text is elsewhere: {elsewhere}", "import it from there")
    return read_all(found)


def _texts(component: Element) -> Iterator[Content]:
    """The texts of a component; of equivalent ones the best."""
    if formal(component, "Role").lower() in _ASIDE:
        return
    own = [list(_data(e)) for e in component.findall("ContentItem")]
    nested = [list(_texts(e)) for e in component.findall("NewsComponent")]
    groups = [group for group in (*own, *nested) if group]
    if component.get("EquivalentsList") == "yes" and groups:
        groups = [min(groups, key=lambda group: group[0].rank)]
    for group in groups:
        yield from group


def _data(content: Element) -> Iterator[Content]:
    kind = " ".join((formal(content, "Format"), formal(content, "MimeType")))
    data = content.find("DataContent") if _is_text(content) else None
    if data and data.phrase():
        yield Content(element=data, kind=kind)


def _is_text(content: Element) -> bool:
    text = formal(content, "MediaType").lower() in ("text", "", "complexdata")
    return content.tag == "ContentItem" and text


def _scale(below: Elements, copy: str) -> Scale:
    """What kind of thing it is; an item with a text of its own is a text."""
    kinds = (formal(e).lower() for e in below if e.tag == "MediaType")
    found = next((_SCALES[kind] for kind in kinds if kind in _SCALES), None)
    return Scale.TEXT if copy or found is None else found


FORMAT: Final = Format(name="NewsML 1", recognises=recognises, parse=parse)
