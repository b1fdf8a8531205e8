"""A new archive builds at once, without a warning; a skeleton is written and never written over."""

from pathlib import Path

import pytest

from tests.site import BuildSite, barqiya, tree


def test_a_new_archive_builds_without_a_warning_and_passes_its_check(tmp_path: Path) -> None:
    folder = tmp_path / "my archive"
    assert barqiya("init", str(folder), cwd=tmp_path).code == 0

    run = barqiya("build", "--strict", "--quiet", "--source", str(folder))
    assert (run.code, run.err) == (0, "")
    assert (folder / "output/ar/2024/05/03/newspaper-reading-room.html").is_file()
    assert (folder / "output/en/2024/05/04/coastal-train-trial.html").is_file()
    check = barqiya("check", "--source", str(folder))
    assert check.code == 0, check.err


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert barqiya("init", str(tmp_path)).code == 0
    assert (tmp_path / "site.yaml").is_file()


def test_nothing_is_written_where_there_is_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    run = barqiya("init", str(tmp_path))

    assert run.code == 2
    assert "there is something already" in run.err
    assert list(tree(tmp_path)) == ["mine.txt"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "elsewhere")

    assert barqiya("init", str(tmp_path / "here")).code == 2


def new(site: BuildSite, id_: str) -> int:
    now = ["--now", "2024-05-31T22:30:00Z"]
    return barqiya("new", id_, "--source", str(site.source), *now).code


def test_new_writes_one_file_per_language_that_no_build_publishes(site: BuildSite) -> None:
    assert new(site, "my-story") == 0

    text = (site.source / "content/2024/05/my-story.ar.md").read_text()
    assert text == (site.source / "content/2024/05/my-story.en.md").read_text()
    assert 'title: "My story"\ndate: 2024-05-31T22:30+00:00\n' in text
    site.build("--strict")
    assert not list(site.output.rglob("my-story*"))


def test_the_month_is_that_of_the_sites_zone(site: BuildSite) -> None:
    site.edit("site.yaml", "timezone: UTC", "timezone: Asia/Beirut")

    assert new(site, "my-story") == 0
    assert (site.source / "content/2024/06/my-story.ar.md").is_file()


def test_new_writes_over_nothing(site: BuildSite) -> None:
    site.story("some/where/my-story.en")
    before = tree(site.source)

    assert new(site, "my-story") == 2
    assert tree(site.source) == before


@pytest.mark.parametrize("id_", ["../x", "X", "a_b", "a.b", "-a", "a" * 81, "", "é", "a/b"])
def test_new_takes_only_ids(site: BuildSite, id_: str) -> None:
    before = tree(site.source)

    assert barqiya("new", "--source", str(site.source), "--", id_).code == 2
    assert tree(site.source) == before
