"""The seal: only files that this builder wrote, where it wrote them, are ever opened."""

import os
import shutil
from pathlib import Path

import pytest

from builder.seal import drop, seal, tidied


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files."""
    made = tmp_path / "index"
    made.mkdir()
    (made / "_MAIN_1.toc").write_bytes(b"one")
    (made / "MAIN_a.seg").write_bytes(b"two")
    return made


def test_untouched_files_are_trusted(folder: Path) -> None:
    assert tidied(folder, seal(folder))


def test_what_was_not_noted_is_taken_away(folder: Path) -> None:
    noted = seal(folder)
    (folder / "_MAIN_9.toc").write_bytes(b"a stranger's")
    (folder / "MAIN.tmp").mkdir()

    assert tidied(folder, noted)
    assert sorted(os.listdir(folder)) == ["MAIN_a.seg", "_MAIN_1.toc"]


def test_a_changed_file_is_not_trusted_even_with_its_old_time(folder: Path) -> None:
    noted, path = seal(folder), folder / "MAIN_a.seg"
    before = path.stat()
    path.write_bytes(b"TWO")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert not tidied(folder, noted)


def test_a_copy_is_not_trusted(folder: Path) -> None:
    noted = seal(folder)
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    folder.with_name("copy").rename(folder)

    assert not tidied(folder, noted)


def test_a_missing_file_an_empty_seal_and_a_link_are_not_trusted(folder: Path) -> None:
    noted = seal(folder)
    link = folder.with_name("link")
    link.symlink_to(folder)

    assert not tidied(link, noted)
    assert seal(link) == ""
    (folder / "MAIN_a.seg").unlink()
    assert not tidied(folder, noted)
    assert not tidied(folder, None)
    assert not tidied(folder.with_name("none"), "")


def test_a_link_is_dropped_but_not_what_it_leads_to(folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder)

    drop(link)

    assert not link.is_symlink()
    assert len(os.listdir(folder)) == 2
