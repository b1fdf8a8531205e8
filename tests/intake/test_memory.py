"""What imports remember of files is what the files say."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.intake.cabinet import Cabinet
from builder.intake.item import Item, Target
from builder.intake.known import known
from builder.intake.memory import Memory, Row, held_of, row_of
from builder.model.story import Status
from builder.read.scan import scan
from tests.intake.test_lifecycle import leads, orders, versions
from tests.intake.wire import Desk, item


def remembered(desk: Desk) -> dict[str, Row]:
    """The rows that hold: those of files that are as they were."""
    rows = Memory(desk.folder / ".cache" / "intake.jsonl", desk.config).rows() or {}
    found = scan(desk.folder / "content").found
    return {path: rows[path] for path, stat in found if rows.get(path, {}).get("stat") == stat}


def said(desk: Desk) -> dict[str, Row]:
    """The rows of all files, read anew."""
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory(Path(folder) / "memory", desk.config)
        known(desk.folder / "content", desk.config, memory, jobs=1)
        return memory.rows() or {}


@settings(
    max_examples=int(os.environ.get("BARQIYA_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(st.lists(versions() | orders() | leads(), min_size=1, max_size=4), max_size=3))
def test_a_row_says_what_its_file_says(runs: list[list[Item]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for items in runs:
            desk.take(*items)
            assert remembered(desk).items() <= said(desk).items()


def test_new_files_are_remembered_at_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(title="Rain", guid="urn:rain", version=0), item(title="Snow"))

    assert len(remembered(desk)) == 2
    assert remembered(desk) == said(desk)


def test_a_file_that_was_edited_is_read_again(tmp_path: Path) -> None:
    rain = item(title="Rain", guid="urn:rain")
    desk = Desk(tmp_path).take(rain)
    (path,) = (tmp_path / "content").rglob("*.md")
    path.write_text(path.read_text().replace('"Rain"', '"Sleet"').replace("sha256", "digest"))

    assert remembered(desk) == {}
    assert desk.take(rain).verdicts == ["new version"]


def test_a_file_that_was_deleted_comes_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(title="Rain"))
    (path,) = (tmp_path / "content").rglob("*.md")
    path.unlink()

    assert desk.take(item(title="Rain")).verdicts == ["imported"]


def test_a_memory_that_was_cut_is_none(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(title="Rain"), item(title="Snow"))
    file = tmp_path / ".cache" / "intake.jsonl"
    file.write_bytes(file.read_bytes()[:-20])

    assert remembered(desk) == {}
    assert desk.take(item(title="Rain"), item(title="Snow")).verdicts == ["duplicate"] * 2
    assert remembered(desk) == said(desk)


def test_a_version_of_nought_is_no_missing_version(tmp_path: Path) -> None:
    desk = Desk(tmp_path).take(item(title="Rain", guid="urn:rain", version=0))
    held, _ = known(
        tmp_path / "content", desk.config, Memory(tmp_path / "none" / "m", desk.config), jobs=1
    )

    assert held[0].version == 0
    assert held_of(row_of(held[0].path, "", held[0])) == held[0]
    bare = replace(held[0], version=None)
    assert held_of(row_of(bare.path, "", bare)) == bare


def test_nothing_is_remembered_of_a_story_that_was_killed_with_its_first_import(
    tmp_path: Path,
) -> None:
    kill = item(cancels=Target(guid="urn:rain"), status=Status.CANCELED, title="Kill", body="")
    desk = Desk(tmp_path).take(item(title="Rain", guid="urn:rain"), kill)

    rows = Memory(tmp_path / ".cache" / "intake.jsonl", desk.config).rows() or {}
    assert "usable" not in {row.get("status") for row in rows.values()}


def test_a_file_that_does_not_say_what_is_held_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.intake.drafting.from_file", lambda file, id_: None)

    assert remembered(Desk(tmp_path).take(item(title="Rain"))) == {}


@contextmanager
def meddling(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """While files are put in their place, somebody else writes to them."""
    real = os.replace

    def replaced(old: str, new: str) -> None:
        real(old, new)
        Path(new).write_text("meddled")

    with patch.context() as here:
        here.setattr(os, "replace", replaced)
        yield


def test_a_file_that_somebody_else_wrote_to_is_not_vouched_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cabinet = Cabinet(tmp_path, dry=False)
    with meddling(monkeypatch):
        assert cabinet.write("rain.en.md", b"Rain") is None
    assert cabinet.write("snow.en.md", b"Snow") == scan(tmp_path).found[-1].stat
