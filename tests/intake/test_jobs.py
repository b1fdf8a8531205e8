"""Many readers, one writer: what comes of an import does not depend on how many read."""

from pathlib import Path

import pytest

from builder.intake.item import Item, Target
from builder.model.story import Status
from tests.intake.wire import MARK, Desk, item, line


def told(number: int) -> Item:
    """Every tenth is canceled by the next; versions of a story come in many files."""
    if number % 10 == 1:
        kill = Target(guid=f"urn:{number - 1}")
        return item(title="Kill", body="", status=Status.CANCELED, cancels=kill)
    return item(
        title=f"Story {number % 60}",
        body=f"Words {number}.",
        guid=f"urn:{number % 60}",
        version=1 + number // 60,
        supersedes=Target(headline=f"Story {number % 7}") if number % 5 == 0 else None,
    )


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """More files than a reader takes at once."""
    found = [tmp_path / f"{number:03}.wire" for number in range(130)]
    for number, path in enumerate(found):
        path.write_bytes(MARK + line(told(number)))
    return found


def test_any_number_of_jobs_writes_the_same(tmp_path: Path, paths: list[Path]) -> None:
    alone = Desk(tmp_path / "alone").take_paths(*paths)
    crew = Desk(tmp_path / "crew").take_paths(*paths, jobs=3)

    assert crew.report == alone.report
    assert crew.stories() == alone.stories()
    assert len(alone.stories()) > 60
    assert {"imported", "new version", "canceled"} <= set(alone.verdicts)
