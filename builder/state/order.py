"""Days and moments as numbers by which the state orders them, the newest first."""

from datetime import UTC, date, datetime

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def back(day: date) -> int:
    """A day: minus yyyymmdd."""
    return -(day.year * 10000 + day.month * 100 + day.day)


def age(moment: datetime) -> int:
    """A moment: minus microseconds since 1970, exactly."""
    whole = moment.astimezone(UTC) - EPOCH
    return -((whole.days * 86400 + whole.seconds) * 1_000_000 + whole.microseconds)


def day_of(back_: int) -> date:
    """The day that :func:`back` made a number of."""
    return date(-back_ // 10000, -back_ // 100 % 100, -back_ % 100)
