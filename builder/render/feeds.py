"""Atom feeds, the same bytes for the same stories: their time is that of the newest story."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from builder.config import SiteConfig
from builder.model import address
from builder.model.card import Card
from builder.model.page import OutputFile
from builder.model.story import Story
from builder.render.bidi import closed
from builder.render.link import absolute
from builder.render.xml import sub, to_bytes

ATOM = "http://www.w3.org/2005/Atom"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
"""RFC 6721: how a feed says that a story was withdrawn."""

_BEFORE_ANY = datetime(1970, 1, 1, tzinfo=UTC)


def atom(
    *,
    path: str,
    page: str,
    title: str,
    lang: str,
    entries: Sequence[Card],
    config: SiteConfig,
    canceled: Sequence[Story] = (),
) -> OutputFile:
    """The feed at ``path`` of what ``page`` lists, in ``lang`` where stories have it."""
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    if canceled:
        feed.set("xmlns:at", TOMBSTONES)
    _head(feed, path, title, lang, config)
    sub(feed, "updated", _newest(entries, canceled).isoformat())
    _link(feed, "alternate", "text/html", path, page, config)
    if config.base_url:
        _link(feed, "self", "application/atom+xml", path, path, config)
    for card in entries:
        _entry(feed, card, lang, path, config)
    for story in canceled:
        sub(feed, "at:deleted-entry", ref=_id(story.id, config), when=_gone(story).isoformat())
    return OutputFile(path=path, data=to_bytes(feed))


def _head(feed: ET.Element, path: str, title: str, lang: str, config: SiteConfig) -> None:
    sub(feed, "id", absolute(path, config) or f"urn:barqiya:feed:{path}")
    sub(feed, "title", closed(title))
    author = sub(feed, "author")
    sub(author, "name", closed(config.publisher.get(lang) or config.title_in(lang)))
    if lang in config.license:
        sub(feed, "rights", closed(config.license[lang]))


def _entry(feed: ET.Element, card: Card, lang: str, path: str, config: SiteConfig) -> None:
    words = card.headline(lang)
    entry = sub(feed, "entry", xml_lang=words.lang)
    sub(entry, "id", _id(card.id, config))
    sub(entry, "title", closed(words.title))
    sub(entry, "updated", card.date.isoformat())
    sub(entry, "published", card.date.isoformat())
    for code in card.languages():
        _link(
            entry,
            "alternate",
            "text/html",
            path,
            address.story(code, card.day, card.id),
            config,
            code,
        )
    if words.lead:
        sub(entry, "summary", closed(words.lead))


def _link(
    parent: ET.Element, rel: str, type_: str, path: str, to: str, config: SiteConfig, lang: str = ""
) -> None:
    href = absolute(to, config) or address.link(path, to)
    sub(parent, "link", rel=rel, type=type_, hreflang=lang, href=href)


def _id(story_id: str, config: SiteConfig) -> str:
    """The story's own name, the same in every feed and whatever its languages."""
    return f"{config.base_url}#{story_id}" if config.base_url else f"urn:barqiya:{story_id}"


def _gone(story: Story) -> datetime:
    return max(story.updated or story.date, story.date)


def _newest(entries: Sequence[Card], canceled: Sequence[Story]) -> datetime:
    moments = [card.date for card in entries] + [_gone(story) for story in canceled]
    return max(moments, default=_BEFORE_ANY)
