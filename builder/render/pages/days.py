"""Stories under the days on which they were sent."""

from collections.abc import Iterable, Sequence
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


def grouped(cards: Iterable[Card], lang: str, desk: Desk) -> tuple[Day, ...]:
    """Cards under their days."""
    days = (list(of_day) for _, of_day in groupby(cards, lambda card: card.day))
    return tuple(day_of(some, len(some), lang, desk) for some in days)


def day_of(cards: Sequence[Card], total: int, lang: str, desk: Desk) -> Day:
    """A day with some of its ``total`` cards, at least one."""
    day, dates = cards[0].day, desk.dates[lang]
    return Day(
        path=address.day(lang, day),
        iso=day.isoformat(),
        label=dates.full(day),
        hijri=dates.hijri(day),
        total=total,
        items=items(cards, lang, desk),
    )
