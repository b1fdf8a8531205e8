"""Every change of a watched file is seen, also one that keeps its size."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchfiles import Change

from builder.serve.watch import Touched, below, watch

Seen = Callable[[], bool]
Burst = set[tuple[Change, str]]
SOON, QUIET = 10.0, 0.5
"""Seconds to wait for a change, and for none."""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "2024" / "story.ar.md"
    path.parent.mkdir(parents=True)
    path.write_text("one")
    os.utime(path, ns=(0, 0))
    return path


@pytest.fixture
def seen(story: Path, tmp_path: Path) -> Iterator[Seen]:
    """Whether a change was seen since the last question."""
    stopped, changed = threading.Event(), threading.Event()
    paths = [tmp_path / "content", tmp_path / "themes", tmp_path / "site.yaml"]

    def noticed(_: Touched) -> bool:
        changed.set()
        return True

    thread = threading.Thread(target=watch, args=(paths, noticed, stopped))
    thread.start()
    assert changed.wait(SOON), "the watch says that it stands"
    changed.clear()

    def asked() -> bool:
        found = changed.wait(SOON)
        time.sleep(QUIET)
        changed.clear()
        return found

    yield asked
    stopped.set()
    thread.join()


def test_edits_additions_and_removals_are_seen(story: Path, seen: Seen) -> None:
    story.write_text("two")
    assert seen()
    story.with_name("other.ar.md").touch()
    assert seen()
    story.unlink()
    assert seen()


def test_a_file_in_a_new_folder_is_seen(story: Path, seen: Seen) -> None:
    day = story.parent.parent / "2025"
    day.mkdir()
    assert seen()
    (day / "story.en.md").write_text("new")
    assert seen()


def test_a_single_file_is_seen_when_it_comes_and_when_it_is_replaced(
    tmp_path: Path, seen: Seen
) -> None:
    site = tmp_path / "site.yaml"
    site.touch()
    assert seen()
    other = tmp_path / "site.yaml.new"
    other.write_text("title: Other")
    other.replace(site)
    assert seen()


def test_hidden_files_and_those_beside_are_no_change(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    monkeypatch.setitem(globals(), "SOON", QUIET)
    story.with_name(".story.ar.md.swp").touch()
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").touch()
    assert not seen()


def test_where_the_system_cannot_tell_all_files_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped, tries = threading.Event(), list[bool]()

    def limited(*_: Path, force_polling: bool = False, **__: object) -> Iterator[Burst]:
        tries.append(force_polling)
        if not force_polling:
            raise OSError
        yield {(Change.added, "a change")}

    monkeypatch.setattr("builder.serve.watch.changes", limited)
    changed: list[Touched] = []

    def taken_in(touched: Touched) -> bool:
        changed.append(touched)
        return True

    watch([tmp_path], taken_in, stopped)
    assert (tries, changed) == ([False, True], [None])


def test_after_a_build_that_broke_off_all_files_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bursts(*_: Path, **__: object) -> Iterator[Burst]:
        yield set()
        for name in "abc":
            yield {(Change.modified, name)}

    monkeypatch.setattr("builder.serve.watch.changes", bursts)
    told: list[Touched] = []
    answers = iter((True, False, True, True))

    def taken_in(touched: Touched) -> bool:
        told.append(touched)
        return next(answers)

    watch([tmp_path], taken_in, threading.Event())
    assert told == [None, frozenset({Path("a")}), None, frozenset({Path("c")})]


def test_paths_below_a_folder_as_it_names_them(tmp_path: Path) -> None:
    content = tmp_path / "content"
    touched = frozenset({content, content / "2024" / "x.en.md", tmp_path / "site.yaml"})
    assert below(content, touched) == frozenset({"", "2024/x.en.md"})
    assert below(content, None) is None
