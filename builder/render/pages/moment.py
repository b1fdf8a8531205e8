"""A moment as a story shows it: for machines, for readers, and by the Hijri calendar."""

from dataclasses import dataclass
from datetime import datetime

from builder.render.dates import Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date with its time, ready to be shown."""

    iso: str
    """For machines."""
    day: str
    """Weekday, day, month and year."""
    time: str
    """Hour and minute."""
    hijri: str | None
    """The Hijri date, where the archive shows it."""


def moment(when: datetime, dates: Dates) -> Moment:
    """Write a moment in a language."""
    return Moment(
        iso=when.isoformat(),
        day=dates.full(when),
        time=dates.time(when),
        hijri=dates.hijri(when.date()),
    )
