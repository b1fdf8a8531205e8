"""Every change of a watched file is seen, also one that keeps its size."""

import os
from pathlib import Path

import pytest

from builder.serve.watch import snapshot


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "2024" / "story.ar.md"
    path.parent.mkdir(parents=True)
    path.write_text("one")
    os.utime(path, ns=(0, 0))
    return path


def test_nothing_changed(story: Path, tmp_path: Path) -> None:
    assert snapshot([tmp_path]) == snapshot([tmp_path])


def test_edits_additions_and_removals_are_seen(story: Path, tmp_path: Path) -> None:
    seen = [snapshot([tmp_path])]
    story.write_text("two")
    seen.append(snapshot([tmp_path]))
    story.with_name("other.ar.md").touch()
    seen.append(snapshot([tmp_path]))
    story.unlink()
    seen.append(snapshot([tmp_path]))

    assert len(set(seen)) == 4


def test_a_single_file_and_a_missing_one_can_be_watched(story: Path, tmp_path: Path) -> None:
    before = snapshot([story, tmp_path / "site.yaml"])
    (tmp_path / "site.yaml").touch()

    assert len(before) == 1
    assert snapshot([story, tmp_path / "site.yaml"]) > before


def test_an_editors_hidden_files_are_no_change(story: Path, tmp_path: Path) -> None:
    before = snapshot([tmp_path])
    story.with_name(".story.ar.md.swp").touch()

    assert snapshot([tmp_path]) == before
