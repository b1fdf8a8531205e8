"""The comparison with a clean build is worth something: it catches what is left stale by hand."""

from pathlib import Path

import pytest

from tests.increment.archive import Archive
from tests.increment.seeded import BUGS, Bug, archive_of

EVERY = pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name.replace(" ", "-"))


@EVERY
def test_the_edit_alone_leaves_nothing_stale(bug: Bug, tmp_path: Path) -> None:
    assert stale(bug, tmp_path) == []


@EVERY
def test_the_bug_is_caught(bug: Bug, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bug.fault(monkeypatch)
    assert stale(bug, tmp_path) != []


def stale(bug: Bug, folder: Path) -> list[str]:
    archive = archive_of(bug, Archive(folder / "archive"))
    archive.build()
    bug.edit(archive)
    return archive.stale()
