"""A span: a year, month, day or hour as a link, with the number of its stories."""

from dataclasses import dataclass
from datetime import date

from builder.model import address
from builder.render.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time that has a page."""

    path: str
    """The page."""
    label: str
    """Its name: ``2023``, ``May 2023``."""
    stories: int
    """Number of stories."""
    current: bool = False
    """Whether it is the page itself."""


def years(lang: str, desk: Desk, current: int | None = None) -> tuple[Span, ...]:
    """Every year of the archive, newest first."""
    return tuple(
        Span(
            path=address.year(lang, count.year),
            label=desk.dates[lang].year(count.year),
            stories=count.stories,
            current=count.year == current,
        )
        for count in reversed(desk.catalog.years())
    )


def month_span(lang: str, day: date, desk: Desk) -> Span:
    """The month of a day."""
    return Span(
        path=address.month(lang, day.year, day.month),
        label=desk.dates[lang].month(day.year, day.month),
        stories=0,
    )


def day_span(lang: str, day: date, desk: Desk) -> Span:
    """A day."""
    return Span(path=address.day(lang, day), label=desk.dates[lang].full(day), stories=0)
