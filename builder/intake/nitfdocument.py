"""What a NITF document says, under the names of its elements (DTD 3.6)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from builder.intake.element import Element
from builder.intake.item import Named
from builder.intake.record import joined
from builder.intake.subjects import subject
from builder.intake.xmlitems import texts

SLUGS: Final = ("anpa-keyword", "slugline", "slug")
"""Names of ``meta`` in which desks write a slugline; the first that is there counts."""


def body_of(nitf: Element) -> Element:
    """The text of a document as one element: its content, and what stands below that."""
    body = nitf.find("body") or nitf
    kept = [e for e in (body.find("body.content"), body.find("body.end")) if e]
    apart = [child for child in body.children if _tag(child) not in ("head", "body.head")]
    return replace(body, children=tuple(kept or apart))


def _tag(child: Element | str) -> str:
    return child.tag if isinstance(child, Element) else ""


def values(nitf: Element, docdata: Element) -> dict[str, object]:
    """The values of a document under the names of their elements."""
    head = nitf.find("body/body.head") or nitf
    dateline = head.find("dateline")
    values: dict[str, object] = {
        "xml:lang": nitf.get("xml:lang") or nitf.get("xml:lang", "body"),
        "title": nitf.phrase("head/title"),
        "hl1": head.phrase("hedline/hl1"),
        "hedline": head.phrase("hedline"),
        "hl2": texts(head.findall("hedline/hl2")),
        "abstract": texts(head.findall("abstract")),
        "byline": texts(head.findall("byline"), ", "),
        "dateline": _without(dateline, "story.date").rstrip(" ,") if dateline else "",
        "story.date": head.get("norm", "dateline/story.date"),
        "distributor": texts(head.findall("distributor")),
        "rights": texts(head.findall("rights")),
        "ed-msg": "\n\n".join((*_notes(docdata), *(e.phrase() for e in head.findall("note")))),
        "pubdata": nitf.get("name", "head/pubdata"),
        "date.publication": nitf.get("date.publication", "head/pubdata"),
        "change.date": nitf.get("change.date"),
    }
    return values | _docdata(docdata) | _metas(nitf)


def _docdata(docdata: Element) -> dict[str, object]:
    copyright_ = docdata.find("doc.copyright")
    release = docdata.find("date.release")
    return {
        "doc-id": docdata.get("id-string", "doc-id"),
        "regsrc": docdata.get("regsrc", "doc-id"),
        "du-key": docdata.get("key", "du-key"),
        "du-key/@version": docdata.get("version", "du-key"),
        "du-key/@generation": docdata.get("generation", "du-key"),
        "urgency": docdata.get("ed-urg", "urgency").replace("0", ""),
        "date.issue": docdata.get("norm", "date.issue"),
        "date.release": release.get("norm") if release else None,
        "management-status": docdata.get("management-status").lower(),
        "doc.copyright": joined(map(copyright_.get, ("holder", "year"))) if copyright_ else "",
        "correction": docdata.get("info", "correction"),
        "corrected": docdata.get("id-string", "correction"),
    }


def _metas(nitf: Element) -> dict[str, object]:
    """What desks write into ``meta``; the first of a name counts."""
    metas = reversed(nitf.findall("head/meta"))
    return {
        m.get("name").lower(): m.get("content") for m in metas if m.get("name").lower() in SLUGS
    }


def _notes(docdata: Element) -> Iterator[str]:
    for message in docdata.findall("ed-msg"):
        yield joined((message.get("info"), message.phrase()))


def _without(element: Element, tag: str) -> str:
    """The phrase of an element without that of a part."""
    kept = [c for c in element.children if _tag(c) != tag]
    return replace(element, children=tuple(kept)).phrase()


def named_in(nitf: Element, tag: str) -> tuple[Named, ...]:
    """What the head identifies, or else what is marked in the text."""
    listed = nitf.findall(f"head/docdata/identified-content/{tag}")
    found = listed or [e for e in body_of(nitf).walk() if e.tag == tag]
    return tuple(dict.fromkeys(named for e in found if (named := _name(e))))


def _name(element: Element) -> Named | None:
    name = _without(element, "function").rstrip(" ,") or element.get("value")
    code = joined((element.get("idsrc"), element.get("value"))).replace(" ", ":", 1)
    return Named(name=name, code=code if element.get("value") else None) if name else None


def event_places(docdata: Element) -> Iterator[Named]:
    for place in docdata.findall("evloc"):
        name = next(filter(None, map(place.get, ("city", "county-dist", "state-prov"))), "")
        if name:
            yield Named(name=name)


def topics_of(nitf: Element, docdata: Element) -> Iterator[Named]:
    for e in nitf.findall("head/tobject/tobject.subject"):
        parts = ("detail", "matter", "type", "code")
        name = next(filter(None, (e.get(f"tobject.subject.{part}") for part in parts)), "")
        if topic := subject(e.get("tobject.subject.refnum"), name):
            yield topic
    yield from _plain(docdata.findall("key-list/keyword"), "key")
    yield from _plain(docdata.findall("series"), "series.name")
    yield from _plain(docdata.findall("identified-content/org"), "value")


def _plain(elements: Iterable[Element], attribute: str) -> Iterator[Named]:
    for element in elements:
        if name := element.phrase() or element.get(attribute):
            yield Named(name=name)
