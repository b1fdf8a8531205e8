"""The shelf answers as the slow, obvious catalogue does, on random archives."""

import random
import sqlite3
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Correction, Status, Story
from builder.state import codec
from builder.state.schema import TABLES
from builder.state.shelf import Shelf
from builder.state.state import State
from builder.state.stories import card, published, verdict
from builder.state.timeline import REACH
from tests.render.fake import FakeCatalog
from tests.render.stories import edition, story, wording

ZONE = ZoneInfo("Europe/Athens")
NOW = datetime(2024, 1, 1, tzinfo=UTC)
KEYS = [Ref(kind=kind, id=f"{kind.value}-{n}") for kind in Kind for n in range(4)]


def random_story(dice: random.Random, number: int) -> Story:
    moment = datetime(2019, 1, 1, tzinfo=UTC) + timedelta(hours=6 * dice.randrange(8000))
    note = Correction(date=moment + timedelta(days=1), note=wording("It was two.", "en"))
    langs = dice.choice([("ar",), ("en",), ("ar", "en")])
    corrections = (note,) if dice.random() < 0.1 else ()
    return story(
        *(edition(lang, path=f"s{number}.{lang}.md", corrections=corrections) for lang in langs),
        id=f"s{number:03}",
        date=moment.astimezone(ZONE),
        status=dice.choices(list(Status), [20, 1, 1])[0],
        people=some(dice, Kind.PERSON),
        places=some(dice, Kind.PLACE),
        topics=some(dice, Kind.TOPIC),
        embargo=moment if dice.random() < 0.1 else None,
        supersedes=f"s{dice.randrange(number):03}" if number and dice.random() < 0.2 else None,
    )


def some(dice: random.Random, kind: Kind) -> tuple[str, ...]:
    return tuple(sorted(ref.id for ref in KEYS if ref.kind == kind and dice.random() < 0.4))


def shelf_of(stories: list[Story], entities: list[Entity]) -> Shelf:
    db = sqlite3.connect(":memory:")
    db.executescript(TABLES)
    state = State(db)
    state.stories.put([verdict(one.id, one, NOW) for one in stories])
    list(state.entities.settle(entities))
    return state.shelf(ZONE)


@pytest.fixture(scope="module", params=range(4))
def pair(request: pytest.FixtureRequest) -> tuple[Shelf, FakeCatalog]:
    dice = random.Random(request.param)
    stories = [random_story(dice, number) for number in range(REACH)]
    visible = [s for s in stories if published(s, NOW) or s.status == Status.CANCELED]
    entities = [Entity(kind=ref.kind, id=ref.id, names={"en": ref.id}) for ref in KEYS]
    return shelf_of(stories, entities), FakeCatalog(all=tuple(visible), known=tuple(entities))


SCOPES = [None, *KEYS[:2], KEYS[5], KEYS[9]]
DAYS = [date(2019, 1, 1), date(2021, 2, 28), date(2022, 6, 1), date(2030, 1, 1)]


@pytest.mark.parametrize("of", SCOPES, ids=str)
def test_runs_and_counts(pair: tuple[Shelf, FakeCatalog], of: Ref | None) -> None:
    shelf, fake = pair
    assert shelf.total(of) == fake.total(of)
    assert shelf.years(of) == fake.years(of)
    for lang in (None, "ar", "en"):
        assert shelf.newest(7, of, lang) == fake.newest(7, of, lang)
    for year in range(2019, 2025):
        assert shelf.months(year, of) == fake.months(year, of)
        assert shelf.days(year, None, of) == fake.days(year, None, of)
        assert shelf.days(year, 3, of) == fake.days(year, 3, of)
        if of is None:
            assert shelf.filed(year) == fake.filed(year)
    for day in {one.day for one in shelf.newest(99, of)}:
        assert shelf.hours(day, of) == fake.hours(day, of)
        assert shelf.between(day, day, of, 1) == fake.between(day, day, of, 1)
    for first in DAYS:
        for last in DAYS:
            assert shelf.between(first, last, of) == fake.between(first, last, of)


def test_days_around(pair: tuple[Shelf, FakeCatalog]) -> None:
    shelf, fake = pair
    for day in DAYS:
        assert shelf.day_before(day) == fake.day_before(day)
        assert shelf.day_after(day) == fake.day_after(day)
        there = shelf.on_this_day(day.month, day.day, 2023, 5)
        assert there == fake.on_this_day(day.month, day.day, 2023, 5)


def test_what_a_story_asks(pair: tuple[Shelf, FakeCatalog]) -> None:
    shelf, fake = pair
    for one in shelf.stories(shelf.ids()):
        assert fake.stories([one.id]) == (one,)
        if one.status == Status.USABLE:
            assert shelf.neighbours(one) == fake.neighbours(one)
        assert shelf.chain(one) == fake.chain(one)
        assert shelf.related(one, 5) == fake.related(one, 5)


def test_entities(pair: tuple[Shelf, FakeCatalog]) -> None:
    shelf, fake = pair
    for kind in Kind:
        assert shelf.entities(kind) == fake.entities(kind)
        assert shelf.most_named(kind, 3) == fake.most_named(kind, 3)
        for of in KEYS[:6]:
            assert shelf.together(of, kind, 3) == fake.together(of, kind, 3)
    assert shelf.resolve(KEYS) == fake.resolve(KEYS)
    assert shelf.entity(Ref(kind=Kind.PERSON, id="nobody")) is None


def test_corrections_and_cancelations(pair: tuple[Shelf, FakeCatalog]) -> None:
    shelf, fake = pair
    assert shelf.corrected() == fake.corrected()
    assert shelf.canceled() == fake.canceled()
    assert shelf.totals_by_language() == fake.totals_by_language()


def test_a_story_survives_its_json() -> None:
    dice = random.Random(9)
    for number in range(50):
        one = random_story(dice, number)
        assert codec.story(codec.story_text(one), ZONE) == one
        assert codec.card(codec.card_text(card(one)), ZONE) == card(one)
