"""An increment of a large archive, whose folders a crew lists and whose pages it renders."""

from pathlib import Path

import pytest

from tests.increment.archive import Archive


def test_a_crew_finds_what_one_process_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.gather.MANY", 0)
    archive = Archive(tmp_path / "archive")
    for day in range(1, 7):
        archive.story(f"2022/{day}/s{day}", f"2022-05-0{day}T10:00:00Z", people="[Putin]")
    archive.build(jobs=2)
    archive.story("2022/2/s2", "2022-05-02T10:00:00Z", title="Another title")
    archive.story("2023/7/s7", "2023-05-07T10:00:00Z", people="[Putin, Merkel]")
    archive.remove("content/2022/4/s4.en.md")
    archive.write("content/2022/5/note.txt", "left here by mistake")
    assert archive.stale(jobs=2) == []
    archive.move("content/2022/5/note.txt", "content/2022/5/_note.txt")
    archive.write("content/2022/6/S6.en.md", archive.texts["content/2022/6/s6.en.md"])
    assert archive.stale(jobs=2) == []
    archive.remove("content/2022/6/S6.en.md")
    assert archive.stale(jobs=2) == []
