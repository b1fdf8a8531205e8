"""The page of a month: a table of its days, and the headlines of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.calendars import Weeks, last_of, weeks
from builder.render.pages.days import Day, day_of
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.spans import Span, month_span

HEADLINES = 12
"""Headlines of a day, so that a full month stays a readable page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """A month, ready for its template."""

    label: str
    """The month and its year."""
    year: Span
    """Its year."""
    total: int
    """Number of its stories."""
    weekdays: tuple[tuple[str, str], ...]
    """Short and full name of each day of the week, in calendar order."""
    weeks: Weeks
    """The table of its days."""
    days: tuple[Day, ...]
    """The days with stories, newest first."""
    before: Span | None
    """The nearest earlier month with stories."""
    after: Span | None
    """The nearest later month with stories."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """Every month with stories, in every language."""
    for year in catalog.years():
        for count in catalog.months(year.year):
            for code in config.codes:
                yield Order(kind="month", lang=code, key=(year.year, count.month or 0))


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page of a month."""
    year, month = (int(part) for part in order.key)
    framed = frame(desk, order.lang, "days", lambda code: address.month(code, year, month))
    yield rendered(desk, "month.html", framed, _page(order.lang, year, month, desk))


def _page(lang: str, year: int, month: int, desk: Desk) -> MonthPage:
    catalog, dates = desk.catalog, desk.dates[lang]
    first, last = date(year, month, 1), last_of(year, month)
    counts = {count.day or 0: count.stories for count in catalog.days(year, month)}
    before, after = catalog.day_before(first), catalog.day_after(last)
    return MonthPage(
        label=dates.month(year, month),
        year=Span(path=address.year(lang, year), label=dates.year(year), stories=0),
        total=sum(counts.values()),
        weekdays=tuple(zip(dates.weekday_names(), dates.weekday_names("wide"), strict=True)),
        weeks=weeks(lang, (year, month), counts, desk),
        days=tuple(_days(lang, year, month, counts, desk)),
        before=month_span(lang, before, desk) if before else None,
        after=month_span(lang, after, desk) if after else None,
    )


def _days(lang: str, year: int, month: int, counts: dict[int, int], desk: Desk) -> Iterator[Day]:
    """The days, newest first, each with its newest headlines."""
    for number in sorted(counts, reverse=True):
        day = date(year, month, number)
        cards = desk.catalog.between(day, day, limit=HEADLINES)
        yield day_of(cards, counts[number], lang, desk)
