"""A hold on a text wire withholds the story that it names, whichever comes first."""

from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from builder.intake.item import Item
from builder.intake.marks import marked
from tests.intake.wire import DATE, Desk, item

HOUR = timedelta(hours=1)


def sent(hours: int, **said: object) -> Item:
    """An item of a text wire, sent some hours after the story."""
    return marked(item(date=DATE + hours * HOUR, source="Example", **said))


STORY = sent(0, title="Storm hits coast", number="xyz0123", guid="urn:x:storm", version=1)
LATER = sent(2, title="Storm misses coast", number="xyz0123", guid="urn:x:storm", version=2)
HOLDS = [
    sent(1, title="HOLD HOLD HOLD xyz0123", number="xyz0300", body="Wait."),
    sent(1, title="HOLD: Storm hits coast", number="xyz0300", body="Wait."),
]


def withheld(desk: Desk) -> dict[str, bool]:
    """Whether each story of the archive is withheld, by its headline."""
    titles = ("Storm hits coast", "Storm misses coast")
    texts = desk.stories().values()
    return {t: "status: withheld" in text for t in titles for text in texts if t in text}


@pytest.mark.parametrize("hold", HOLDS)
def test_a_hold_withholds_its_story_whichever_comes_first(hold: Item, tmp_path: Path) -> None:
    for n, order in enumerate(permutations((STORY, hold))):
        desk = Desk(tmp_path / str(n))
        for one in order:
            desk.take(one)
        assert withheld(desk) == {"Storm hits coast": True}
        assert len(desk.stories()) == 1


@pytest.mark.parametrize("hold", HOLDS)
def test_a_later_usable_version_releases_it(hold: Item, tmp_path: Path) -> None:
    for n, order in enumerate(permutations((STORY, hold, LATER))):
        desk = Desk(tmp_path / str(n))
        for one in order:
            desk.take(one)
        assert withheld(desk)["Storm misses coast"] is False
