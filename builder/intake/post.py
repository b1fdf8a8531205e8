"""A post of a WordPress site as an item."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from urllib.parse import unquote

from builder.intake.element import Element
from builder.intake.entrytext import CONTENT
from builder.intake.given import Given
from builder.intake.item import Item, Named, Scale
from builder.intake.record import Record, one_line
from builder.intake.tagged import plain_of
from builder.intake.translations import post
from builder.intake.wordings import Kind, wording
from builder.intake.wordpress import markup, unkept
from builder.model.story import Status

_STATUS: Final = {
    "publish": Status.USABLE,
    "future": Status.USABLE,
    "draft": Status.WITHHELD,
    "auto-draft": Status.WITHHELD,
    "pending": Status.WITHHELD,
    "private": Status.WITHHELD,
    "trash": Status.CANCELED,
}
_DOMAINS: Final = {
    "people": "people",
    "person": "people",
    "place": "places",
    "places": "places",
    "location": "places",
    "country": "places",
    "author": "authors",
    "language": "",
    "post_translations": "",
    "post_format": "",
}
"""What terms of a taxonomy are; those of all others are topics."""
_NEVER: Final = "0000-00-00 00:00:00"
_PICTURE: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blog:
    """What all posts of a site share."""

    title: str
    """Its name."""
    lang: str
    """Its language."""
    authors: Mapping[str, str]
    """Names of authors by what they sign in with."""
    originals: Mapping[str, str]
    """Which post each translation is one of, by their identifiers."""


def item(at: Element, blog: Blog, raw: bytes, given: Given) -> Item:
    """The item of an ``item``, whatever its type; ``TooLong`` if its text is."""
    record = Record({child.tag: child.text() for child in at.elements()}, given.zone)
    content = _encoded(at, content=True)
    copied = wording("content:encoded", Kind.HTML, markup(content)).copied
    terms = _terms(at)
    own = post(at)
    date, changed = _moment(record, "post_date"), _moment(record, "post_modified")
    date = date or _published(record)
    status, note = _status(record)
    _tell(at, content, record)
    return Item(
        raw=raw,
        line=at.line,
        scale=_scale(record),
        guid=own.guid or None,
        lang=own.lang or blog.lang or None,
        title=one_line(plain_of(record.line("title"))),
        summary=plain_of(_encoded(at, content=False)).strip(),
        body=copied.body,
        format=copied.format,
        copy=copied.copy,
        date=date,
        updated=changed if date and changed and changed > date else None,
        status=status,
        status_note=note,
        embargo=date if record.line("status") == "future" else None,
        embargo_open=record.line("status") == "future" and date is None,
        slugline=unquote(record.line("post_name")),
        byline=_byline(record, terms, blog),
        source=blog.title,
        people=terms.get("people", ()),
        places=terms.get("places", ()),
        topics=terms.get("topics", ()),
        translates=blog.originals.get(own.guid),
        remarks=record.remarks,
    )


def _encoded(at: Element, *, content: bool) -> str:
    """The text of ``content:encoded``, or of ``excerpt:encoded``, which bear the same name."""
    found = (child for child in at.elements() if child.tag == "encoded")
    return "".join(child.text() for child in found if (child.ns == CONTENT) is content)


def _moment(record: Record, name: str) -> datetime | None:
    """In GMT where it is known; drafts have none, and say so by zeros."""
    said = {zone: record.line(f"{name}{zone}") for zone in ("_gmt", "")}
    for zone, text in said.items():
        if text and text != _NEVER:
            return record.moment(f"{name}{zone}", zone=UTC if zone else None)
    return None


def _published(record: Record) -> datetime | None:
    """The feed's own date, which for drafts lies before all years."""
    return None if "-0001" in record.line("pubDate") else record.moment("pubDate")


def _status(record: Record) -> tuple[Status, str]:
    said = record.line("status") or "publish"
    if record.line("post_password"):
        return Status.WITHHELD, "It was behind a password."
    if said not in _STATUS and record.line("post_type") == "post":
        record.remark("wp:status", f"unknown status: {said!r}", "edit it to publish the story")
    return _STATUS.get(said, Status.WITHHELD), ""


def _scale(record: Record) -> Scale:
    kind = record.line("post_type") or "post"
    if kind == "post":
        return Scale.TEXT
    if kind == "attachment":
        address = record.line("attachment_url", "guid").lower()
        return Scale.PICTURE if address.endswith(_PICTURE) else Scale.OTHER
    record.remark("wp:post_type", f"a '{kind}'", "only posts are stories")
    return Scale.OTHER


def _terms(at: Element) -> Mapping[str, tuple[Named, ...]]:
    """Terms by the field that they belong to, each once."""
    found: dict[str, dict[Named, None]] = {}
    for term in at.findall("category"):
        field, name = (
            _DOMAINS.get(term.get("domain").lower(), "topics"),
            one_line(plain_of(term.phrase())),
        )
        if field and name:
            found.setdefault(field, {})[Named(name=name)] = None
    return {field: tuple(names) for field, names in found.items()}


def _byline(record: Record, terms: Mapping[str, tuple[Named, ...]], blog: Blog) -> str:
    """The authors that a plugin names, else the name of who wrote it, else how they sign in."""
    named = ", ".join(author.name for author in terms.get("authors", ()))
    login = record.line("creator")
    return named or blog.authors.get(login, login)


def _tell(at: Element, content: str, record: Record) -> None:
    for field, what in unkept(content):
        record.remark(field, what, "it is kept in the source only")
    if comments := len(at.findall("comment")):
        record.remark("wp:comment", f"readers' comments: {comments}", "only the source has them")
