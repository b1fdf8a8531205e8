"""An increment that ends in the middle of moving in is made good by the next build."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.increment.archive import Archive


class Killed(BaseException):
    """Ends a build wherever it is, as Ctrl-C does."""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Some stories, built, and edits that add, change and remove pages."""
    made = Archive(tmp_path / "archive")
    for day in range(1, 6):
        made.story(f"s{day}", f"2022-05-0{day}T10:00:00Z", people="[Putin]")
    made.build()
    made.story("s9", "2022-06-01T10:00:00Z", people="[Putin, Merkel]")
    made.story("s2", "2022-05-02T10:00:00Z", title="Another title")
    made.remove("content/s4.en.md")
    return made


def end_at(patch: pytest.MonkeyPatch, name: str, count: int, fault: type[BaseException]) -> None:
    """Let a call of ``os`` raise instead of doing its work, from the ``count``-th on."""
    real, calls = getattr(os, name), 0

    def ending(*arguments: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls > count:
            raise fault
        return real(*arguments, **options)

    patch.setattr(os, name, ending)


@pytest.mark.parametrize("count", [0, 1, 5, 20, 33])
@pytest.mark.parametrize("fault", [Killed, OSError])
def test_moves_that_were_left_are_made(
    archive: Archive, count: int, fault: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        end_at(patch, "replace", count, fault)
        with pytest.raises(fault):
            archive.build()

    assert archive.stale() == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_removals_that_were_left_are_made(
    archive: Archive, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        end_at(patch, "unlink", count, Killed)
        with pytest.raises(Killed):
            archive.build()

    assert archive.stale() == []


def test_edits_after_the_end_are_built_too(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        end_at(patch, "replace", 9, Killed)
        with pytest.raises(Killed):
            archive.build()
    archive.remove("content/s9.en.md")
    archive.story("s1", "2022-05-01T10:00:00Z", body="Other words.")

    assert archive.stale() == []


def test_a_lost_state_does_no_harm(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        end_at(patch, "replace", 9, Killed)
        with pytest.raises(Killed):
            archive.build()

    assert archive.stale(full=True) == []


@pytest.mark.parametrize("edit", [True, False])
def test_a_frozen_index_is_that_of_a_clean_build(archive: Archive, edit: bool) -> None:
    archive.build()
    if edit:
        archive.story("s8", "2022-06-08T10:00:00Z")

    assert archive.stale(freeze=True) == []


def test_one_segment_with_dead_documents_freezes_too(archive: Archive) -> None:
    archive.build()
    archive.remove("content/s9.en.md")
    assert archive.stale() == []

    assert archive.stale(freeze=True) == []
