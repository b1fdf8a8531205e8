"""What the desk's search takes from the state, and what it notes there of its index."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import tzinfo

from builder.model.entity import Entity
from builder.model.story import Story
from builder.state import codec

_SEAL = "lookup"


class Lookups:
    """Stories as the desk may see them: withheld ones and those under embargo too, no canceled."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def standing(self) -> Iterator[tuple[str, str]]:
        """Every story with a digest of all that is known of it, bodies included."""
        sql = "SELECT id, whole FROM story WHERE status != 'canceled'"
        for id_, whole in self._db.execute(sql):
            yield id_, hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:24]

    def canceled(self) -> set[str]:
        """Ids of the canceled stories."""
        return {row[0] for row in self._db.execute("SELECT id FROM story WHERE status='canceled'")}

    def stories(self, ids: Iterable[str], zone: tzinfo) -> Iterator[tuple[Story, bool]]:
        """The stories of ``ids``, in that order, each with whether it is published."""
        sql = "SELECT whole, published FROM story WHERE id = ? AND status != 'canceled'"
        for id_ in ids:
            for whole, published in self._db.execute(sql, (id_,)).fetchall():
                yield codec.story(whole, zone), bool(published)

    def entities(self) -> list[Entity]:
        """All people, places and topics."""
        rows = self._db.execute("SELECT kind, id, whole FROM entity ORDER BY kind, id")
        return [codec.entity(*row) for row in rows]

    def seal(self) -> str | None:
        """The seal of the index's files when it was last written."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (_SEAL,)).fetchone()
        return row[0] if row else None

    def held(self) -> dict[str, str]:
        """The digest of every story in the index."""
        return dict(self._db.execute("SELECT story, digest FROM lookup"))

    def note(self, seal: str, gone: Iterable[str], put: Iterable[tuple[str, str]]) -> None:
        """Note the index as it was written: its seal, and the stories that left and came."""
        delete = "DELETE FROM lookup WHERE story = ?"
        self._db.executemany(delete, ((id_,) for id_ in gone))
        self._db.executemany("INSERT OR REPLACE INTO lookup VALUES (?, ?)", put)
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SEAL, seal))
        self._db.commit()

    def forget(self) -> None:
        """Forget the index, before it is touched."""
        self._db.execute("DELETE FROM lookup")
        self._db.execute("DELETE FROM meta WHERE key = ?", (_SEAL,))
        self._db.commit()
