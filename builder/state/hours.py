"""The hours of a day that have stories, counted in the database where days are full."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

_SECOND: Final = 1_000_000
_QUARTER: Final = 900 * _SECOND
_LONG_AGO: Final = 100_000_000 * _QUARTER
"""Makes every time positive, since the database rounds towards 0."""


def hours(
    db: sqlite3.Connection, day: str, values: Sequence[object], zone: tzinfo
) -> tuple[tuple[int, int], ...]:
    """The hours in a zone with their number of stories; ``day`` selects the ``age`` of each."""
    sql = f"""SELECT min(age), max(age), count(*) FROM ({day})
              GROUP BY ({_LONG_AGO} - age) / {_QUARTER}"""
    found: Counter[int] = Counter()
    for last, first, stories in db.execute(sql, values).fetchall():
        hour = _hour(first, zone)
        if hour == _hour(last, zone):
            found[hour] += stories
        else:  # in a zone whose hours do not begin with a quarter of an hour in Greenwich
            ages = db.execute(f"{day} AND age BETWEEN ? AND ?", (*values, last, first))
            found.update(_hour(row[0], zone) for row in ages)
    return tuple(sorted(found.items()))


def _hour(age: int, zone: tzinfo) -> int:
    return datetime.fromtimestamp(-age // _SECOND, zone).hour
