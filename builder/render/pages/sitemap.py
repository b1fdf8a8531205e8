"""What search engines ask for: the sitemap, the robots file, and the search descriptions."""

from collections.abc import Iterator

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.entity import Kind
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.opensearch import opensearch
from builder.render.pages.order import Order
from builder.render.sitemap import index, of_pages, of_stories, robots_txt


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """One order for the index and what is small, and one for each year."""
    yield Order(kind="sitemap")
    if config.base_url:
        yield from (Order(kind="sitemap", key=(count.year,)) for count in catalog.years())


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """A year's sitemap; or the index, the other pages', the robots file, the descriptions."""
    if order.key:
        year = int(order.key[0])
        yield from of_stories(year, desk.catalog.filed(year), desk.config)
        return
    yield robots_txt(desk.config)
    if desk.config.base_url:
        yield from _index(desk)
    for code in desk.config.codes:
        described = opensearch(code, desk.config)
        if described:
            yield described


def _index(desk: Desk) -> Iterator[OutputFile]:
    pages, catalog = list(_pages(desk)), desk.catalog
    years = [(f"{count.year}", catalog.editions(count.year)) for count in catalog.years()]
    yield from of_pages(pages, desk.config)
    yield index([("pages", len(pages)), *years], desk.config)


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
