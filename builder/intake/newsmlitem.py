"""What a NewsItem of NewsML 1 says, under the names of its elements."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from builder.intake.element import Element
from builder.intake.item import Named
from builder.intake.record import joined
from builder.intake.subjects import subject
from builder.intake.xmlitems import texts

Elements: TypeAlias = Sequence[Element]
"""An item and all below it, walked once."""

_SUBJECTS: Final = frozenset({"Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier"})
_PLACES: Final = ("City", "CountryArea", "CountryName", "Country")
_PERSON: Final = re.compile(r"person|people", re.IGNORECASE)
_ORGANISATION: Final = re.compile(r"organi[sz]ation|company", re.IGNORECASE)
_PLACE: Final = re.compile(r"location|place|country|city|geo", re.IGNORECASE)
_REVISION: Final = re.compile(r":\d+[A-Z]?$")


def formal(element: Element | None, path: str = "") -> str:
    """What an element says by its ``FormalName``, or else in words."""
    at = element.find(path) if element and path else element
    return (at.get("FormalName") or at.phrase()) if at else ""


def values(item: Element, below: Elements, root: Element) -> dict[str, object]:
    """The values of an item of a file; ``below`` is the item itself and all below it."""
    management = item.find("NewsManagement") or item
    lines = [e for e in below if e.tag == "NewsLines"]
    return {
        "guid": _guid(item),
        "RevisionId": item.phrase("Identification/NewsIdentifier/RevisionId"),
        "FirstCreated": management.phrase("FirstCreated"),
        "ThisRevisionCreated": management.phrase("ThisRevisionCreated"),
        "DateAndTime": root.phrase("NewsEnvelope/DateAndTime"),
        "Status": formal(management, "Status"),
        "Urgency": formal(management, "Urgency"),
        "FutureStatus": formal(management, "StatusWillChange/FutureStatus"),
        "StatusWillChange": management.phrase("StatusWillChange/DateAndTime"),
        "Instruction": _instructions(management),
        "NameLabel": item.phrase("Identification/NameLabel"),
        "Language": _first(formal(e) for e in below if e.tag == "Language"),
        "xml:lang": _first(e.get("xml:lang") for e in (item, *lines, root)),
        "Provider": _party(below, "Provider"),
        "Source": _party(below, "Source"),
        "ProviderId": item.phrase("Identification/NewsIdentifier/ProviderId"),
        **_lines(lines),
    }


def _guid(item: Element) -> str:
    """The identifier that all revisions share: that of NewsML's own URN, without the revision."""
    identifier = item.find("Identification/NewsIdentifier") or item
    parts = [identifier.phrase(tag) for tag in ("ProviderId", "DateId", "NewsItemId")]
    if all(parts):
        return "urn:newsml:" + ":".join(parts)
    return _REVISION.sub("", identifier.phrase("PublicIdentifier")) or parts[2]


def _lines(found: list[Element]) -> dict[str, object]:
    """The lines for readers; of those in several components, the first that says something."""
    tags = ("HeadLine", "SubHeadLine", "ByLine", "DateLine", "CreditLine", "SlugLine")
    rights = (
        texts(lines.findall(tag)) for lines in found for tag in ("CopyrightLine", "RightsLine")
    )
    said = {tag: _first(texts(lines.findall(tag), ", ") for lines in found) for tag in tags}
    return {**said, "CopyrightLine": joined(rights)}


def _first(found: Iterator[str]) -> str:
    return next(filter(None, found), "")


def _party(below: Elements, tag: str) -> str:
    return _first(formal(e, "Party") for e in below if e.tag == tag)


def _instructions(management: Element) -> str:
    return "\n\n".join(
        dict.fromkeys(filter(None, (formal(e) for e in management.findall("Instruction"))))
    )


def origin(below: Elements) -> str:
    """Where it was filed from, as the metadata say."""
    places = (e for e in below if e.tag == "Location" and e.get("HowPresent") == "Origin")
    return _first(map(_place, places))


def places_of(below: Elements) -> Iterator[Named]:
    """The places that it is about."""
    for e in below:
        if e.tag == "Location" and e.get("HowPresent") != "Origin" and (name := _place(e)):
            yield Named(name=name)
    yield from _occurring(below, _PLACE)


def people_of(below: Elements) -> Iterator[Named]:
    """The people that it is about."""
    yield from _occurring(below, _PERSON)


def topics_of(below: Elements) -> Iterator[Named]:
    """Its IPTC subjects, its keywords, and organisations, which have no field of their own."""
    for e in below:
        found = subject(e.get("FormalName"), e.phrase()) if e.tag in _SUBJECTS else None
        keyword = e.tag == "Property" and e.get("FormalName").lower() == "keyword"
        if keyword and e.get("Value"):
            found = Named(name=e.get("Value"))
        if found:
            yield found
    yield from _occurring(below, _ORGANISATION)


def _place(location: Element) -> str:
    named = {e.get("FormalName"): e.get("Value") for e in location.findall("Property")}
    return _first(named.get(name, "") for name in _PLACES) or location.phrase()


def _occurring(below: Elements, kind: re.Pattern[str]) -> Iterator[Named]:
    """The topics of a kind that the item declares."""
    for topic in below:
        if topic.tag == "Topic" and kind.search(formal(topic, "TopicType")):
            name = topic.phrase("Description") or formal(topic, "FormalName")
            if name:
                yield Named(name=name)
