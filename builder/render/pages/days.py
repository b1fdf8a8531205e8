"""Stories under the days on which they were sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from builder.model import address
from builder.model.card import Card
from builder.render.desk import Desk
from builder.render.pages.items import Item, items


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day with its stories."""

    path: str
    """The page of the day."""
    iso: str
    """The day, for machines."""
    label: str
    """Weekday, day, month and year."""
    hijri: str | None
    """The Hijri date, where the archive shows it."""
    total: int
    """Number of stories."""
    items: tuple[Item, ...]
    """The newest of them, or all."""


def grouped(
    cards: Iterable[Card], lang: str, desk: Desk, limit: int | None = None
) -> tuple[Day, ...]:
    """Cards under their days, of each day no more than ``limit``."""
    return tuple(
        _day(list(of_day), lang, desk, limit) for _, of_day in groupby(cards, lambda c: c.day)
    )


def _day(cards: list[Card], lang: str, desk: Desk, limit: int | None) -> Day:
    day, dates = cards[0].day, desk.dates[lang]
    return Day(
        path=address.day(lang, day),
        iso=day.isoformat(),
        label=dates.full(day),
        hijri=dates.hijri(day),
        total=len(cards),
        items=items(cards[:limit], lang, desk),
    )
