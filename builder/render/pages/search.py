"""The search page: its form and its words, and the ways in for readers without scripts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.search_words import script_words
from builder.render.pages.spans import Span, years

ENGINE, SCRIPT = "search.js", "search-page.js"
"""The engine, and what shows its answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """The search page, ready for its template."""

    total: int
    """Number of stories in the archive."""
    years: tuple[Span, ...]
    """Every year, newest first."""
    engine: str
    """Output path of the engine."""
    script: str
    """Output path of the page's own script."""
    words: Mapping[str, object]
    """What that script says."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One per language."""
    return (Order(kind="search", lang=code) for code in config.codes)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The search page of a language."""
    framed = frame(desk, order.lang, "search", lambda code: address.single(code, "search"))
    page = SearchPage(
        total=desk.catalog.total(),
        years=years(order.lang, desk),
        engine=desk.assets.get(ENGINE, ""),
        script=desk.assets.get(SCRIPT, ""),
        words=script_words(order.lang, desk),
    )
    yield rendered(desk, "search.html", framed, page)
