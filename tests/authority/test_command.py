"""``barqiya entities`` on a small archive."""

import json
from pathlib import Path

from tests.site import BuildSite, Run, barqiya

PEOPLE = """\
putin:
  name: {en: Vladimir Putin, ar: فلاديمير بوتين}
poutine:
  name: {en: Vladimir Poutine}
idle:
  name: {en: Nobody, ar: لا أحد}
"""


def archive(folder: Path) -> BuildSite:
    site = BuildSite(folder).write("content/people.yaml", PEOPLE)
    site.story("a.en", people="[Vladimir Poutine]", places="[Kyiv]")
    return site.story("b.en", people="[putin]")


def entities(site: BuildSite, *arguments: str) -> Run:
    return barqiya("entities", *arguments, "--source", str(site.source))


def test_the_list_counts_stories_and_names_strangers(tmp_path: Path) -> None:
    site = archive(tmp_path)
    rows = json.loads(entities(site, "list", "people", "--json").out)
    assert {row["id"]: row["stories"] for row in rows} == {"idle": 0, "poutine": 1, "putin": 1}
    assert entities(site, "list", "places").out == "      1  kyiv  Kyiv  (in no authority file)\n"


def test_after_a_merge_stories_name_the_new_entry_and_stay_as_they_were(tmp_path: Path) -> None:
    site = archive(tmp_path)
    story = (site.source / "content/a.en.md").read_bytes()
    assert entities(site, "merge", "people", "poutine", "putin").code == 0
    shown = entities(site, "show", "people", "putin").out
    assert '"stories": 2' in shown
    assert (site.source / "content/a.en.md").read_bytes() == story
    assert "people/putin.html" in site.build().page("en/people/poutine.html")


def test_a_merge_that_cannot_be_leaves_the_file_alone(tmp_path: Path) -> None:
    site = archive(tmp_path)
    ran = entities(site, "merge", "people", "poutine", "yeltsin")
    assert (ran.code, ran.out) == (2, "")
    assert "yeltsin: no such entry" in ran.err
    assert (site.source / "content/people.yaml").read_text(encoding="utf-8") == PEOPLE


def test_check_names_what_wants_a_look(tmp_path: Path) -> None:
    ran = entities(archive(tmp_path), "check")
    assert ran.code == 0
    assert ran.err.splitlines()[:2] == [
        "content/people.yaml:1:1: idle: no story names it; merge it, or leave it for stories to"
        " come [warning]",
        "content/people.yaml:1:1: poutine: no name in ar; write name: {ar: ...} [warning]",
    ]


def test_check_fails_on_faults(tmp_path: Path) -> None:
    site = archive(tmp_path).write("content/people.yaml", f"{PEOPLE}  merged_into: nowhere\n")
    ran = entities(site, "check")
    assert ran.code == 1
    assert "idle.merged_into" in ran.err


def test_an_entry_is_added_and_its_page_is_there(tmp_path: Path) -> None:
    site = archive(tmp_path)
    names = ["--name", "en=Kyiv", "--name", "ar=كييف", "--alias", "en=Kiev", "--country", "ua"]
    said = "content/places.yaml: kyiv is added\n"
    assert entities(site, "add", "places", "kyiv", *names).out == said
    assert (site.source / "content/places.yaml").read_text(encoding="utf-8") == (
        "kyiv:\n  name: {en: Kyiv, ar: كييف}\n  aliases: {en: [Kiev]}\n  country: UA\n"
    )
    assert "Kyiv" in site.build().page("en/places/kyiv.html")


def test_a_dry_run_adds_nothing(tmp_path: Path) -> None:
    site = archive(tmp_path)
    ran = entities(site, "add", "places", "lebanon", "--country", "LB", "--dry-run")
    assert ran.out == (
        "content/places.yaml: lebanon is to be added\n"
        "lebanon:\n  name: {ar: لبنان, en: Lebanon}\n  country: LB\n"
    )
    assert not (site.source / "content/places.yaml").exists()


def test_what_cannot_be_added_leaves_the_file_alone(tmp_path: Path) -> None:
    site = archive(tmp_path)
    for arguments, said in (
        (["putin", "--name", "en=P"], "putin: there is an entry of this id"),
        (["vp", "--name", "en=Vladimir Poutine"], "vp: the name of 'poutine'"),
        (["vp"], "command line:1:1: --name: missing"),
        (["vp", "--name", "fr=Poutine"], "command line:1:1: --name: not a language of the site"),
        (["vp", "--name", "Poutine"], "command line:1:1: --name: no text"),
        (["vp", "--name", "en=a", "--name", "en=b"], "--name: two for en"),
    ):
        ran = entities(site, "add", "people", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err
    assert (site.source / "content/people.yaml").read_text(encoding="utf-8") == PEOPLE
