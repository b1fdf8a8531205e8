"""Older versions through a whole build: published beside the newest, and nowhere else."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.increment.archive import Archive

FORMER = "Formerlyword"
NEWEST, PAGE = "en/2022/05/03/flood.html", "en/2022/05/03/flood/v1.html"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path / "archive")
    made.write("content/people.yaml", "putin:\n  name: {en: Putin}\n")
    made.story("rain", "2022-05-02T10:00:00Z")
    made.story("flood", "2022-05-03T10:00:00Z", people="[Putin]", version="2")
    made.older("flood", 1, title=FORMER, body=FORMER, people="[Merkel]", version="1")
    return made


def holding(archive: Archive, word: str = FORMER) -> list[str]:
    """The files of the output that hold a word, in the order of their names."""
    output = archive.root / "output"
    files = {p.relative_to(output).as_posix(): p for p in output.rglob("*") if p.is_file()}
    return sorted(name for name, p in files.items() if word in p.read_text("utf-8", "replace"))


def test_it_stands_on_its_page_and_in_the_list_of_the_newest(archive: Archive) -> None:
    report = archive.build()
    assert report.problems == ()
    assert holding(archive) == [NEWEST, PAGE]


def test_it_is_in_no_list_feed_sitemap_or_index(archive: Archive) -> None:
    archive.build()
    assert holding(archive, "flood/v1") == [NEWEST, PAGE, "manifest-sha256.txt"]
    assert holding(archive, "Merkel") == []
    clean = (archive.root / "output/search/index.js").read_text()
    archive.remove("content/flood.v1.en.md")
    archive.build(full=True)
    assert (archive.root / "output/search/index.js").read_text() == clean


@pytest.mark.parametrize(
    "fields",
    [{"status": "canceled"}, {"status": "withheld"}, {"embargo": "2025-01-01T00:00:00Z"}],
)
@pytest.mark.parametrize("before", [True, False])
def test_with_the_newest_it_goes(archive: Archive, fields: dict[str, str], before: bool) -> None:
    if before:
        archive.build()
    archive.story("flood", "2022-05-03T10:00:00Z", people="[Putin]", version="2", **fields)
    archive.build()
    assert holding(archive) == []
    assert holding(archive, "flood/v1") == []


@pytest.mark.parametrize(
    "fields", [{"status": "canceled"}, {"status": "withheld"}, {"embargo": "2025-01-01T00:00:00Z"}]
)
def test_it_may_be_held_back_alone(archive: Archive, fields: dict[str, str]) -> None:
    archive.older("flood", 1, title=FORMER, body=FORMER, **fields)
    archive.build()
    assert holding(archive) == []
    assert NEWEST in holding(archive, "Title of flood")


def test_its_embargo_passes(archive: Archive) -> None:
    archive.older("flood", 1, title=FORMER, embargo="2024-01-02T00:00:00Z")
    archive.build()
    assert holding(archive) == []
    archive.now += timedelta(days=2)
    archive.build()
    assert PAGE in holding(archive)
    archive.now -= timedelta(days=2)
    archive.build()
    assert holding(archive) == []


def test_an_edit_of_it_changes_the_pages_of_its_story_alone(archive: Archive) -> None:
    archive.build()
    before = archive.root.parent / "before"
    (archive.root / "output").rename(before)
    archive.build()
    archive.older("flood", 1, title="Otherword", body=FORMER)
    archive.build()
    output = archive.root / "output"
    names = {p.relative_to(output).as_posix() for p in output.rglob("*.html")}
    changed = {n for n in names if (output / n).read_bytes() != (before / n).read_bytes()}
    assert changed == {NEWEST, PAGE}


def test_a_broken_one_does_not_take_the_newest_with_it(archive: Archive) -> None:
    archive.older("flood", 1, title=FORMER, urgency="10")
    report = archive.build()
    assert [problem.field for problem in report.problems] == ["urgency"]
    assert holding(archive) == []
    assert holding(archive, "Title of flood")
