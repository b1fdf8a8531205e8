"""Hours of a day, by which days are split that are too full for one page."""

from datetime import date, datetime, time


def clock(day: date, hour: int) -> datetime:
    """The beginning of an hour on the archive's own clock, which needs no zone."""
    return datetime.combine(day, time(hour))
