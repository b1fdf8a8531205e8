"""RSS and Atom (RFC 4287): each entry is a story, be it a teaser only; read by feedparser.

Our own reader of XML goes first: it refuses what is hostile, says where each entry stands, and
gives the words. feedparser gives the fields, whose names and places differ from feed to feed.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from builder.intake import xml
from builder.intake.element import Element
from builder.intake.entry import item
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.legible import legible, told
from builder.intake.prolog import recoded
from builder.intake.record import Record
from builder.intake.wordings import TooLong
from builder.model.story import Status

_ROOT: Final = re.compile(
    rb"[\xef\xbb\xbf\xfe\xff]*+"
    rb"(?:\s|<\?[^>]*+>|(?><!--.*?-->)|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)*+"
    rb"<(?:\w+:)?(?:rss[\s>]|feed\s[^>]*(?:w3\.org/2005/Atom|purl\.org/atom)"
    rb"|RDF\s[^>]*(?:purl\.org/rss|my\.netscape\.com/rdf))",
    re.DOTALL,
)
_DECLARATION: Final = re.compile(rb"\s*<\?xml[^>]*\?>")
_ENTRIES: Final = frozenset({"item", "entry"})
_HOMES: Final = frozenset({"channel", "feed", "RDF", "rss"})
_UTF8: Final = {"content-type": "application/xml; charset=utf-8"}
_MOST: Final = 80_000
"""Elements of a feed, of which feedparser takes some twenty seconds a million."""
_BLANKS: Final = bytes.maketrans(b"\r\n", b"  ")
"""No field that feedparser gives is of more than one line, and it takes each line by itself."""
_FIRST: Final = re.compile(rb"<\w|\Z")
_PLAIN: Final = ("id", "link", "published", "created", "updated")


def recognises(start: bytes) -> bool:
    """Whether its first element is that of a feed."""
    return bool(_ROOT.match(start.replace(b"\0", b"")))


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Each entry, and each notice that one was deleted."""
    readable = legible(data)
    root = xml.tree(readable, given, _MOST)
    if isinstance(root, Failed):
        yield root
        return
    yield from map(told, _items(root, _feed(readable, given), data, given))
    yield from _deleted(root, data, given)


def _items(
    root: Element, feed: dict[str, Any], data: bytes, given: Given
) -> Iterator[Item | Failed]:
    """Entries as our reader finds them, with their fields as feedparser does."""
    found, entries = list(_entries(root)), feed.get("entries") or []
    if not found and root.find("deleted-entry"):
        return
    if len(found) != len(entries) or not found:
        what = f"{len(found)} entries, of which {len(entries)} can be read"
        yield Failed(line=root.line, field=root.tag, what=what, hint="see the source")
        return
    for at, entry in zip(found, map(dict, entries), strict=True):
        plain = {name: entry[name] for name in _PLAIN if name in entry}
        record = Record(plain, given.zone)
        try:
            yield item(entry, dict(feed["feed"]), at, data[at.start : at.end], record)
        except TooLong as error:
            yield error.failed(at.line)


def _entries(root: Element) -> Iterator[Element]:
    """Entries in their order; those within other elements are not of this feed."""
    for child in root.elements():
        if child.tag in _ENTRIES:
            yield child
        elif child.tag in _HOMES:
            yield from _entries(child)


def _feed(data: bytes, given: Given) -> dict[str, Any]:
    """All that feedparser reads; it takes bytes only, so that it looks for no file or address."""
    source = recoded(data, given)
    if isinstance(source, Failed):
        return {}
    text = BytesIO(_on_one_line(_DECLARATION.sub(b"", source.data, count=1)))
    import feedparser  # with all its clients of the web it takes a tenth of a second to load

    try:
        found = feedparser.parse(
            text, response_headers=_UTF8, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception:  # it stumbles, for one, over a blank in the address of a namespace
        return {}
    return dict(found)


def _on_one_line(data: bytes) -> bytes:
    """A feed without line ends, except above its elements: a DOCTYPE is found by its line."""
    at = _FIRST.search(data).start()  # type: ignore[union-attr] # there is an end
    return data[:at] + data[at:].translate(_BLANKS)


def _deleted(root: Element, data: bytes, given: Given) -> Iterator[Item]:
    """Tombstones (RFC 6721): the entry that ``ref`` names is gone."""
    for at in root.findall("deleted-entry"):
        record = Record({"when": at.get("when")}, given.zone)
        yield Item(
            raw=data[at.start : at.end],
            line=at.line,
            guid=at.get("ref") or None,
            date=record.moment("when"),
            status=Status.CANCELED,
            status_note=at.text("comment").strip(),
            remarks=record.remarks,
        )


FORMAT: Final = Format(name="RSS or Atom", recognises=recognises, parse=parse)
