"""Reading ahead along a time line gives what asking anew would give."""

import random
import sqlite3

import pytest

from builder.state.schema import TABLES
from builder.state.timeline import AHEAD, REACH, Place, TimeLines


def filled(lines: dict[str, list[Place]]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(TABLES)
    rows = [("people", entity, *place) for entity, line in lines.items() for place in line]
    db.executemany("INSERT INTO mention VALUES (?, ?, ?, ?, ?)", rows)
    return db


def drawn(dice: random.Random, count: int) -> list[Place]:
    """Some stories of the same day, some of the same moment."""
    moments = [(-dice.randrange(80), -dice.randrange(3)) for _ in range(count)]
    return [(*moment, f"s{n}") for n, moment in enumerate(moments)]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_order_of_questions(seed: int) -> None:
    dice = random.Random(seed)
    lines = {f"p{size}": drawn(dice, size) for size in (0, 1, REACH, AHEAD - 1, AHEAD, 5 * AHEAD)}
    ahead = TimeLines(filled(lines))
    # As builds ask, from the newest on, and then in no order at all.
    moments = sorted((-dice.randrange(90), -dice.randrange(4)) for _ in range(300))
    for moment in (*moments, *dice.sample(moments, len(moments))):
        for entity, line in lines.items():
            wanted = sorted(place for place in line if place[:2] > moment)[:REACH]
            assert ahead.earlier("people", entity, moment) == wanted


def test_a_line_is_read_once_for_many_stories() -> None:
    db = filled({"putin": [(day, 0, f"s{day}") for day in range(AHEAD)]})
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    ahead = TimeLines(db)
    for day in range(AHEAD - REACH):
        ahead.earlier("people", "putin", (day - 1, 0))
    assert len(asked) == 1


def test_it_remembers_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.state.timeline.KEPT", 2)
    db = filled({name: [(1, 0, "s")] for name in "abc"})
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    ahead = TimeLines(db)
    for name in "abcbca":
        assert ahead.earlier("people", name, (0, 0)) == [(1, 0, "s")]
    assert len(asked) == 4  # a, b and c, and a again
