"""The state as a whole: its tables, and the moments when readers see what was written."""

import sqlite3
from datetime import tzinfo
from pathlib import Path

from builder.state.database import open_state
from builder.state.entities import Entities
from builder.state.files import Files
from builder.state.linked import Linked
from builder.state.lookups import Lookups
from builder.state.outputs import Outputs
from builder.state.segments import Segments
from builder.state.shelf import Shelf
from builder.state.stories import Stories


class State:
    """The one writer's hold on the state."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.files = Files(db)
        self.linked = Linked(db)
        self.stories = Stories(db)
        self.entities = Entities(db)
        self.outputs = Outputs(db)
        self.segments = Segments(db)
        self.lookups = Lookups(db)

    def shelf(self, zone: tzinfo) -> Shelf:
        """The catalogue of what was written."""
        return Shelf(self._db, zone)

    def noted(self, key: str) -> str | None:
        """The value kept under a key."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def note(self, key: str, value: str) -> None:
        """Keep a value under a key."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def commit(self) -> None:
        """Let readers see what was written."""
        self._db.commit()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def open_for_writing(path: Path) -> State:
    """Open the state, dropping one that cannot be trusted."""
    return State(open_state(path))
