"""Hours counted by the database are those of every single moment."""

import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from builder.state.hours import hours
from builder.state.order import age

# By quarters of an hour from Greenwich, by seconds, by half an hour of summer.
ZONES: list[tzinfo] = [
    *map(ZoneInfo, ("UTC", "Asia/Kathmandu", "Africa/Monrovia", "Australia/Lord_Howe")),
    timezone(timedelta(minutes=-7, seconds=-30)),
]
DAYS = [datetime(1968, 1, 1), datetime(1969, 12, 31, 23), datetime(2024, 4, 6, 14)]


@given(
    st.sampled_from(ZONES),
    st.sampled_from(DAYS),
    st.lists(st.integers(0, 2 * 3600 * 10), max_size=40),
)
def test_hours_are_those_of_every_moment(zone: tzinfo, day: datetime, tenths: list[int]) -> None:
    moments = [day.replace(tzinfo=UTC) + timedelta(milliseconds=100 * n) for n in tenths]
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE story (age INTEGER)")
    db.executemany("INSERT INTO story VALUES (?)", [(age(moment),) for moment in moments])
    expected = Counter(moment.astimezone(zone).hour for moment in moments)
    assert hours(db, "SELECT age FROM story WHERE 1", (), zone) == tuple(sorted(expected.items()))
