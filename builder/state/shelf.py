"""The catalogue that pages ask, answered from the state."""

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, tzinfo
from functools import lru_cache
from itertools import groupby

from builder.model.card import Card
from builder.model.catalog import Corrected, Count, Filed, Named
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Story
from builder.state import codec
from builder.state.chains import Chains
from builder.state.hours import hours
from builder.state.order import age, back, day_of
from builder.state.timeline import Place, TimeLines

CHUNK = 500
"""Stories that one question asks for."""


class Shelf:
    """A :class:`builder.model.catalog.Catalog` over the state; holds a bounded number of cards."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo) -> None:
        self._db = connection
        self._zone = zone
        self._card = lru_cache(maxsize=16384)(self._card_of)
        self._entity = lru_cache(maxsize=16384)(self._entity_of)
        # The languages of a page ask the same, one after the other.
        self._line = lru_cache(maxsize=16)(self._line_of)
        self._days = lru_cache(maxsize=64)(self._days_of)
        self._named = lru_cache(maxsize=16)(self._named_of)
        self._beside = lru_cache(maxsize=16)(self._beside_of)
        self._lines = TimeLines(connection)
        self._chains = Chains(connection)

    def total(self, of: Ref | None = None) -> int:
        """Number of published stories."""
        table, values = _table(of)
        return int(self._db.execute(f"SELECT count(*) FROM {table}", values).fetchone()[0])

    def totals_by_language(self) -> dict[str, int]:
        """Number of published editions per language."""
        return dict(self._db.execute("SELECT lang, count(*) FROM edition GROUP BY lang"))

    def newest(
        self, limit: int, of: Ref | None = None, lang: str | None = None
    ) -> tuple[Card, ...]:
        """The newest cards, those with an edition in ``lang`` where it is given."""
        if of is None and lang:
            line = "SELECT story FROM edition WHERE lang = ?"
            return self._line(line, (lang,), limit)
        table, values = _table(of)
        found = self._line(f"SELECT story FROM {table}", values, limit if not lang else -1)
        return tuple(c for c in found if not lang or lang in c.languages())[:limit]

    def between(
        self, first: date, last: date, of: Ref | None = None, limit: int | None = None
    ) -> tuple[Card, ...]:
        """The newest ``limit`` cards, or all, filed from ``first`` to ``last``, both included."""
        table, values = _table(of)
        sql = f"SELECT story FROM {table} AND back BETWEEN ? AND ?"
        most = -1 if limit is None else limit
        return self._line(sql, (*values, back(last), back(first)), most)

    def filed(self, year: int) -> tuple[Filed, ...]:
        """Where all stories of a year are filed."""
        sql = """SELECT story, back, group_concat(lang, ' ') FROM
                 (SELECT * FROM edition WHERE lang IN (SELECT DISTINCT lang FROM edition)
                  AND back BETWEEN ? AND ? ORDER BY back, age, story, lang)
                 GROUP BY back, age, story ORDER BY back, age, story"""
        rows = self._db.execute(sql, (-(year * 10000 + 9999), -year * 10000))
        return tuple(
            Filed(id=id_, day=day_of(found), languages=tuple(langs.split(" ")))
            for id_, found, langs in rows
        )

    def editions(self, year: int) -> int:
        """Number of editions of a year's stories."""
        sql = """SELECT count(*) FROM edition WHERE lang IN (SELECT DISTINCT lang FROM edition)
                 AND back BETWEEN ? AND ?"""
        found = self._db.execute(sql, (-(year * 10000 + 9999), -year * 10000)).fetchone()
        return int(found[0])

    def hours(self, day: date, of: Ref | None = None) -> tuple[tuple[int, int], ...]:
        """The hours of a day that have stories, with their number, earliest first."""
        table, values = _table(of)
        sql = f"SELECT age FROM {table} AND back = ?"
        return hours(self._db, sql, (*values, back(day)), self._zone)

    def years(self, of: Ref | None = None) -> tuple[Count, ...]:
        """Stories per year, oldest first, only years that have any."""
        return tuple(Count(year=key, stories=n) for key, n in self._counts(of, 10000, 0, 99999999))

    def months(self, year: int, of: Ref | None = None) -> tuple[Count, ...]:
        """Stories per month of a year, only months that have any."""
        rows = self._counts(of, 100, year * 10000, year * 10000 + 9999)
        return tuple(Count(year=year, month=key % 100, stories=n) for key, n in rows)

    def days(self, year: int, month: int | None = None, of: Ref | None = None) -> tuple[Count, ...]:
        """Stories per day of a year or month, only days that have any."""
        first = year * 10000 + (month or 0) * 100
        rows = self._counts(of, 1, first, first + (99 if month else 9999))
        return tuple(
            Count(year=year, month=key // 100 % 100, day=key % 100, stories=n) for key, n in rows
        )

    def day_before(self, day: date) -> date | None:
        """The nearest earlier day that has stories."""
        sql = "SELECT min(back) FROM story WHERE published = 1 AND back > ?"
        return self._day(sql, day)

    def day_after(self, day: date) -> date | None:
        """The nearest later day that has stories."""
        sql = "SELECT max(back) FROM story WHERE published = 1 AND back < ?"
        return self._day(sql, day)

    def on_this_day(self, month: int, day: int, before: int, limit: int) -> tuple[Card, ...]:
        """Cards of the same day in years earlier than ``before``."""
        sql = f"SELECT story FROM {_table(None)[0]} AND -back % 10000 = ? AND back > ?"
        return self._line(sql, (month * 100 + day, -before * 10000), limit)

    def stories(self, ids: Sequence[str]) -> tuple[Story, ...]:
        """The stories of ``ids``, published or canceled, in that order, without unknown ones."""
        found: dict[str, str] = {}
        for some in (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)):
            sql = f"""SELECT id, whole FROM story WHERE id IN ({", ".join("?" * len(some))})
                      AND (published = 1 OR status = 'canceled')"""
            found.update(self._db.execute(sql, some))
        return tuple(codec.story(found[id_], self._zone) for id_ in ids if id_ in found)

    def cards(self, ids: Sequence[str]) -> dict[str, Card]:
        """The published cards among ``ids``."""
        found = ((id_, self._card(id_)) for id_ in ids)
        return {id_: card for id_, card in found if card}

    def neighbours(self, story: Story) -> tuple[Card | None, Card | None]:
        """The story sent just before and the one sent just after."""
        place = (back(story.day), age(story.date), story.id)
        line = "SELECT id FROM story WHERE published = 1 AND (back, age, id)"
        before = f"{line} > (?, ?, ?) ORDER BY back, age, id LIMIT 1"
        after = f"{line} < (?, ?, ?) ORDER BY back DESC, age DESC, id DESC LIMIT 1"
        return self._one(before, place), self._one(after, place)

    def related(self, story: Story, limit: int) -> tuple[Card, ...]:
        """Earlier stories that share most people and places, best first."""
        moment = (back(story.day), age(story.date))
        shared: Counter[Place] = Counter()
        for kind, id_ in _named(story):
            shared.update(self._lines.earlier(kind, id_, moment))
        # Twice sorted, so that of equally good ones the newest stand first.
        best = sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:limit]
        return tuple(card for _, _, id_ in best if (card := self._card(id_)))

    def chain(self, story: Story) -> tuple[Card, ...]:
        """All published stories of its chain of ``supersedes``, oldest first; empty when alone."""
        cards = [card for id_ in self._chains.members(story) if (card := self._card(id_))]
        # Twice sorted, so that stories of one moment stand as in any other list, turned round.
        cards.sort(key=lambda c: c.id, reverse=True)
        return tuple(sorted(cards, key=lambda c: c.date)) if len(cards) > 1 else ()

    def entities(self, kind: Kind) -> tuple[Named, ...]:
        """All entities of a kind, by id: known ones without stories and merged ones too."""
        sql = "SELECT kind, id, whole, stories FROM entity WHERE kind = ? ORDER BY id"
        return self._named(sql, (kind,))

    def entity(self, ref: Ref) -> Entity | None:
        """The entity itself."""
        return self._entity(ref)

    def resolve(self, refs: Iterable[Ref]) -> dict[Ref, Entity]:
        """The entities of ``refs``, following none of their mergers."""
        found = ((ref, self._entity(ref)) for ref in refs)
        return {ref: entity for ref, entity in found if entity}

    def most_named(self, kind: Kind, limit: int) -> tuple[Named, ...]:
        """Entities of a kind with most stories, ties by id."""
        sql = """SELECT kind, id, whole, stories FROM entity WHERE kind = ? AND stories > 0
                 ORDER BY stories DESC, id LIMIT ?"""
        return self._named(sql, (kind, limit))

    def together(self, of: Ref, kind: Kind, limit: int) -> tuple[Named, ...]:
        """Entities of ``kind`` that share most stories with ``of``, and how many they share."""
        found = (
            (self._entity(Ref(kind=kind, id=id_)), n) for id_, n in self._beside(of, kind, limit)
        )
        return tuple(Named(entity=entity, stories=n) for entity, n in found if entity)

    def corrected(self) -> tuple[Corrected, ...]:
        """Stories with corrections, by the date of their last correction, newest first."""
        # The plus keeps SQLite from reading all that is published for the few corrected ones.
        sql = """SELECT whole FROM story WHERE corrected IS NOT NULL AND +published = 1
                 ORDER BY corrected DESC, id"""
        stories = [codec.story(row[0], self._zone) for row in self._db.execute(sql)]
        cards = self.cards([story.id for story in stories])
        return tuple(_corrected(story, cards[story.id]) for story in stories)

    def canceled(self) -> tuple[Story, ...]:
        """Canceled stories, newest first."""
        sql = "SELECT whole FROM story WHERE status = 'canceled' ORDER BY back, age, id"
        return tuple(codec.story(row[0], self._zone) for row in self._db.execute(sql))

    def ids(self) -> tuple[str, ...]:
        """Ids of all stories that have a page, published or canceled, newest first."""
        sql = """SELECT id FROM story WHERE published = 1 OR status = 'canceled'
                 ORDER BY back, age, id"""
        return tuple(row[0] for row in self._db.execute(sql))

    def published(self, ids: Iterable[str] | None = None) -> set[str]:
        """Ids of all published stories, or of those among ``ids``."""
        sql = "SELECT id FROM story WHERE published = 1"
        if ids is None:
            return {row[0] for row in self._db.execute(sql)}
        return {id_ for id_ in ids if self._db.execute(f"{sql} AND id = ?", (id_,)).fetchone()}

    def _line_of(self, sql: str, values: tuple[object, ...], limit: int) -> tuple[Card, ...]:
        rows = self._db.execute(f"{sql} ORDER BY back, age, story LIMIT ?", (*values, limit))
        return tuple(card for row in rows.fetchall() if (card := self._card(row[0])))

    def _counts(self, of: Ref | None, unit: int, low: int, high: int) -> list[tuple[int, int]]:
        days = self._days(of)
        first, last = bisect_left(days, (low,)), bisect_left(days, (high + 1,))
        spans = groupby(days[first:last], lambda day: day[0] // unit)
        return [(span, sum(stories for _, stories in some)) for span, some in spans]

    def _days_of(self, of: Ref | None) -> list[tuple[int, int]]:
        table, values = _table(of)
        sql = f"SELECT -back, count(*) FROM {table} GROUP BY back ORDER BY back DESC"
        return self._db.execute(sql, values).fetchall()

    def _day(self, sql: str, day: date) -> date | None:
        found = self._db.execute(sql, (back(day),)).fetchone()[0]
        return day_of(found) if found is not None else None

    def _one(self, sql: str, values: Sequence[object]) -> Card | None:
        row = self._db.execute(sql, values).fetchone()
        return self._card(row[0]) if row else None

    def _beside_of(self, of: Ref, kind: Kind, limit: int) -> list[tuple[str, int]]:
        # CROSS keeps SQLite from beginning with all that is named in the archive.
        sql = """SELECT o.entity, count(*) AS n FROM mention m
                 CROSS JOIN mention o ON o.story = m.story AND o.kind = ?
                 WHERE m.kind = ? AND m.entity = ? AND (o.kind != m.kind OR o.entity != m.entity)
                 GROUP BY o.entity ORDER BY n DESC, o.entity LIMIT ?"""
        return self._db.execute(sql, (kind, *_key(of), limit)).fetchall()

    def _named_of(self, sql: str, values: tuple[object, ...]) -> tuple[Named, ...]:
        rows = self._db.execute(sql, values)
        return tuple(Named(entity=codec.entity(*row[:3]), stories=row[3]) for row in rows)

    def _card_of(self, id_: str) -> Card | None:
        sql = "SELECT card FROM story WHERE id = ? AND published = 1"
        row = self._db.execute(sql, (id_,)).fetchone()
        return codec.card(row[0], self._zone) if row else None

    def _entity_of(self, ref: Ref) -> Entity | None:
        sql = "SELECT kind, id, whole FROM entity WHERE kind = ? AND id = ?"
        row = self._db.execute(sql, _key(ref)).fetchone()
        return codec.entity(*row) if row else None


def _key(ref: Ref) -> tuple[str, str]:
    return (ref.kind, ref.id)


def _table(of: Ref | None) -> tuple[str, tuple[str, ...]]:
    if of is None:
        line = "SELECT id AS story, back, age FROM story WHERE published = 1"
        return f"({line}) WHERE 1", ()
    return "mention WHERE kind = ? AND entity = ?", _key(of)


def _named(story: Story) -> list[tuple[Kind, str]]:
    named = ((Kind.PERSON, story.people), (Kind.PLACE, story.places))
    return [(kind, id_) for kind, ids in named for id_ in ids]


def _corrected(story: Story, card: Card) -> Corrected:
    notes = {(c.date, c.note.lang, c.note.text): c for e in story.editions for c in e.corrections}
    newest = sorted(notes.values(), key=lambda c: (c.date, c.note.lang), reverse=True)
    return Corrected(card=card, corrections=tuple(newest))
