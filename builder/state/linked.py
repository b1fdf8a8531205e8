"""Whom content files name without listing them, and what linking has still to look through."""

import json
import sqlite3
from collections.abc import Iterable

from builder.model.entity import Kind, Ref

_BEFORE = """SELECT story, file.stat, found FROM file LEFT JOIN linked USING (path)
             WHERE path = ?"""


class Linked:
    """The table of links."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def clear(self) -> None:
        """Forget all links."""
        self._db.execute("DELETE FROM linked")

    def distrust(self) -> None:
        """Have every file looked through again, since other names are looked for."""
        self._db.execute("UPDATE linked SET stat = ''")

    def stale(self) -> list[tuple[str, str]]:
        """Path and content of the sound files that have not been looked through as they are."""
        self._db.execute("DELETE FROM linked WHERE path NOT IN (SELECT path FROM file)")
        sql = """SELECT path, parsed FROM file LEFT JOIN linked USING (path)
                 WHERE parsed IS NOT NULL AND older IS NULL AND file.stat IS NOT linked.stat
                 ORDER BY path"""
        return self._db.execute(sql).fetchall()

    def put(self, some: Iterable[tuple[str, tuple[Ref, ...]]]) -> set[str]:
        """Keep whom files name; return the ids of stories for which that is news."""
        news: set[str] = set()
        for path, named in some:
            story, stat, before = self._db.execute(_BEFORE, (path,)).fetchone()
            found = json.dumps([[ref.kind.value, ref.id] for ref in named])
            self._db.execute("INSERT OR REPLACE INTO linked VALUES (?, ?, ?)", (path, stat, found))
            if found != (before or "[]"):
                news.add(story)
        return news


def refs(text: str | None) -> tuple[Ref, ...]:
    """Links from JSON."""
    return tuple(Ref(kind=Kind(kind), id=id_) for kind, id_ in json.loads(text or "[]"))
