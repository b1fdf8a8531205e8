"""The search page: its form, and the ways in for readers without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.spans import Span, years


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The search page, ready for its template."""

    total: int
    """Number of stories in the archive."""
    years: tuple[Span, ...]
    """Every year, newest first."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One per language."""
    return (Order(kind="search", lang=code) for code in config.codes)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The search page of a language."""
    framed = frame(desk, order.lang, "search", lambda code: address.single(code, "search"))
    page = SearchPage(total=desk.catalog.total(), years=years(order.lang, desk))
    yield rendered(desk, "search.html", framed, page)
