"""NewsML-G2 (iptc.org/std/nar/2006-10-01/): news items, alone or several in a news message.

Catalogs are not fetched: the prefixes of QCodes are taken as IPTC and most agencies write them.
docs/intake-xml.md says where each element goes.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from builder.intake.contents import Content, read_all
from builder.intake.element import Element
from builder.intake.format import Format
from builder.intake.g2 import code_of, links, local, signals, values
from builder.intake.given import Given
from builder.intake.item import Failed, Item, Note, Scale, Target
from builder.intake.markup import NOTHING, Copied
from builder.intake.record import Record, joined
from builder.intake.roots import root_of
from builder.intake.xmlitems import Part, items, oversized, spoken
from builder.model.story import Status

_ITEMS: Final = {
    "newsItem": Scale.TEXT,
    "packageItem": Scale.PACKAGE,
    "planningItem": Scale.PLANNING,
    "conceptItem": Scale.OTHER,
    "knowledgeItem": Scale.OTHER,
    "catalogItem": Scale.OTHER,
}
_CLASSES: Final = {
    "text": Scale.TEXT,
    "picture": Scale.PICTURE,
    "graphic": Scale.GRAPHIC,
    "animation": Scale.VIDEO,
    "audio": Scale.AUDIO,
    "video": Scale.VIDEO,
    "composite": Scale.PACKAGE,
    "newscoverage": Scale.PLANNING,
    "event": Scale.PLANNING,
}
_EARLIER: Final = ("supersedes", "replaces", "previousversion", "evolvedfrom", "correctionof")
_ORIGINAL: Final = ("translatedfrom", "translationof", "istranslationof", "translationfrom")
_KILLED: Final = ("cancels", "kills", "retracts")


def recognises(start: bytes) -> bool:
    """Whether its root is an item of G2, or a message of such."""
    return root_of(start) in {"newsMessage", *_ITEMS}


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Every item of the file, packages and plans too."""
    return items(data, given, frozenset(_ITEMS), _read)


def _read(part: Part) -> Item | Failed:
    element = part.element
    record = Record(values(element), part.given.zone)
    scale = _scale(element)
    content = _content(element, record) if scale is Scale.TEXT else NOTHING
    if isinstance(content, Failed):
        return content
    first, this = record.moment("firstCreated"), record.moment("versionCreated")
    until, is_open = record.embargo("embargoed")
    status, note = record.status("pubStatus"), record.prose("edNote")
    item = Item(
        raw=part.raw,
        line=element.line,
        scale=scale,
        guid=record.line("guid") or None,
        version=record.whole(0, None, "version"),
        lang=record.line("language", "xml:lang") or None,
        title=record.line("headline", "title"),
        summary=record.line("description"),
        body=content.body,
        format=content.format,
        copy=content.copy,
        date=first or this or _sent(part),
        updated=this if first and this and this > first else None,
        status=status,
        status_note=note if status is not Status.USABLE else "",
        cancels=_target(element, _KILLED),
        supersedes=_target(element, _EARLIER),
        embargo=until,
        embargo_open=is_open,
        urgency=record.whole(1, 9, "urgency"),
        slugline=record.line("slugline"),
        byline=record.line("by", "creator"),
        dateline=record.line("dateline", "located"),
        source=record.line("provider", "creditline", "infoSource"),
        rights=_rights(record),
        ednote=note,
        people=record.named("people"),
        places=record.named("places"),
        topics=(*record.named("topics"), *record.named("keywords")),
        corrections=_corrections(element, record, this),
        translates=next(links(element, _ORIGINAL), None),
        remarks=record.remarks,
    )
    return spoken(item, part.given)


def _sent(part: Part) -> datetime | None:
    """When the message was sent, for items that have no date."""
    sent = {"sent": part.root.phrase("header/sent")}
    return Record(sent, part.given.zone).moment("sent")


def _scale(element: Element) -> Scale:
    """What kind of thing it is; text that is there makes a story of it whatever its class."""
    said = element.find("concept/type"), element.find("itemMeta/itemClass")
    kind = local(code_of(said[0]) or code_of(said[1]))
    scale = _ITEMS[element.tag]
    if scale is Scale.TEXT and kind:
        scale = _CLASSES.get(kind, Scale.TEXT)
    if scale is Scale.PACKAGE and element.tag == "newsItem" and _inline(element):
        return Scale.TEXT
    return Scale.PLANNING if kind == "event" else scale


def _inline(element: Element) -> list[Content]:
    """The renditions of the text, the best first."""
    parts = [e for c in element.findall("contentSet") for e in c.elements()]
    inline = [e for e in parts if e.tag in ("inlineXML", "inlineData") and not e.get("encoding")]
    found = [Content(element=e, kind=e.get("contenttype")) for e in inline]
    return sorted(found, key=lambda content: content.rank)


def _content(element: Element, record: Record) -> Copied | Failed:
    inline = _inline(element)
    if not inline:
        parts = [e for c in element.findall("contentSet") for e in c.elements()]
        if parts:
            where = parts[0].get("href") or parts[0].tag
            record.remark("contentSet", f"the text is elsewhere: {where}", "import it from there")
        return NOTHING
    return oversized(inline[0].element) or read_all(inline[:1])


def _rights(record: Record) -> str:
    return joined((record.line("copyrightNotice", "copyrightHolder"), record.line("usageTerms")))


def _target(element: Element, rels: tuple[str, ...]) -> Target | None:
    guid = next(links(element, rels), None)
    return Target(guid=guid) if guid else None


def _corrections(element: Element, record: Record, this: datetime | None) -> tuple[Note, ...]:
    """A correction that a signal tells, in the words of the note to editors."""
    if not any(signal.startswith("correct") for signal in signals(element)):
        return ()
    note = record.prose("edNote")
    if not note:
        record.remark("signal", "a correction without a note", "say in corrections what was wrong")
    return (Note(date=this, text=note),) if note else ()


FORMAT: Final = Format(name="NewsML-G2", recognises=recognises, parse=parse)
