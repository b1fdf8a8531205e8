"""``barqiya entities suggest`` and ``apply``: proposed, marked by an editor, carried out."""

from pathlib import Path

from tests.authority.test_command import entities
from tests.site import BuildSite, Run, tree

PEOPLE = """\
# Ours.
qasim:
  name: {en: Qasim}
kareem:
  name: {en: Omar Kareem, ar: عمر كريم}
karim:
  name: {en: Omar Karim Salih}
"""
PLACES = "aden:\n  name: {en: Aden, ar: عدن}\n"
TEXT = "In Aden Minister Nadia Haddad met Omar Kareem. Deputy Sami Qasim stayed away."
ARABIC = "التقى الدكتور نزار حداد في محافظة زبيد وزير الري."


def archive(folder: Path) -> BuildSite:
    site = BuildSite(folder).write("content/people.yaml", PEOPLE)
    site.write("content/places.yaml", PLACES)
    for name in ("a", "b", "c"):
        site.story(f"{name}.en", body=TEXT, format="text", source="Minister")
        site.story(f"{name}.ar", body=ARABIC, format="text")
    site.story("d.en", people="[omar-kareem, kareem]", places="[Port Sudan]")
    site.story("x.en", body=TEXT, status="canceled")
    return site


def proposed(site: BuildSite) -> str:
    assert entities(site, "suggest").code == 0
    return (site.source / "suggestions.yaml").read_text(encoding="utf-8")


def marked(site: BuildSite, text: str, *ids: str) -> BuildSite:
    """Say yes to the proposals of some ids."""
    blocks = text.split("  - do: no\n")
    keys = [f" {key}: {id_}" for id_ in ids for key in ("id", "old")]
    yes = [any(f"{key}\n" in b or f"{key}  #" in b for key in keys) for b in blocks]
    marks = ["yes" if one else "no" for one in yes]
    parts = (f"  - do: {mark}\n{block}" for mark, block in zip(marks, blocks, strict=True))
    return site.write("suggestions.yaml", "".join(parts).removeprefix("  - do: no\n"))


def apply(site: BuildSite, *arguments: str) -> Run:
    return entities(site, "apply", str(site.source / "suggestions.yaml"), *arguments)


def text(site: BuildSite, path: str) -> str:
    return (site.source / "content" / path).read_text(encoding="utf-8")


def test_the_proposals_of_a_small_archive(tmp_path: Path) -> None:
    site = archive(tmp_path)
    before = tree(site.source / "content")
    expected = Path(__file__).with_name("review.yaml").read_text(encoding="utf-8")
    assert proposed(site) == expected
    assert tree(site.source / "content") == before


def test_the_same_stories_give_the_same_bytes_and_an_edited_file_is_not_lost(
    tmp_path: Path,
) -> None:
    site = archive(tmp_path)
    first = proposed(site)
    again = site.source / "again.yaml"
    assert entities(site, "suggest", "--to", str(again)).code == 0
    assert again.read_text(encoding="utf-8") == first
    ran = entities(site, "suggest")
    assert (ran.code, ran.out) == (2, "")
    assert "suggestions.yaml:1:1: there is one already; apply it or remove it" in ran.err


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    ran = entities(archive(tmp_path), "suggest", "--limit", "1")
    assert "1 new, 1 the same, 1 unlisted, 5 left out" in ran.out


def test_what_cannot_be_read_is_named_and_the_rest_is_looked_through(tmp_path: Path) -> None:
    site = archive(tmp_path).write("content/broken.en.md", "no front matter")
    ran = entities(site, "suggest")
    assert ran.code == 1
    assert "content/broken.en.md:1:1: no front matter" in ran.err
    assert "2 the same" in ran.out


def test_nothing_is_done_that_is_not_marked(tmp_path: Path) -> None:
    site = archive(tmp_path)
    proposed(site)
    before = tree(site.source / "content")
    ran = apply(site)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "0 proposals marked, 0 changes done\n"
    assert tree(site.source / "content") == before


def test_what_is_marked_is_done_and_only_once(tmp_path: Path) -> None:
    site = archive(tmp_path)
    marked(site, proposed(site), "nadia-haddad", "port-sudan", "sami-qasim", "aden")
    before = tree(site.source / "content")
    dry = apply(site, "--dry-run")
    assert tree(site.source / "content") == before
    ran = apply(site)
    assert (ran.code, ran.out) == (0, dry.out)
    assert text(site, "people.yaml") == PEOPLE + (
        "nadia-haddad:\n  name: {en: Nadia Haddad}\n"
        "sami-qasim:\n  name: {en: Sami Qasim}\n  merged_into: qasim\n"
    )
    assert text(site, "places.yaml") == PLACES + "port-sudan:\n  name: {en: Port Sudan}\n"
    assert "places: [aden]\n---" in text(site, "a.ar.md")
    assert text(site, "a.en.md").count("aden") == 0
    assert apply(site).out == ""
    assert "Aden" in site.build().page("en/places/aden.html")


def test_two_entries_are_merged(tmp_path: Path) -> None:
    site = archive(tmp_path)
    people = PEOPLE.replace("Omar Karim Salih", "Omar Karem")
    site.write("content/people.yaml", people)
    marked(site, proposed(site), "karim")
    assert apply(site).out == "content/people.yaml: karim is merged into kareem\n"
    assert text(site, "people.yaml") == people.replace(
        "karim:\n", "karim:\n  merged_into: kareem\n"
    )


def test_all_that_stands_against_it_is_named_and_nothing_is_done(tmp_path: Path) -> None:
    site = archive(tmp_path)
    before = tree(site.source / "content")
    site.write(
        "suggestions.yaml",
        "new:\n"
        "- {do: yes, kind: people, id: qasim, name: {en: Someone}}\n"
        "- {do: yes, kind: places, id: port, name: {en: Aden}}\n"
        "unlisted:\n"
        "- {do: yes, kind: people, id: nobody, stories: [a]}\n"
        "- {do: yes, kind: people, id: kareem, stories: [a, zz]}\n",
    )
    ran = apply(site)
    assert (ran.code, ran.out) == (2, "")
    told = [line.partition("suggestions.yaml:")[2] for line in ran.err.splitlines()]
    assert told == [
        "2:3: qasim: there is an entry of this id; see barqiya entities show",
        "3:3: port: the name of 'aden' (got 'Aden'); choose another; or give both a note that"
        " tells them apart",
        "5:3: id: no such entry (got 'nobody'); see barqiya entities list",
        "6:3: stories: no story has this id (got 'zz'); take it off the list",
    ]
    assert tree(site.source / "content") == before


def test_a_review_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = apply(archive(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "suggestions.yaml:1:1: " in ran.err
