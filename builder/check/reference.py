"""The addresses that a file names: links to follow, and resources a browser loads by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Literal
from urllib.parse import unquote

from builder.check.file import File, Tag

Use = Literal["link", "form", "head", "resource"]

_LINKS = {("a", "href"), ("area", "href")}
_FORMS = {("form", "action"), ("button", "formaction"), ("input", "formaction")}
_RESOURCES = {
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("image", "xlink:href"),
    ("img", "src"),
    ("input", "src"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("track", "src"),
    ("use", "href"),
    ("use", "xlink:href"),
    ("video", "poster"),
    ("video", "src"),
}
_LOADED_BY_REL = {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "manifest"}
# A licence or a profile stands elsewhere by its nature; nothing loads it.
_ABROAD_BY_REL = {"license", "author", "me", "describedby", "sameas", "via", "related"}
_NAMES = {tag for tag, _ in _LINKS | _FORMS | _RESOURCES} | {"link"}
_IN_STYLES = re.compile(r"(?:url\(\s*|@import\s+)(?:\"([^\"]*)\"|'([^']*)'|([^\s\"')]+))")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One address in a file."""

    url: str
    """The address as written."""
    use: Use
    """What a browser does with it."""
    offset: int
    """Where it stands."""

    @property
    def scheme(self) -> str:
        """``https:``, ``data:``...; ``//`` for another host; nothing within the site."""
        url = self.url.strip()
        if url.startswith(("//", "\\")):
            return "//"
        match = _SCHEME.match(url)
        return match[0].lower() if match else ""

    @property
    def fragment(self) -> str:
        """What stands behind ``#``."""
        return unquote(self.url.partition("#")[2])


@lru_cache(maxsize=1)
def references(file: File) -> tuple[Reference, ...]:
    """All addresses of a page, feed, picture or style sheet; one check after another asks."""
    return tuple(_found(file))


def _found(file: File) -> Iterator[Reference]:
    if file.path.endswith(".css"):
        yield from _in_styles(file)
    for tag in file.tags:
        if tag.name in _NAMES:
            yield from _in_tag(tag)


def target(file: str, url: str) -> str:
    """The path in the output that an address within the site means; may start with ``..``."""
    path = url.partition("#")[0].partition("?")[0]
    return _resolved(dirname(file), path) if path else file


@lru_cache(maxsize=65_536)
def _resolved(folder: str, path: str) -> str:
    decoded = unquote(path)
    # A trailing slash names a folder, which shows no page when the site is read from a disk.
    return normpath(join(folder, decoded)) + ("/" if decoded.endswith("/") else "")


def _in_styles(file: File) -> Iterator[Reference]:
    for match in _IN_STYLES.finditer(file.text):
        url = match[1] or match[2] or match[3] or ""
        yield Reference(url=url, use="resource", offset=match.start())


def _in_tag(tag: Tag) -> Iterator[Reference]:
    for name, value in tag.attributes.items():
        if use := _use(tag, name):
            yield Reference(url=value, use=use, offset=tag.offset)
        elif name == "srcset":
            for part in value.split(","):
                yield Reference(url=part.split()[0], use="resource", offset=tag.offset)


def _use(tag: Tag, attribute: str) -> Use | None:
    key = (tag.name, attribute)
    if key in _LINKS:
        return "link"
    if key in _FORMS:
        return "form"
    if key in _RESOURCES:
        return "resource"
    return _use_of_link(tag) if key == ("link", "href") else None


def _use_of_link(tag: Tag) -> Use:
    rels = set(tag.attributes.get("rel", "").lower().split())
    if rels & _LOADED_BY_REL:
        return "resource"
    return "link" if rels & _ABROAD_BY_REL else "head"
