"""A language's first page: the latest, this day in earlier years, names, years."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.entity import Kind
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.items import Item, items
from builder.render.pages.order import Order
from builder.render.pages.spans import Span, years
from builder.render.pages.tags import Tag, counted

LATEST = 13
"""One leading story and a dozen below it."""
REMEMBERED = 6
"""Stories of the same day in earlier years."""
NAMES = 12
"""Most named people, and places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """The first page, ready for its template."""

    total: int
    """Number of stories in the archive."""
    latest: tuple[Item, ...]
    """The newest stories."""
    anniversary: str
    """The day and month of the newest story."""
    remembered: tuple[Item, ...]
    """Stories of that day in earlier years."""
    people: tuple[Tag, ...]
    """The people with most stories."""
    places: tuple[Tag, ...]
    """The places with most stories."""
    topics: tuple[Tag, ...]
    """The topics with most stories."""
    years: tuple[Span, ...]
    """Every year, newest first."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One per language."""
    return (Order(kind="home", lang=code) for code in config.codes)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The first page of a language."""
    lang = order.lang
    yield rendered(desk, "home.html", frame(desk, lang, "home", address.home), _page(lang, desk))


def _page(lang: str, desk: Desk) -> HomePage:
    catalog = desk.catalog
    latest = catalog.newest(LATEST)
    anniversary, remembered = _remembered(lang, desk)
    return HomePage(
        total=catalog.total(),
        latest=items(latest, lang, desk),
        anniversary=anniversary,
        remembered=remembered,
        people=counted(catalog.most_named(Kind.PERSON, NAMES), lang, desk),
        places=counted(catalog.most_named(Kind.PLACE, NAMES), lang, desk),
        topics=counted(catalog.most_named(Kind.TOPIC, NAMES), lang, desk),
        years=years(lang, desk),
    )


def _remembered(lang: str, desk: Desk) -> tuple[str, tuple[Item, ...]]:
    """The archive's today is the day of its newest story: no clock may change a page."""
    for card in desk.catalog.newest(1):
        day = card.day
        cards = desk.catalog.on_this_day(day.month, day.day, day.year, REMEMBERED)
        return desk.dates[lang].day_month(day.month, day.day), items(cards, lang, desk)
    return "", ()
