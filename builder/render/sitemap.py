"""The sitemap: an index of one file per year, for archives that stand on the web.

The files lie at the root, for a sitemap speaks only of what lies below its own folder.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from xml.sax.saxutils import escape

from builder.config import SiteConfig
from builder.model import address
from builder.model.card import Card
from builder.model.page import OutputFile
from builder.render.link import absolute
from builder.render.xml import HEAD

LIMIT = 40_000
"""Addresses in one file; the protocol allows 50,000 and 50 MB."""

_NS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(
    years: Iterable[tuple[int, Iterable[Card]]],
    config: SiteConfig,
    pages: Iterable[str] = (),
    limit: int = LIMIT,
) -> Iterator[OutputFile]:
    """The files of all stories by year and of the other ``pages``, then the index of them."""
    if config.base_url is None:
        return
    paths: list[str] = []
    others = (_url(page, {}, config) for page in pages)
    for name, urls in (
        ("pages", others),
        *((f"{y}", _stories(cards, config)) for y, cards in years),
    ):
        for file in _files(f"sitemap-{name}", urls, limit):
            paths.append(file.path)
            yield file
    entries = "".join(f"<sitemap><loc>{_web(p, config)}</loc></sitemap>\n" for p in paths)
    yield _file("sitemap.xml", "sitemapindex", entries)


def robots_txt(config: SiteConfig) -> OutputFile:
    """All may be read; the sitemap is named where there is one."""
    index = absolute("sitemap.xml", config)
    lines = ["User-agent: *", "Allow: /"] + ([f"Sitemap: {index}"] if index else [])
    return OutputFile(path="robots.txt", data=("\n".join(lines) + "\n").encode())


def _stories(cards: Iterable[Card], config: SiteConfig) -> Iterator[str]:
    for card in cards:
        editions = {c: address.story(c, card.day, card.id) for c in card.languages()}
        for path in editions.values():
            yield _url(path, editions if len(editions) > 1 else {}, config)


def _url(path: str, editions: dict[str, str], config: SiteConfig) -> str:
    """One address with those of its translations; readers of other languages get the first."""
    named = {**editions, **({"x-default": next(iter(editions.values()))} if editions else {})}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{_web(other, config)}"/>'
        for code, other in named.items()
    )
    return f"<url><loc>{_web(path, config)}</loc>{links}</url>\n"


def _web(path: str, config: SiteConfig) -> str:
    return escape(absolute(path, config) or "", {'"': "&quot;"})


def _files(name: str, urls: Iterator[str], limit: int) -> Iterator[OutputFile]:
    number = 1
    while chunk := list(islice(urls, limit)):
        suffix = f"-{number}" if number > 1 else ""
        yield _file(f"{name}{suffix}.xml", "urlset", "".join(chunk))
        number += 1


def _file(path: str, tag: str, entries: str) -> OutputFile:
    xhtml = f' xmlns:xhtml="{_XHTML}"' if tag == "urlset" else ""
    return OutputFile(
        path=path, data=f'{HEAD}<{tag} xmlns="{_NS}"{xhtml}>\n{entries}</{tag}>\n'.encode()
    )
