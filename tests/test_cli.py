"""The command line: exit codes, what is printed where, and what the clock decides."""

import json
from pathlib import Path

import pytest

from tests.site import BuildSite, barqiya

ENGLISH, ARABIC = "flood.en", "flood.ar"
PAGE = "en/2024/05/03/flood.html"


@pytest.fixture
def sound(site: BuildSite) -> BuildSite:
    return site.story(ENGLISH, "Flood").story(ARABIC, "فيضان", body="كلمات.")


def test_a_build_says_what_it_did_in_one_last_line(sound: BuildSite) -> None:
    run = sound.run("build")

    assert run.code == 0
    assert run.out == ""
    assert run.err.splitlines()[-1].startswith("1 stories published; ") or (
        run.err.splitlines()[-1].startswith("1 story published; ")
    )
    assert "\r" not in run.err


def test_quiet_says_nothing(sound: BuildSite) -> None:
    run = sound.run("build", "--quiet")

    assert (run.code, run.out, run.err) == (0, "", "")


def test_json_is_all_there_is_on_standard_output(sound: BuildSite) -> None:
    report = sound.story("broken.en", date="yesterday").run("build", "--json").report

    assert report["ok"] is False
    assert report["published"] is False
    (problem,) = report["problems"]
    assert problem["path"] == "content/broken.en.md"
    assert problem["field"] == "date"
    assert problem["got"] == "yesterday"
    assert problem["line"] == 3


def test_every_problem_of_every_file_is_told_at_once(site: BuildSite) -> None:
    site.story("one.en", date="yesterday", urgency="12").story("two.en", date="2024-13-01")

    run = site.run("build")

    assert run.code == 1
    assert "content/one.en.md:3:7: date: " in run.err
    assert "content/one.en.md:4:10: urgency: " in run.err
    assert "content/two.en.md:3:7: date: " in run.err
    assert not site.output.exists()


def test_keep_going_publishes_the_sound_stories(sound: BuildSite) -> None:
    run = sound.story("broken.en", date="yesterday").run("build", "--keep-going")

    assert run.code == 1
    assert "content/broken.en.md" in run.err
    assert "Flood" in sound.page(PAGE)


def test_a_warning_is_an_error_only_under_strict(sound: BuildSite) -> None:
    sound.edit(f"content/{ENGLISH}.md", "---\n\n", "people: [Nobody Known]\n---\n\n")

    assert "Nobody Known" in sound.run("build").err
    assert sound.run("build", "--strict").code == 1
    assert sound.run("build").code == 0


@pytest.mark.parametrize(
    "config",
    [
        "title: {en: A}\nlanguages: [ar, en]\nthem: paper\n",
        "title: {en: A}\nlanguages: [xx-unknown-xx]\n",
        "title: {en: A}\nlanguages: [ar, en]\ntimezone: Mars/Olympus\n",
        "title: {en: A}\nlanguages: [ar, en]\ntheme: none-such\n",
        "title: [unclosed\n",
    ],
)
def test_a_wrong_site_yaml_is_a_usage_error(sound: BuildSite, config: str) -> None:
    run = sound.write("site.yaml", config).run("build")

    assert run.code == 2
    assert run.err.startswith("site.yaml:")
    assert "Traceback" not in run.err


def test_a_near_miss_is_named(sound: BuildSite) -> None:
    config = "title: {en: A}\nlanguages: [ar, en]\ntimezon: UTC\n"

    assert "timezone" in sound.write("site.yaml", config).run("build").err


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "--jobs", "0"],
        ["build", "--now", "tomorrow"],
        ["build", "--no-such-flag"],
        ["no-such-command"],
        ["init"],
        ["new"],
    ],
)
def test_wrong_usage(arguments: list[str], tmp_path: Path) -> None:
    run = barqiya(*arguments, cwd=tmp_path)

    assert run.code == 2
    assert "Traceback" not in run.err


def test_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    run = barqiya("build", "--source", str(tmp_path))

    assert run.code == 2
    assert "site.yaml" in run.err


def test_a_disk_in_the_way_is_an_environment_error(sound: BuildSite, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    sound.output = tmp_path / "file" / "output"

    run = sound.run("build")

    assert run.code == 3
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("arguments", "env", "shown"),
    [
        (["--now", "2024-05-31T23:59:59Z"], {}, False),
        (["--now", "2024-06-01T00:00:00Z"], {}, True),
        (["--now", "2024-06-01T02:59:59+03:00"], {}, False),
        ([], {"SOURCE_DATE_EPOCH": "1717199999"}, False),
        ([], {"SOURCE_DATE_EPOCH": "1717200000"}, True),
    ],
)
def test_an_embargo_ends_by_the_clock(
    site: BuildSite, arguments: list[str], env: dict[str, str], shown: bool
) -> None:
    site.story(ENGLISH, "Flood").story("late.en", "Later", embargo="2024-06-01T00:00:00Z")
    places = ["--source", str(site.source), "--output", str(site.output)]

    assert barqiya("build", *places, *arguments, env=env).code == 0
    assert (site.output / "en/2024/05/03/late.html").exists() is shown
    assert any("Later" in site.page(path) for path in ("en/index.html", "en/feed.xml")) is shown


def test_check_finds_nothing_in_a_sound_site_and_changes_nothing(sound: BuildSite) -> None:
    sound.build()
    run = sound.run("check")

    assert (run.code, run.out) == (0, ""), run.err


def test_check_fails_on_a_spoiled_site(sound: BuildSite) -> None:
    sound.build()
    (sound.output / PAGE).write_text("spoiled")
    run = sound.run("check", "--json")

    assert run.code == 1
    assert PAGE in {problem["path"] for problem in json.loads(run.out)["problems"]}


def test_check_of_nothing(sound: BuildSite) -> None:
    assert sound.run("check").code == 3


def test_version_and_help(tmp_path: Path) -> None:
    assert barqiya("--version", cwd=tmp_path).out.startswith("barqiya ")
    text = barqiya("--help", cwd=tmp_path).out
    for command in ("init", "build", "serve", "check", "new"):
        assert command in text
