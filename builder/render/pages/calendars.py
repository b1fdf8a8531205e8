"""Calendars of the archive's days, as pictures and as tables."""

from calendar import Calendar, monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from builder.model import address
from builder.render.desk import Desk
from builder.render.filters import stories
from builder.render.pages.frame import up
from builder.render.pictures.calendar import Cell, calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A day of a month table."""

    label: str
    """The number of the day."""
    path: str
    """Its page, or nothing where it has no stories."""
    stories: int
    """Number of stories."""


Weeks = tuple[tuple[Square | None, ...], ...]
"""The rows of a month table; days of its neighbours are left empty."""


def calendar_of(
    lang: str, of: tuple[int, int], days: Mapping[int, int], fullest: int, desk: Desk
) -> Markup:
    """The picture of a month on the page of its year; ``days`` holds the stories of each day."""
    dates, year, month = desk.dates[lang], *of
    home = up(address.year(lang, year))
    cells = [
        Cell(
            label=dates.number(day),
            stories=days.get(day, 0),
            href=home + address.day(lang, date(year, month, day)) if day in days else "",
            title=_title(lang, date(year, month, day), days.get(day, 0), desk),
        )
        for day in range(1, last_of(year, month).day + 1)
    ]
    return calendar(
        cells,
        start=(date(year, month, 1).weekday() - dates.first_weekday) % 7,
        fullest=fullest,
        mirrored=desk.languages[lang].direction == "rtl",
        label=dates.month(year, month),
    )


def weeks(lang: str, of: tuple[int, int], days: Mapping[int, int], desk: Desk) -> Weeks:
    """The table of a month."""
    year, month = of
    first = desk.dates[lang].first_weekday
    return tuple(
        tuple(_square(lang, date(year, month, day), days, desk) if day else None for day in week)
        for week in Calendar(first).monthdayscalendar(year, month)
    )


def _square(lang: str, day: date, days: Mapping[int, int], desk: Desk) -> Square:
    stories_ = days.get(day.day, 0)
    return Square(
        label=desk.dates[lang].number(day.day),
        path=address.day(lang, day) if stories_ else "",
        stories=stories_,
    )


def _title(lang: str, day: date, n: int, desk: Desk) -> str:
    if not n:
        return ""
    dates = desk.dates[lang]
    return f"{dates.long(day)}: {stories(desk.words[lang], dates, n)}"


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])
