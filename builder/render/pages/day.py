"""The page of a day; a day too full for one page has one per hour."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.config import SiteConfig
from builder.model import address
from builder.model.card import Card
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.hours import clock
from builder.render.pages.items import Item, items
from builder.render.pages.order import Order
from builder.render.pages.spans import Span, day_span, month_span

FULL = 400
"""Stories beyond which a day is split by its hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPage:
    """A day or one of its hours, ready for the template."""

    label: str
    """Weekday, day, month and year."""
    iso: str
    """The day, for machines."""
    hijri: str | None
    """The Hijri date, where the archive shows it."""
    total: int
    """Number of its stories."""
    month: Span
    """Its month."""
    hour: str
    """The hour, where the page is of one."""
    hours: tuple[Span, ...]
    """Its hours, where it is split."""
    items: tuple[Item, ...]
    """The stories, newest first."""
    before: Span | None
    """The nearest earlier day with stories."""
    after: Span | None
    """The nearest later day with stories."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """Every day with stories, in every language, and the hours of full days."""
    for year in catalog.years():
        for count in catalog.days(year.year):
            day = date(count.year, count.month or 1, count.day or 1)
            for key in _keys(day, count.stories, catalog):
                yield from (Order(kind="day", lang=code, key=key) for code in config.codes)


def _keys(day: date, stories: int, catalog: Catalog) -> list[tuple[int, ...]]:
    whole = (day.year, day.month, day.day)
    if stories <= FULL:
        return [whole]
    return [whole, *((*whole, hour) for hour, _ in catalog.hours(day))]


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page of a day or of one of its hours."""
    year, month, number, *hour = (int(part) for part in order.key)
    day = date(year, month, number)
    framed = frame(
        desk,
        order.lang,
        "days",
        lambda code: address.hour(code, day, hour[0]) if hour else address.day(code, day),
    )
    yield rendered(desk, "day.html", framed, _page(order.lang, day, hour, desk))


def _page(lang: str, day: date, hour: list[int], desk: Desk) -> DayPage:
    catalog, dates = desk.catalog, desk.dates[lang]
    cards = catalog.between(day, day)
    split = len(cards) > FULL
    shown = [c for c in cards if c.date.hour in hour] if split else cards
    before, after = catalog.day_before(day), catalog.day_after(day)
    return DayPage(
        label=dates.full(day),
        iso=day.isoformat(),
        hijri=dates.hijri(day),
        total=len(cards),
        month=month_span(lang, day, desk),
        hour=dates.time(clock(day, hour[0])) if hour else "",
        hours=tuple(_hours(cards, lang, hour, desk)) if split else (),
        items=items(shown, lang, desk),
        before=day_span(lang, before, desk) if before else None,
        after=day_span(lang, after, desk) if after else None,
    )


def _hours(cards: tuple[Card, ...], lang: str, current: list[int], desk: Desk) -> Iterator[Span]:
    for hour, of_hour in groupby(reversed(cards), lambda card: card.date.hour):
        yield Span(
            path=address.hour(lang, cards[0].day, hour),
            label=desk.dates[lang].time(clock(cards[0].day, hour)),
            stories=len(list(of_hour)),
            current=hour in current,
        )
