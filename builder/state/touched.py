"""What a story touches where it stands: the facts that change when it comes, goes or changes."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from builder.model.entity import Kind, Ref
from builder.model.story import Status
from builder.state import codec, facts
from builder.state.order import day_of
from builder.state.timeline import REACH


class Standing(NamedTuple):
    """A story as the state has it, as far as others can see."""

    id: str
    back: int
    age: int
    status: str
    published: int
    supersedes: str | None
    corrected: int | None
    card: str
    whole: str


def standing(db: sqlite3.Connection, id_: str) -> Standing | None:
    """How a story stands, if it does."""
    fields = ", ".join(Standing._fields)
    row = db.execute(f"SELECT {fields} FROM story WHERE id = ?", (id_,)).fetchone()
    return Standing(*row) if row else None


def touched(db: sqlite3.Connection, one: Standing) -> Iterator[str]:
    """The facts that rest on a story, asked while the state has it."""
    yield facts.story(one.id)
    yield from _chain(db, one)
    if one.status == "canceled":
        yield facts.CANCELED
    if one.published:
        yield from _published(db, one)


def shown_alike(old: Standing, new: Standing) -> bool:
    """Whether all but the story's own page look the same, as after an edit of a body."""
    return old[:-1] == new[:-1] and _listed(old) == _listed(new)


def _listed(one: Standing) -> object:
    """What other pages show of a story besides its card; of a canceled one that may be anything."""
    if one.status == Status.CANCELED:
        return one.whole
    story = codec.story(one.whole, UTC)
    corrections = [(edition.lang, edition.corrections) for edition in story.editions]
    return story.people, story.places, story.topics, corrections


def _published(db: sqlite3.Connection, one: Standing) -> Iterator[str]:
    day = day_of(one.back)
    named = _named(db, one.id)
    for of in (None, *named):
        yield facts.run(of)
        yield facts.year(of, day.year)
        yield facts.month(of, day.year, day.month)
        yield facts.day(of, day)
    yield from (facts.named(kind) for kind in {ref.kind for ref in named})
    yield facts.anniversary(day.month, day.day)
    if one.corrected is not None:
        yield facts.CORRECTED
    yield from _neighbours(db, one)
    yield from _later(db, one, named)
    yield from _days_beside(db, one)


def _named(db: sqlite3.Connection, id_: str) -> list[Ref]:
    rows = db.execute("SELECT kind, entity FROM mention WHERE story = ?", (id_,))
    return [Ref(kind=Kind(kind), id=entity) for kind, entity in rows]


def _neighbours(db: sqlite3.Connection, one: Standing) -> Iterator[str]:
    for sign, order in ((">", ""), ("<", "DESC")):
        sql = f"""SELECT id FROM story WHERE published = 1 AND (back, age, id) {sign} (?, ?, ?)
                  ORDER BY back {order}, age {order}, id {order} LIMIT 1"""
        rows = db.execute(sql, (one.back, one.age, one.id)).fetchall()
        yield from (facts.around(id_) for (id_,) in rows)


def _later(db: sqlite3.Connection, one: Standing, named: list[Ref]) -> Iterator[str]:
    """Later stories that may show this one among those related to them."""
    sql = """SELECT back, age, story FROM mention WHERE kind = ? AND entity = ?
             AND (back, age) < (?, ?) ORDER BY back DESC, age DESC"""
    for ref in named:
        if ref.kind is not Kind.TOPIC:
            rows = db.execute(sql, (ref.kind, ref.id, one.back, one.age))
            yield from (facts.around(id_) for id_ in _within_reach(rows))


def _within_reach(rows: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    """Stories of one moment look past each other, so reach is counted moment by moment."""
    passed = 0
    for _, moment in groupby(rows, key=itemgetter(0, 1)):
        if passed >= REACH:
            return
        for _, _, id_ in moment:
            passed += 1
            yield id_


def _chain(db: sqlite3.Connection, one: Standing) -> Iterator[str]:
    members, open_ = {one.id}, [one.id]
    sql = """SELECT id FROM story WHERE supersedes = ?1 UNION
             SELECT supersedes FROM story WHERE id = ?1 AND supersedes IS NOT NULL"""
    while open_:
        found = {row[0] for row in db.execute(sql, (open_.pop(),))} - members
        members |= found
        open_.extend(found)
    yield from (facts.around(id_) for id_ in sorted(members) if id_ != one.id)


def _days_beside(db: sqlite3.Connection, one: Standing) -> Iterator[str]:
    """Days whose way to the next day with stories may lead over this one's."""
    sql = "SELECT count(*) FROM story WHERE published = 1 AND back = ?"
    if db.execute(sql, (one.back,)).fetchone()[0] > 1:
        return
    yield facts.beside_day(day_of(one.back))
    for pick in ("min(back) FROM story WHERE back >", "max(back) FROM story WHERE back <"):
        sql = f"SELECT {pick} ? AND published = 1"
        (found,) = db.execute(sql, (one.back,)).fetchone()
        yield facts.beside_day(None if found is None else day_of(found))
