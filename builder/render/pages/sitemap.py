"""What search engines ask for: the sitemap, the robots file, and the search descriptions."""

from collections.abc import Iterable, Iterator
from datetime import date

from builder.config import SiteConfig
from builder.model import address
from builder.model.card import Card
from builder.model.catalog import Catalog
from builder.model.entity import Kind
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.opensearch import opensearch
from builder.render.pages.order import Order
from builder.render.sitemap import robots_txt, sitemap


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One order for all of them, for the index must know every file."""
    yield Order(kind="sitemap")


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:  # noqa: ARG001
    """The sitemap with its index, the robots file, a search description per language."""
    years = ((count.year, _of_year(count.year, desk)) for count in desk.catalog.years())
    yield from sitemap(years, desk.config, _pages(desk))
    yield robots_txt(desk.config)
    for code in desk.config.codes:
        described = opensearch(code, desk.config)
        if described:
            yield described


def _of_year(year: int, desk: Desk) -> Iterable[Card]:
    """Day by day, so that a year's cards are never held together."""
    for count in desk.catalog.days(year):
        day = date(year, count.month or 1, count.day or 1)
        yield from desk.catalog.between(day, day)


def _pages(desk: Desk) -> Iterator[str]:
    yield address.DOOR
    for code in desk.config.codes:
        yield from (address.home(code), address.single(code, "about"))
        yield from (address.listing(code, kind) for kind in Kind)
        yield from (address.year(code, count.year) for count in desk.catalog.years())
        for kind in Kind:
            for named in desk.catalog.entities(kind):
                if named.stories and not named.entity.merged_into:
                    yield address.entity(code, named.entity.ref)
