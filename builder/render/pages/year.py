"""The page of a year: its days as a calendar picture, its months as a list."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.calendars import calendar_of
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.spans import Span, years


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPicture:
    """A month of the year."""

    span: Span
    """The month; its page exists only where it has stories."""
    picture: Markup
    """Its days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPage:
    """A year, ready for its template."""

    label: str
    """The year."""
    total: int
    """Number of its stories."""
    months: tuple[MonthPicture, ...]
    """Its twelve months."""
    years: tuple[Span, ...]
    """Every year of the archive, this one marked."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """Every year with stories, in every language."""
    years_ = catalog.years()
    return (
        Order(kind="year", lang=code, key=(count.year,))
        for code in config.codes
        for count in years_
    )


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page of a year."""
    year = int(order.key[0])
    framed = frame(desk, order.lang, "days", lambda code: address.year(code, year))
    yield rendered(desk, "year.html", framed, _page(order.lang, year, desk))


def _page(lang: str, year: int, desk: Desk) -> YearPage:
    days: dict[int, dict[int, int]] = defaultdict(dict)
    for count in desk.catalog.days(year):
        days[count.month or 0][count.day or 0] = count.stories
    fullest = max((n for month in days.values() for n in month.values()), default=0)
    return YearPage(
        label=desk.dates[lang].year(year),
        total=sum(sum(month.values()) for month in days.values()),
        months=tuple(_month(lang, year, m, days.get(m, {}), fullest, desk) for m in range(1, 13)),
        years=years(lang, desk, current=year),
    )


def _month(
    lang: str, year: int, month: int, days: Mapping[int, int], fullest: int, desk: Desk
) -> MonthPicture:
    span = Span(
        path=address.month(lang, year, month),
        label=desk.dates[lang].month_name(month),
        stories=sum(days.values()),
    )
    return MonthPicture(span=span, picture=calendar_of(lang, (year, month), days, fullest, desk))
