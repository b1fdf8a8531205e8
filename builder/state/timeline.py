"""Time lines of people and places, read ahead.

Stories are rendered in the archive's order, so the next story asks for almost the same part of a
time line as the one before it. A stretch that is longer than one answer serves many.
"""

import sqlite3
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, TypeAlias

Place: TypeAlias = tuple[int, int, str]
"""Where a story stands in every list: day and moment as numbers, and its id."""

REACH: Final = 40
"""How far back along each entity's time line related stories are looked for."""
AHEAD: Final = 240
"""Stories that are read at a time."""
KEPT: Final = 256
"""Stretches that are kept, of as many entities: some ten megabytes at most."""
_LAST: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a time line."""

    start: tuple[int, int]
    """The moment after which it begins."""
    places: list[Place]
    """Its stories, newest first."""

    def beyond(self, moment: tuple[int, int]) -> list[Place] | None:
        """The first stories before a moment; ``None`` when this stretch does not hold them all."""
        at = bisect_right(self.places, (*moment, _LAST))
        to_the_end = len(self.places) < AHEAD
        held = self.start <= moment and (to_the_end or at + REACH <= len(self.places))
        return self.places[at : at + REACH] if held else None


class TimeLines:
    """The time lines of all entities, of which it remembers the stretches that were used last."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._stretches: dict[tuple[str, str], Stretch] = {}

    def earlier(self, kind: str, entity: str, moment: tuple[int, int]) -> list[Place]:
        """The ``REACH`` stories about an entity that come next before a moment, newest first."""
        stretch = self._stretches.pop((kind, entity), None)
        found = stretch.beyond(moment) if stretch else None
        if stretch is None or found is None:
            stretch = self._read(kind, entity, moment)
            found = stretch.places[:REACH]
        self._stretches[kind, entity] = stretch
        if len(self._stretches) > KEPT:
            del self._stretches[next(iter(self._stretches))]
        return found

    def _read(self, kind: str, entity: str, moment: tuple[int, int]) -> Stretch:
        sql = """SELECT back, age, story FROM mention WHERE kind = ? AND entity = ?
                 AND (back, age) > (?, ?) ORDER BY back, age, story LIMIT ?"""
        values = (kind, entity, *moment, AHEAD)
        places = self._db.execute(sql, values).fetchall()
        return Stretch(start=moment, places=places)
