"""How the stories of one entity are split by time, so that no page lists too many.

A stretch is the whole (no number), a year, a month, a day or an hour, as the numbers that name it.
"""

from collections.abc import Iterator
from datetime import date

from builder.model import address
from builder.model.card import Card
from builder.model.catalog import Catalog, Count
from builder.model.entity import Ref
from builder.render.dates import Dates
from builder.render.pages.calendars import last_of
from builder.render.pages.hours import clock

Stretch = tuple[int, ...]

PAGE = 200
"""Stories beyond which a stretch is split."""
DAY = 500
"""Stories beyond which a day is split: hours are a poor way in, so later."""


def parts(of: Ref, stretch: Stretch, catalog: Catalog) -> dict[Stretch, int]:
    """The stretches into which one is split with their stories; none when it fits on a page."""
    found = dict(_parts(of, stretch, catalog))
    return found if sum(found.values()) > _limit(stretch) else {}


def all_parts(of: Ref, stretch: Stretch, catalog: Catalog) -> Iterator[Stretch]:
    """Every stretch of an entity that has a page of its own."""
    for part, stories in parts(of, stretch, catalog).items():
        yield part
        if stories > _limit(part):
            yield from all_parts(of, part, catalog)


def cards(of: Ref, stretch: Stretch, catalog: Catalog) -> tuple[Card, ...]:
    """The stories of a year or less."""
    first, last = _bounds(stretch)
    found = catalog.between(first, last, of)
    return tuple(c for c in found if c.date.hour == stretch[3]) if len(stretch) == 4 else found


def path(lang: str, of: Ref, stretch: Stretch) -> str:
    """The page of a stretch."""
    if len(stretch) == 4:
        return address.entity_hour(lang, of, date(*stretch[:3]), stretch[3])
    return address.entity_span(lang, of, *stretch) if stretch else address.entity(lang, of)


def label(stretch: Stretch, dates: Dates) -> str:
    """The name of a year or less."""
    match stretch:
        case (year,):
            return dates.year(year)
        case (year, month):
            return dates.month(year, month)
        case (year, month, day):
            return dates.full(date(year, month, day))
        case (year, month, day, hour):
            return dates.time(clock(date(year, month, day), hour))
    return ""


def _limit(stretch: Stretch) -> int:
    return DAY if len(stretch) == 3 else PAGE


def _parts(of: Ref, stretch: Stretch, catalog: Catalog) -> Iterator[tuple[Stretch, int]]:
    match stretch:
        case ():
            yield from (_key(count, 1) for count in catalog.years(of))
        case (year,):
            yield from (_key(count, 2) for count in catalog.months(year, of))
        case (year, month):
            yield from (_key(count, 3) for count in catalog.days(year, month, of))
        case (_, _, _):
            hours = catalog.hours(date(*stretch), of)
            yield from (((*stretch, hour), n) for hour, n in hours)


def _key(count: Count, depth: int) -> tuple[Stretch, int]:
    whole = (count.year, count.month or 0, count.day or 0)
    return whole[:depth], count.stories


def _bounds(stretch: Stretch) -> tuple[date, date]:
    year, *rest = stretch[:3]
    if len(rest) == 2:
        return date(year, *rest), date(year, *rest)
    first, last = (rest[0], rest[0]) if rest else (1, 12)
    return date(year, first, 1), last_of(year, last)
