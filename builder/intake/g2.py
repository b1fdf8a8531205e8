"""What a NewsML-G2 item says, under the names of its elements."""

from collections.abc import Collection, Iterator
from typing import Final

from builder.intake.element import Element
from builder.intake.subjects import subject
from builder.intake.xmlitems import texts

_PEOPLE: Final = frozenset({"person"})
_PLACES: Final = frozenset({"geoarea", "geo", "place", "poi", "location", "country", "city"})
_LAST: Final = 99


def local(qcode: str) -> str:
    """The last part of a QCode or an address, in small letters."""
    return _last(qcode).lower()


def _last(qcode: str) -> str:
    return qcode.replace("/", ":").rpartition(":")[2]


def code_of(element: Element | None) -> str:
    """How an element identifies its concept."""
    found = map(element.get, ("qcode", "uri", "literal")) if element else iter(())
    return next(filter(None, found), "")


def values(item: Element) -> dict[str, object]:
    """The values of an item; people, places and topics as objects with a name and a code."""
    meta = item.find("contentMeta") or item
    lang = meta.get("tag", "language") or item.get("xml:lang")
    return _item_meta(item, lang) | {
        "language": meta.get("tag", "language"),
        "urgency": meta.phrase("urgency"),
        "headline": _headline(meta.findall("headline"), lang),
        "description": _description(meta),
        "slugline": texts(meta.findall("slugline")),
        "by": texts(meta.findall("by"), ", "),
        "creator": _names(meta, "creator", lang),
        "dateline": texts(meta.findall("dateline")),
        "located": _names(meta, "located", lang),
        "creditline": texts(meta.findall("creditline")),
        "infoSource": ", ".join(
            filter(None, (name_of(e, lang) for e in meta.findall("infoSource")))
        ),
        "keywords": [{"name": e.phrase()} for e in meta.findall("keyword")],
        **_subjects(item, meta, lang),
    }


def _item_meta(item: Element, lang: str) -> dict[str, object]:
    embargoed = item.find("itemMeta/embargoed")
    provider = item.find("itemMeta/provider")
    return {
        "guid": item.get("guid"),
        "version": item.get("version"),
        "xml:lang": item.get("xml:lang"),
        "title": item.phrase("itemMeta/title") or item.phrase("concept/name"),
        "firstCreated": item.phrase("itemMeta/firstCreated"),
        "versionCreated": item.phrase("itemMeta/versionCreated"),
        "pubStatus": code_of(item.find("itemMeta/pubStatus")),
        "embargoed": embargoed.phrase() if embargoed else None,
        "edNote": texts(item.findall("itemMeta/edNote"), "\n\n"),
        "provider": (name_of(provider, lang) or _last(code_of(provider))) if provider else "",
        "copyrightNotice": texts(item.findall("rightsInfo/copyrightNotice")),
        "copyrightHolder": _names(item, "rightsInfo/copyrightHolder", lang),
        "usageTerms": texts(item.findall("rightsInfo/usageTerms")),
    }


def name_of(element: Element, lang: str) -> str:
    """The name of a concept, in the item's language if it is there."""
    return _in(element.findall("name"), lang)


def _names(element: Element, path: str, lang: str) -> str:
    """The names of all concepts at a path."""
    names = (name_of(e, lang) for e in element.findall(path))
    return ", ".join(dict.fromkeys(filter(None, names)))


def _in(elements: list[Element], lang: str) -> str:
    """The phrase of the first element in a language, else of the first one."""
    own = [e for e in elements if _short(e.get("xml:lang")) == _short(lang)]
    return next(filter(None, (e.phrase() for e in own + elements)), "")


def _short(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _headline(elements: list[Element], lang: str) -> str:
    """The headline of the highest rank."""
    best = min(map(_rank, elements), default=_LAST)
    return _in([e for e in elements if _rank(e) == best], lang)


def _rank(element: Element) -> int:
    text = element.get("rank")
    return int(text) if text.isdecimal() and len(text) < 3 else _LAST


def _description(meta: Element) -> str:
    kept = (e for e in meta.findall("description") if "caption" not in e.get("role").lower())
    return next(filter(None, (e.phrase() for e in kept)), "")


def _subjects(item: Element, meta: Element, lang: str) -> dict[str, object]:
    known = {code_of(e): e for e in item.findall("assert")}
    found: dict[str, list[object]] = {"people": [], "places": [], "topics": []}
    for element in meta.findall("subject"):
        kind, code = local(element.get("type")), code_of(element)
        name = name_of(element, lang) or (name_of(known[code], lang) if code in known else "")
        field = "people" if kind in _PEOPLE else "places" if kind in _PLACES else "topics"
        if not name and code.startswith("subj:") and (topic := subject(code[5:])):
            name = topic.name
        if name or code:
            found[field].append({"name": name, "uri": code})
    return dict(found)


def links(item: Element, rels: Collection[str]) -> Iterator[str]:
    """The other items that this one is linked to by one of these relations."""
    for link in item.findall("itemMeta/link"):
        rel = local(link.get("rel")).replace("-", "").replace("_", "")
        other = link.get("residref") or link.get("href")
        if rel in rels and other and other != item.get("guid"):
            yield other


def signals(item: Element) -> list[str]:
    """What the item asks its receivers to do, as the last parts of codes."""
    return [local(code_of(e)) for e in item.findall("itemMeta/signal")]
