"""``barqiya link`` on a small archive: what it shows, puts into the state and writes."""

import json
from pathlib import Path

import pytest

from tests.site import CONFIG, BuildSite, Run, barqiya, tree

PLACES = """\
russia:
  name: {en: Russia, ar: روسيا}
  country: RU
tunis:
  name: {en: Tunis, ar: تونس العاصمة}
"""
PEOPLE = """\
putin:
  name: {en: Vladimir Putin, ar: فلاديمير بوتين}
"""


def archive(folder: Path, link: str = "listed") -> BuildSite:
    site = BuildSite(folder, f"{CONFIG}link: {link}\n")
    return site.write("content/places.yaml", PLACES).write("content/people.yaml", PEOPLE)


def run(site: BuildSite, command: str, *arguments: str) -> Run:
    return barqiya(command, *arguments, "--source", str(site.source))


def front(site: BuildSite, name: str) -> str:
    return (site.source / f"content/{name}.md").read_text(encoding="utf-8")


def test_it_shows_each_link_with_its_mention_and_changes_nothing(tmp_path: Path) -> None:
    site = archive(tmp_path).story("a.en", body="They met in Russia today.", people="[putin]")
    site.story("b.ar", body="قال فلاديمير بوتين إن الحبوب وصلت إلى تونس العاصمة.")
    before = tree(site.source / "content")
    ran = run(site, "link")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "a",
        "  places/russia  content/a.en.md: body: They met in Russia today.",
        "b",
        "  people/putin  content/b.ar.md: body: قال فلاديمير بوتين إن الحبوب وصلت",
        "  places/tunis  content/b.ar.md: body: الحبوب وصلت إلى تونس العاصمة.",
    ]
    assert ran.err == "3 links in 2 of 2 stories\n"
    assert tree(site.source / "content") == before
    assert not (site.source / ".cache/state.sqlite").exists()


def test_what_a_story_lists_under_any_name_is_no_news(tmp_path: Path) -> None:
    site = archive(tmp_path).story("a.en", body="In Russia.", places="[روسيا]")
    assert run(site, "link").out == ""


def test_it_links_in_the_state(tmp_path: Path) -> None:
    site = archive(tmp_path).story("a.en", body="They met in Russia.")
    assert run(site, "link", "--apply").err == "1 links in 1 of 1 stories, in the state\n"
    rows = json.loads(run(site, "entities", "list", "places", "--json").out)
    assert {row["id"]: row["stories"] for row in rows} == {"russia": 1, "tunis": 0}
    assert front(site, "a.en").count("places") == 0


def test_it_refuses_to_link_where_that_is_off(tmp_path: Path) -> None:
    site = archive(tmp_path, "off").story("a.en", body="They met in Russia.")
    ran = run(site, "link", "--apply")
    assert (ran.code, ran.out) == (2, "")
    assert "site.yaml:1:1: link: linking is off; write link: listed" in ran.err
    assert "places/russia" in run(site, "link").out


@pytest.mark.parametrize(
    ("fields", "after"),
    [
        ("", "places: [russia]\n"),
        ("places: [tunis]  # ours\n", "places: [tunis, russia]  # ours\n"),
        ("places:\n  - tunis\nsource: A\n", "places:\n  - tunis\n  - russia\nsource: A\n"),
        ("places: tunis\n", "places: [tunis, russia]\n"),
        ("places:\n", "places: [russia]\n"),
        ('places: ["Tunis"]\n', 'places: ["Tunis", russia]\n'),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_it_writes_into_front_matter(tmp_path: Path, fields: str, after: str, end: str) -> None:
    site = archive(tmp_path)
    shape = '---\ntitle: "T"  # odd,  but ours\ndate: 2024-05-03T10:00:00Z\n{}---\n\nIn Russia.  \n'
    place = site.source / "content/a.en.md"
    place.write_bytes(shape.format(fields).replace("\n", end).encode())
    ran = run(site, "link", "--write")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "written: content/a.en.md")
    written = place.read_bytes()
    assert written == shape.format(after).replace("\n", end).encode()
    again = run(site, "link", "--write")
    assert (again.out, again.err) == ("", "0 links in 0 of 1 stories, 0 files written\n")
    assert place.read_bytes() == written


def test_files_of_one_story_never_differ(tmp_path: Path) -> None:
    site = archive(tmp_path).story("a.en", body="In Russia.", places="[tunis]")
    site.story("a.ar", body="قال فلاديمير بوتين.", places="[tunis]")
    assert run(site, "link", "--write").code == 0
    assert "places: [tunis, russia]" in front(site, "a.en")
    assert "places: [tunis, russia]\npeople: [putin]\n" in front(site, "a.ar")
    assert "people" not in front(site, "a.en")
    assert "not the same" not in run(site.build(), "check").err


def test_a_list_that_is_left_to_the_editor(tmp_path: Path) -> None:
    site = archive(tmp_path).story("a.en", body="In Russia.", places='["tunis \\uD83D\\uDE00"]')
    before = front(site, "a.en")
    ran = run(site, "link", "--write")
    assert ran.code == 1
    assert "content/a.en.md:4:9: places: cannot be changed without" in ran.err
    assert front(site, "a.en") == before


def test_countries_that_no_entry_has(tmp_path: Path) -> None:
    site = archive(tmp_path, "all").story("a.en", body="They met in France.")
    assert json.loads(run(site, "link", "--write", "--json").out) == {
        "stories": [
            {
                "id": "a",
                "links": [
                    {
                        "kind": "places",
                        "entity": "france",
                        "path": "content/a.en.md",
                        "part": "body",
                        "quote": "They met in France.",
                    }
                ],
            }
        ],
        "read": 1,
        "written": ["content/a.en.md"],
        "problems": [],
    }
    assert run(site, "link").out == ""


def test_canceled_stories_and_older_versions_are_left_alone(tmp_path: Path) -> None:
    site = archive(tmp_path).story("a.en", body="In Russia.", status="canceled")
    site.story("b.en", body="Nobody.").story("b.v1.en", body="In Russia.", version="1")
    ran = run(site, "link", "--write")
    assert ran.out == ""
