"""The segments of the search index that stand in the output."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One segment."""

    name: str
    """Its folder."""
    ids: tuple[str, ...]
    """Ids of its documents by number; a dead one is marked as ``builder.index`` says."""
    entry: Mapping[str, object]
    """What the index says about it."""


class Segments:
    """The table of segments."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def all(self) -> list[Kept]:
        """All segments, by name."""
        rows = self._db.execute("SELECT name, ids, entry FROM segment ORDER BY name")
        return [
            Kept(name=name, ids=tuple(ids.split(" ")), entry=json.loads(entry))
            for name, ids, entry in rows
        ]

    def put(self, segments: Iterable[Kept]) -> None:
        """Make these all there are."""
        self._db.execute("DELETE FROM segment")
        rows = ((one.name, " ".join(one.ids), json.dumps(one.entry)) for one in segments)
        self._db.executemany("INSERT INTO segment VALUES (?, ?, ?)", rows)

    def successors(self) -> dict[str, str]:
        """What replaced each published story, by id."""
        # The plus keeps SQLite from reading all that is there for the few that replace any.
        sql = """SELECT supersedes, id FROM story WHERE supersedes IS NOT NULL AND +published = 1
                 ORDER BY +id"""
        return dict(self._db.execute(sql))
