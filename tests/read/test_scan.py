"""Folders in, story files and whatever else lies about out."""

import os
import socket
from pathlib import Path

import pytest

from builder.read.disk import Unreadable, contents
from builder.read.limits import STORY_FILE
from builder.read.scan import read, scan


def put(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", "utf-8")


def test_stories_in_the_order_of_their_bytes(tmp_path: Path) -> None:
    put(tmp_path, "b.en.md", "a/z.en.md", "a.en.md", "é.en.md", "people.yaml", "topics.yaml")
    found = scan(tmp_path)
    assert [one.path for one in found.found] == ["a.en.md", "a/z.en.md", "b.en.md", "é.en.md"]
    assert found.problems == ()


def test_stat_lines_change_with_the_file(tmp_path: Path) -> None:
    put(tmp_path, "a.en.md")
    before = scan(tmp_path).found[0].stat
    assert scan(tmp_path).found[0].stat == before
    os.utime(tmp_path / "a.en.md", (1, 1))
    assert scan(tmp_path).found[0].stat != before


def test_nothing_is_skipped_in_silence(tmp_path: Path) -> None:
    put(tmp_path, "_drafts/a.en.md", ".git/x", "note.txt", "x/people.yaml", "a.en.md~")
    found = scan(tmp_path)
    assert found.apart == 2
    assert [str(problem) for problem in found.problems] == [
        f"content/{path}:1:1: not a story; "
        "stories end in .md; put _ before names that are to be left alone"
        for path in ("a.en.md~", "note.txt", "x/people.yaml")
    ]


def test_things_that_are_no_files(tmp_path: Path) -> None:
    tmp_path.joinpath("a.en.md").symlink_to("/etc/passwd")
    tmp_path.joinpath("b").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "c.en.md")
    tmp_path.joinpath("d.en.md").mkdir()
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "e.en.md"))
        found = scan(tmp_path)
    assert found.found == ()
    assert [problem.what for problem in found.problems] == [
        "a symbolic link", "a symbolic link", "a pipe",
        "a folder with the name of a story", "a socket",
    ]  # fmt: skip


def test_hidden_characters_in_names(tmp_path: Path) -> None:
    put(tmp_path, "a\u202e.en.md", "b\x1b.en.md")
    tmp_path.joinpath(os.fsdecode(b"c\xff.en.md")).write_text("x")
    found = scan(tmp_path)
    assert found.found == ()
    assert [str(problem).partition(";")[0] for problem in found.problems] == [
        "content/a\\u{202E}.en.md:1:1: a hidden control character in a file name",
        "content/b\\u{001B}.en.md:1:1: a hidden control character in a file name",
        "content/c\\udcff.en.md:1:1: a file name that is not UTF-8",
    ]


def test_paths_that_some_disks_cannot_tell_apart(tmp_path: Path) -> None:
    put(tmp_path, "a/Rain.en.md", "a/rain.en.md")
    assert [str(problem) for problem in scan(tmp_path).problems] == [
        "content/a/rain.en.md:1:1: the same path as content/a/Rain.en.md but for case or letter "
        "form; rename one: many disks can hold only one of them"
    ]


def test_no_content_at_all(tmp_path: Path) -> None:
    (problem,) = scan(tmp_path / "content").problems
    assert str(problem).startswith("content:1:1: cannot be listed")


def test_one_file_or_why_not(tmp_path: Path) -> None:
    put(tmp_path, "a.en.md")
    source, problems = read(tmp_path, "a.en.md")
    assert source is not None
    assert (source.path, source.data, problems) == ("a.en.md", b"x", ())
    source, (problem,) = read(tmp_path, "b.en.md")
    assert source is None
    assert str(problem).startswith("content/b.en.md:1:1: cannot be read: No such file")


def test_files_that_changed_since_they_were_listed(tmp_path: Path) -> None:
    put(tmp_path, "real.en.md")
    tmp_path.joinpath("link.en.md").symlink_to("real.en.md")
    os.mkfifo(tmp_path / "pipe.en.md")
    tmp_path.joinpath("folder.en.md").mkdir()
    with tmp_path.joinpath("huge.en.md").open("wb") as file:
        file.truncate(STORY_FILE + 1)
    for name in ("link", "pipe", "folder", "huge"):
        source, problems = read(tmp_path, f"{name}.en.md")
        assert source is None
        assert len(problems) == 1


def test_what_is_being_written_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.en.md")
    taken = os.read

    def growing(handle: int, size: int) -> bytes:
        with (tmp_path / "a.en.md").open("a") as file:
            file.write("y")
        return taken(handle, size)

    monkeypatch.setattr(os, "read", growing)
    with pytest.raises(Unreadable, match="changes while it is read"):
        contents(tmp_path / "a.en.md", 100)
