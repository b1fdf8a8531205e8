"""The page kinds. A new kind is a module with ``plan`` and ``render``, and one line in this list.

Stories are not among them: their pages need bodies, which the pipeline hands to
:func:`builder.render.pages.story.render_story`.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from builder.config import SiteConfig
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages import (
    about,
    corrections,
    day,
    door,
    entity,
    entity_span,
    feeds,
    home,
    listing,
    missing,
    month,
    search,
    sitemap,
    withdrawn,
    year,
)
from builder.render.pages.order import Order


class PageKind(Protocol):
    """What a module of a page kind offers."""

    def plan(self, catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
        """Which pages of this kind the archive has."""

    def render(self, order: Order, desk: Desk) -> Iterator[OutputFile]:
        """The files of one of them."""


KINDS: Mapping[str, PageKind] = MappingProxyType(
    {
        "door": door,
        "home": home,
        "year": year,
        "month": month,
        "day": day,
        "listing": listing,
        "entity": entity,
        "entity_span": entity_span,
        "corrections": corrections,
        "withdrawn": withdrawn,
        "search": search,
        "about": about,
        "missing": missing,
        "feeds": feeds,
        "sitemap": sitemap,
    }
)


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """Every page of the archive but the stories', kind by kind."""
    for kind in KINDS.values():
        yield from kind.plan(catalog, config)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The files of one page."""
    return KINDS[order.kind].render(order, desk)
