"""Whole archives: bad ones on disk with the full text of their problems, and odd things made here.

``BARQIYA_RENEW=1`` writes the ``problems.txt`` files anew; read the difference before keeping it.
"""

import os
import shutil
from pathlib import Path

import pytest

from builder.problems import ConfigError, Problem
from builder.read.archive import read_archive
from builder.read.site import read_site

SITES = Path(__file__).parent.parent / "sites_invalid"
CASES = sorted(folder.name for folder in SITES.iterdir() if folder.is_dir())


def problems(site: Path) -> tuple[Problem, ...]:
    try:
        return read_archive(site / "content", read_site(site)).problems
    except ConfigError as error:
        return error.problems


@pytest.mark.parametrize("case", CASES)
def test_bad_sites_tell_what_is_wrong(case: str) -> None:
    found = "".join(f"{one.level}: {one}\n" for one in problems(SITES / case))
    expected = SITES / case / "problems.txt"
    if os.environ.get("BARQIYA_RENEW"):
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")


def test_there_are_bad_sites() -> None:
    assert len(CASES) > 12


def test_links_and_pipes_stop_no_one_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(SITES / "disagreements", site)
    (site / "content" / "link.en.md").symlink_to(site / "content" / "rain.en.md")
    os.mkfifo(site / "content" / "pipe.en.md")
    archive = read_archive(site / "content", read_site(site))
    told = [one.path for one in archive.problems if one.level == "error"]
    assert told == ["content/link.en.md", "content/pipe.en.md"]
    assert [story.id for story in archive.stories] == ["rain"]


def test_a_broken_file_leaves_the_others_whole() -> None:
    site = SITES / "broken-utf8"
    broken = read_archive(site / "content", read_site(site))
    assert broken.stories == ()
    mixed = SITES / "json-escapes"
    assert [one.id for one in read_archive(mixed / "content", read_site(mixed)).stories] == ["hail"]
