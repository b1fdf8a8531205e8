"""What was published: files with their makers, what makers rely on, what has changed since."""

import sqlite3
from collections.abc import Iterable

from builder.state import facts


class Outputs:
    """The tables of output files, needs and changes."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def change(self, some: Iterable[str]) -> None:
        """Note facts that have changed."""
        rows = ((fact,) for fact in some)
        self._db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", rows)

    def changed(self) -> set[str]:
        """All facts that have changed since the last publication."""
        return {row[0] for row in self._db.execute("SELECT fact FROM changed")}

    def settle(self) -> None:
        """Take all changes as published."""
        self._db.execute("DELETE FROM changed")

    def clear(self) -> None:
        """Forget what was published."""
        self._db.execute("DELETE FROM output")
        self._db.execute("DELETE FROM need")

    def reached(self) -> set[str]:
        """Makers that rely on a fact that has changed."""
        sql = "SELECT DISTINCT owner FROM need JOIN changed USING (fact)"
        return {row[0] for row in self._db.execute(sql)}

    def stories_reached(self) -> set[str]:
        """Ids of stories whose own pages rely on a fact that has changed."""
        found = {fact.partition(" ")[2] for fact in self.changed() if fact.startswith(_OF_STORIES)}
        sql = "SELECT story FROM mention WHERE kind = ? AND entity = ?"
        for fact in self.changed():
            if fact.startswith("entity "):
                key = fact.removeprefix("entity ").split("/", 1)
                found |= {row[0] for row in self._db.execute(sql, key)}
        return found

    def stories_changed(self) -> set[str]:
        """Ids of stories that came, went or changed themselves."""
        mark = facts.story("")
        return {fact.removeprefix(mark) for fact in self.changed() if fact.startswith(mark)}

    def pages(self) -> set[str]:
        """All makers that are orders for a page."""
        sql = "SELECT DISTINCT owner FROM output WHERE owner BETWEEN 'page ' AND 'page~'"
        return {row[0] for row in self._db.execute(sql)}

    def paths(self, owner: str) -> dict[str, str]:
        """The files of one maker with their digests."""
        sql = "SELECT path, sha256 FROM output WHERE owner = ?"
        return dict(self._db.execute(sql, (owner,)))

    def put(self, owner: str, files: Iterable[tuple[str, str, int]]) -> None:
        """Keep what a maker made: path, digest and size of each file."""
        self._db.execute("DELETE FROM output WHERE owner = ?", (owner,))
        self._db.executemany(
            "INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?)",
            ((path, owner, sha256, size) for path, sha256, size in files),
        )

    def need(self, owner: str, some: Iterable[str]) -> None:
        """Keep which facts a maker relies on."""
        self._db.execute("DELETE FROM need WHERE owner = ?", (owner,))
        rows = ((fact, owner) for fact in some)
        self._db.executemany("INSERT INTO need VALUES (?, ?)", rows)

    def drop(self, owner: str) -> None:
        """Forget a maker."""
        self._db.execute("DELETE FROM output WHERE owner = ?", (owner,))
        self._db.execute("DELETE FROM need WHERE owner = ?", (owner,))

    def count(self) -> int:
        """Number of files."""
        return int(self._db.execute("SELECT count(*) FROM output").fetchone()[0])

    def digests(self) -> sqlite3.Cursor:
        """Path and digest of every file, in the order of paths, for the manifest."""
        return self._db.execute("SELECT path, sha256 FROM output ORDER BY path")


_OF_STORIES = (facts.story(""), facts.around(""))
