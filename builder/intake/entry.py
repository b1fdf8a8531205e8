"""An entry of a feed as an item: its words from the file, its fields as feedparser reads them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builder.intake.element import Element
from builder.intake.entrytext import texts
from builder.intake.item import Item, Named
from builder.intake.record import Record, one_line
from builder.intake.tagged import plain_of
from builder.intake.wordings import Wording
from builder.model.story import Format


def item(
    entry: Mapping[str, Any], feed: Mapping[str, Any], at: Element, raw: bytes, record: Record
) -> Item:
    """The item; ``at`` is where the entry stands, ``record`` has the entry's plain values."""
    said = texts(at)
    main = said[0] if said else None
    first, changed = record.moment("published", "created"), record.moment("updated")
    summary = _summary(said, record)
    _tell(entry, record)
    return Item(
        raw=raw,
        line=at.line,
        guid=record.line("id", "link") or None,
        lang=_lang(entry, feed, at) or None,
        title=_title(entry),
        summary=summary,
        body=main.copied.body if main else "",
        format=main.copied.format if main else Format.TEXT,
        copy=main.copy if main else "",
        date=first or changed,
        updated=changed if first and changed and changed > first else None,
        byline=", ".join(_authors(entry)),
        source=_source(entry, feed),
        rights=one_line(str(entry.get("rights") or feed.get("rights") or "")),
        topics=_topics(entry),
        remarks=record.remarks,
    )


def _summary(said: Sequence[Wording], record: Record) -> str:
    """The teaser beside a full text; a remark names what stands in neither."""
    kept, summary = said[:1], ""
    for other in said[1:]:
        if not summary and other.copy.split() != kept[0].copy.split():
            kept, summary = [kept[0], other], other.copy.strip()
        elif all(one.unsaid(other) for one in kept):
            record.remark(other.name, "another text", "it is kept in the source only")
    return summary


def _tell(entry: Mapping[str, Any], record: Record) -> None:
    """What is not followed: a file that goes with the entry, a text that stands elsewhere."""
    enclosed = [link for link in entry.get("links") or () if link.get("rel") == "enclosure"]
    if enclosed:
        kinds = ", ".join(str(link.get("type") or "file") for link in enclosed)
        record.remark("enclosure", f"not followed: {kinds}", "it is named in the source only")
    if any(content.get("src") for content in entry.get("content") or ()):
        record.remark("content", "it stands elsewhere", "fetch it if the story needs it")


def _title(entry: Mapping[str, Any]) -> str:
    """The headline; in RSS nothing says whether it is markup."""
    detail = entry.get("title_detail") or {}
    text = str(detail.get("value") or "")
    return one_line(text if detail.get("type") == "text/plain" else plain_of(text))


def _lang(entry: Mapping[str, Any], feed: Mapping[str, Any], at: Element) -> str:
    """The language of the text, else of the entry or of the feed."""
    details = (
        *(entry.get("content") or ()),
        entry.get("summary_detail"),
        entry.get("title_detail"),
    )
    said = (str(detail.get("language") or "") for detail in details if detail)
    own = at.get("xml:lang") or str(entry.get("language") or "")
    return own or next(filter(None, said), "") or str(feed.get("language") or "")


def _authors(entry: Mapping[str, Any]) -> Iterator[str]:
    """Names of authors; addresses are left out."""
    authors = entry.get("authors") or [{"name": entry.get("author")}]
    names = (one_line(str(author.get("name") or "")) for author in authors)
    return (name for name in dict.fromkeys(names) if name and "@" not in name)


def _source(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> str:
    """Whose story it is: where it was taken from, else its publisher, else the feed."""
    origin = entry.get("source") or {}
    named = (origin.get("title"), entry.get("publisher"), feed.get("title"))
    return one_line(next((str(name) for name in named if name), ""))


def _topics(entry: Mapping[str, Any]) -> tuple[Named, ...]:
    """Categories; those with a label have a code too."""
    found = {}
    for tag in entry.get("tags") or ():
        term, label = one_line(str(tag.get("term") or "")), one_line(str(tag.get("label") or ""))
        if term or label:
            code = term if label and label != term else None
            found[term or label] = Named(name=label or term, code=code)
    return tuple(found.values())
