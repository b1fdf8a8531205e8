"""People, places and topics: those of the authority files, and strangers that stories name."""

import sqlite3
from collections.abc import Iterable, Iterator

from builder.model.entity import Entity, Kind
from builder.state import codec, facts


class Entities:
    """The table of entities."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def known(self) -> dict[tuple[str, str], Entity]:
        """The entities that authority files had."""
        rows = self._db.execute("SELECT kind, id, whole FROM entity")
        found = {(kind, id_): codec.entity(kind, id_, whole) for kind, id_, whole in rows}
        return {key: entity for key, entity in found.items() if entity.known}

    def settle(self, authority: Iterable[Entity]) -> Iterator[str]:
        """Make the table what authority files and stories now say; yield the facts that change."""
        before = self._rows()
        after = {(e.kind.value, e.id): codec.entity_text(e) for e in self._strangers()}
        after |= {(e.kind.value, e.id): codec.entity_text(e) for e in authority}
        counts = self._counts()
        for kind, id_ in sorted(before.keys() | after.keys()):
            old = before.get((kind, id_))
            whole, stories = after.get((kind, id_)), counts.get((kind, id_), 0)
            if whole is None:
                self._db.execute("DELETE FROM entity WHERE kind = ? AND id = ?", (kind, id_))
            elif old != (whole, stories):
                row = (kind, id_, stories, whole)
                self._db.execute("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?)", row)
            if old != (whole, stories):
                yield facts.named(kind)
            if (old[0] if old else None) != whole:
                yield facts.entity(kind, id_)

    def naming(self, entities: Iterable[tuple[str, str]]) -> set[str]:
        """Ids of the published stories that name any of these."""
        sql = "SELECT story FROM mention WHERE kind = ? AND entity = ?"
        return {row[0] for key in entities for row in self._db.execute(sql, key)}

    def strangers(self) -> list[tuple[str, str, str, str]]:
        """Kind, id, name and story of every name that no authority file had."""
        return self._db.execute("SELECT kind, entity, name, story FROM stranger").fetchall()

    def _rows(self) -> dict[tuple[str, str], tuple[str, int]]:
        rows = self._db.execute("SELECT kind, id, whole, stories FROM entity")
        return {(kind, id_): (whole, stories) for kind, id_, whole, stories in rows}

    def _counts(self) -> dict[tuple[str, str], int]:
        sql = "SELECT kind, entity, count(*) FROM mention GROUP BY kind, entity"
        return {(kind, entity): n for kind, entity, n in self._db.execute(sql)}

    def _strangers(self) -> Iterator[Entity]:
        """Everyone whom only published stories name, under the first spelling in order.

        A name that stands in a canceled, withheld or embargoed story alone is not ours to show.
        """
        sql = """SELECT kind, entity, lang, min(name) FROM stranger
                 JOIN story ON id = story AND published = 1
                 GROUP BY kind, entity, lang ORDER BY kind, entity, lang"""
        names: dict[tuple[str, str], dict[str, str]] = {}
        for kind, id_, lang, name in self._db.execute(sql):
            names.setdefault((kind, id_), {})[lang] = name
        for (kind, id_), some in names.items():
            yield Entity(kind=Kind(kind), id=id_, names=some, known=False)
