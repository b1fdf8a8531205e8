"""The sitemap: an index of one file per year, for archives that stand on the web.

The files lie at the root, for a sitemap speaks only of what lies below its own folder.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from markupsafe import escape

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Filed
from builder.model.page import OutputFile
from builder.render.link import absolute
from builder.render.xml import HEAD

LIMIT = 40_000
"""Addresses in one file; the protocol allows 50,000 and 50 MB."""

_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def of_stories(
    year: int, stories: Iterable[Filed], config: SiteConfig, limit: int = LIMIT
) -> Iterator[OutputFile]:
    """The files of a year's stories."""
    yield from _files(f"sitemap-{year}", _stories(stories, config), limit)


def of_pages(pages: Iterable[str], config: SiteConfig, limit: int = LIMIT) -> Iterator[OutputFile]:
    """The files of other pages."""
    yield from _files("sitemap-pages", (_url(page, {}, config) for page in pages), limit)


def index(counts: Iterable[tuple[str, int]], config: SiteConfig, limit: int = LIMIT) -> OutputFile:
    """The index of all files, from the name of each group and its number of addresses."""
    paths = (path for name, total in counts for path in _paths(f"sitemap-{name}", total, limit))
    entries = "".join(f"<sitemap><loc>{_web(p, config)}</loc></sitemap>\n" for p in paths)
    return _file("sitemap.xml", "sitemapindex", entries)


def robots_txt(config: SiteConfig) -> OutputFile:
    """All may be read; the sitemap is named where there is one."""
    index = absolute("sitemap.xml", config)
    lines = ["User-agent: *", "Allow: /"] + ([f"Sitemap: {index}"] if index else [])
    return OutputFile(path="robots.txt", data=("\n".join(lines) + "\n").encode())


def _stories(stories: Iterable[Filed], config: SiteConfig) -> Iterator[str]:
    for one in stories:
        langs = (code for code in config.codes if code in one.languages)
        editions = {code: address.story(code, one.day, one.id) for code in langs}
        for path in editions.values():
            yield _url(path, editions if len(editions) > 1 else {}, config)


def _url(path: str, editions: dict[str, str], config: SiteConfig) -> str:
    """One address with those of its translations; readers of other languages get the first."""
    if not editions:
        return f"<url><loc>{_web(path, config)}</loc></url>\n"
    named = {**editions, "x-default": next(iter(editions.values()))}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{_web(other, config)}"/>'
        for code, other in named.items()
    )
    return f"<url><loc>{_web(path, config)}</loc>{links}</url>\n"


def _web(path: str, config: SiteConfig) -> str:
    return escape(absolute(path, config) or "")


def _files(name: str, urls: Iterator[str], limit: int) -> Iterator[OutputFile]:
    number = 1
    while chunk := list(islice(urls, limit)):
        yield _file(_numbered(name, number), "urlset", "".join(chunk))
        number += 1


def _paths(name: str, total: int, limit: int) -> list[str]:
    return [_numbered(name, number + 1) for number in range(-(-total // limit))]


def _numbered(name: str, number: int) -> str:
    return f"{name}-{number}.xml" if number > 1 else f"{name}.xml"


def _file(path: str, tag: str, entries: str) -> OutputFile:
    xhtml = f' xmlns:xhtml="{_XHTML}"' if tag == "urlset" else ""
    return OutputFile(
        path=path, data=f'{HEAD}<{tag} xmlns="{_NS}"{xhtml}>\n{entries}</{tag}>\n'.encode()
    )
