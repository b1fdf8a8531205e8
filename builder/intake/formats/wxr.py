"""WXR 1.0 to 1.2, WordPress's export: a site's posts in RSS, and all that goes with them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from builder.intake import xml
from builder.intake.element import Element
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.legible import legible, told
from builder.intake.post import Blog, item
from builder.intake.record import one_line
from builder.intake.tagged import plain_of
from builder.intake.translations import originals, post
from builder.intake.wordings import TooLong

_MARK: Final = re.compile(rb"<rss\s[^>]*wordpress\.org/export/")


def recognises(start: bytes) -> bool:
    """Whether its root names the namespace of exports."""
    return bool(_MARK.search(start.replace(b"\0", b"")))


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Each post, page and attachment."""
    root = xml.tree(legible(data), given)
    if isinstance(root, Failed):
        yield root
        return
    channel = root.find("channel")
    found = channel.findall("item") if channel else []
    if channel is None or not found:
        what, hint = "no posts", "export them under Tools, Export"
        yield Failed(line=root.line, field="channel", what=what, hint=hint)
        return
    blog = _blog(channel, found)
    for at in found:
        try:
            yield told(item(at, blog, data[at.start : at.end], given))
        except TooLong as error:
            yield error.failed(at.line)


def _blog(channel: Element, found: list[Element]) -> Blog:
    return Blog(
        title=one_line(plain_of(channel.text("title"))),
        lang=channel.phrase("language"),
        authors=_authors(channel),
        originals=originals(map(post, found)),
    )


def _authors(channel: Element) -> Mapping[str, str]:
    found = channel.findall("author")
    names = {one.phrase("author_login"): one.phrase("author_display_name") for one in found}
    return {login: name for login, name in names.items() if login and name}


FORMAT: Final = Format(name="WordPress export", recognises=recognises, parse=parse)
