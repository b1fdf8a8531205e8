"""Folders in, story files and whatever else lies about out."""

import os
import shutil
import socket
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.read.disk import Unreadable, contents
from builder.read.folder import Folder, list_again, list_folder
from builder.read.limits import STORY_FILE
from builder.read.scan import Before, Scan, read, scan


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


def again(content: Path, before: Scan, *touched: str) -> Scan:
    watched = frozenset(touched) if touched else None
    return scan(content, Before(stamps=before.stamps, touched=watched))


def listed_ahead(content: Path, before: Scan) -> Scan:
    ahead = {path: list_again(content, path, stamp) for path, stamp in before.stamps.items()}
    return scan(content, Before(stamps=before.stamps, ahead=ahead))


def test_a_second_look_brings_the_folders_that_changed(tmp_path: Path) -> None:
    put(tmp_path, "a/one.en.md", "a/two.en.md", "b/three.en.md")
    first = scan(tmp_path)
    assert again(tmp_path, first).found == ()
    put(tmp_path, "a/two.en.md", "c/four.en.md")
    os.utime(tmp_path / "a" / "two.en.md", (1, 1))
    second = again(tmp_path, first)
    assert second.changed == {"a", "c"}
    assert [one.path for one in second.found] == ["a/one.en.md", "a/two.en.md", "c/four.en.md"]
    assert second.stamps.keys() == {"", "a", "b", "c"}
    assert second.stamps["b"] == first.stamps["b"]


def test_what_is_wrong_is_named_at_every_look(tmp_path: Path) -> None:
    put(tmp_path, "a/Rain.en.md", "a/rain.en.md", "b/note.txt", "c/x.en.md", "C/x.en.md", "d.en.md")
    first = scan(tmp_path)
    assert len(first.problems) == 3
    for second in (again(tmp_path, first), again(tmp_path, first, "d.en.md")):
        assert (second.problems, second.stamps) == (first.problems, first.stamps)


def test_a_watch_spares_what_nothing_happened_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a/b/one.en.md", "a/two.en.md", "c/three.en.md")
    first = scan(tmp_path)
    listed: list[str] = []

    def noted(content: Path, path: str) -> Folder:
        listed.append(path)
        return list_folder(content, path)

    monkeypatch.setattr("builder.read.scan.list_folder", noted)
    assert again(tmp_path, first, "a/b/one.en.md").stamps == first.stamps
    assert listed == ["a/b"]


def test_a_folder_that_something_happened_to_is_listed_to_its_ground(tmp_path: Path) -> None:
    put(tmp_path, "a/b/one.en.md")
    first = scan(tmp_path)
    tmp_path.joinpath("a").rename(tmp_path / "_a")
    put(tmp_path, "a/b/two.en.md", "a/c/three.en.md")
    second = again(tmp_path, first, "a", "_a")
    assert [one.path for one in second.found] == ["a/b/two.en.md", "a/c/three.en.md"]
    assert second.stamps.keys() == {"", "a", "a/b", "a/c"}


def test_a_folder_listed_ahead_is_not_listed_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a/one.en.md", "b/two.en.md")
    first = scan(tmp_path)
    put(tmp_path, "b/two.en.md", "c/three.en.md")
    os.utime(tmp_path / "b" / "two.en.md", (1, 1))
    ahead = {path: list_again(tmp_path, path, stamp) for path, stamp in first.stamps.items()}
    listed: list[str] = []

    def noted(content: Path, path: str) -> Folder:
        listed.append(path)
        return list_folder(content, path)

    monkeypatch.setattr("builder.read.scan.list_folder", noted)
    second = scan(tmp_path, Before(stamps=first.stamps, ahead=ahead))
    assert listed == ["c"]
    assert [one.path for one in second.found] == ["b/two.en.md", "c/three.en.md"]


def test_a_folder_in_which_something_is_wrong_now_brings_its_files(tmp_path: Path) -> None:
    put(tmp_path, "a/one.en.md")
    first = scan(tmp_path)
    put(tmp_path, "a/note.txt")
    second = listed_ahead(tmp_path, first)
    assert (len(second.problems), len(second.found)) == (1, 1)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(("write", "touch", "remove", "away")),
        st.sampled_from(("", "a/", "A/", "a/b/", "c/")),
        st.sampled_from(("x.en.md", "X.en.md", "y.en.md", "note.txt", "_x.md")),
    ),
    max_size=8,
)


@given(st.lists(EDITS, min_size=1, max_size=4))
def test_whatever_happens_a_second_look_knows_what_a_first_would(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, str, str]]]
) -> None:
    content = tmp_path_factory.mktemp("content")
    unwatched = watched = ahead = scan(content)
    files: dict[str, str] = {}
    for number, edits in enumerate(rounds):
        touched = [edit(content, number, *one) for one in edits]
        unwatched, watched = again(content, unwatched), again(content, watched, "z", *touched)
        ahead = listed_ahead(content, ahead)
        afresh = scan(content)
        assert unwatched.stamps == watched.stamps == ahead.stamps == afresh.stamps
        assert unwatched.problems == watched.problems == ahead.problems == afresh.problems
        assert unwatched.found == watched.found == ahead.found
        files = {
            path: stat
            for path, stat in files.items()
            if path.rpartition("/")[0] in unwatched.stamps.keys() - unwatched.changed
        } | dict(unwatched.found)
        assert files == dict(afresh.found)


def edit(content: Path, number: int, deed: str, folder: str, name: str) -> str:
    """Do one thing; say what path it happened to."""
    path = content / folder / name
    if deed == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x" * number)
    elif deed == "touch" and path.exists():
        os.utime(path, (number, number))
    elif deed == "remove":
        path.unlink(missing_ok=True)
    elif deed == "away" and folder:
        shutil.rmtree(path.parent, ignore_errors=True)
        return folder.rstrip("/")
    return folder + name


class Gone:
    """An entry whose file went between the listing and the look at it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def is_file(self, *, follow_symlinks: bool) -> bool:
        return not follow_symlinks

    def stat(self, *, follow_symlinks: bool) -> os.stat_result:
        raise FileNotFoundError(self.name, follow_symlinks)


def test_a_file_that_goes_while_it_is_listed_was_never_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = nullcontext([Gone("a.en.md"), Gone("é.en.md"), Gone("note.txt")])
    monkeypatch.setattr("os.scandir", lambda _: entries)
    found = list_folder(tmp_path, "")
    assert (found.lines, found.below, found.problems) == ((), (), ())
