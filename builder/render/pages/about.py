"""About the archive: who publishes it, what it holds, how to check a copy of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog, Named
from builder.model.entity import Kind
from builder.model.language import Language
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """What the archive says of itself, ready for the template."""

    total: int
    """Number of stories."""
    editions: tuple[tuple[Language, int], ...]
    """Number of stories in each language."""
    years: tuple[str, str] | None
    """The first and the last year."""
    people: int
    """Number of people."""
    places: int
    """Number of places."""
    topics: int
    """Number of topics."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One per language."""
    return (Order(kind="about", lang=code) for code in config.codes)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page about the archive in a language."""
    framed = frame(desk, order.lang, "about", lambda code: address.single(code, "about"))
    yield rendered(desk, "about.html", framed, _page(order.lang, desk))


def _page(lang: str, desk: Desk) -> AboutPage:
    catalog, dates = desk.catalog, desk.dates[lang]
    editions, years = catalog.totals_by_language(), catalog.years()
    return AboutPage(
        total=catalog.total(),
        editions=tuple((spoken, editions.get(code, 0)) for code, spoken in desk.languages.items()),
        years=(dates.year(years[0].year), dates.year(years[-1].year)) if years else None,
        people=_present(catalog.entities(Kind.PERSON)),
        places=_present(catalog.entities(Kind.PLACE)),
        topics=_present(catalog.entities(Kind.TOPIC)),
    )


def _present(named: tuple[Named, ...]) -> int:
    return sum(1 for n in named if not n.entity.merged_into)
