"""``barqiya entities split``: stories that mean somebody else say so."""

from pathlib import Path

from tests.authority.test_command import PEOPLE, entities
from tests.site import BuildSite, tree


def archive(folder: Path) -> BuildSite:
    site = BuildSite(folder).write("content/people.yaml", PEOPLE)
    site.story("a.en", people="[idle, Vladimir Putin]  # two").story("a.ar", people="[putin]")
    site.story("a.v1.en", people="[putin]", version="1")
    site.story("b.en", people="[putin]")
    site.story("c.en", people="[idle]")
    return site.story("d.en", people="[Somebody Else]")


def text(site: BuildSite, path: str) -> str:
    return (site.source / "content" / path).read_text(encoding="utf-8")


def test_stories_list_the_new_entity_and_the_rest_of_them_stays(tmp_path: Path) -> None:
    site = archive(tmp_path)
    before = {path: text(site, path) for path in ("a.en.md", "a.ar.md", "b.en.md", "a.v1.en.md")}
    ran = entities(site, "split", "people", "putin", "vputin", "a", "--name", "en=V. Putin")
    assert ran.out == (
        "content/people.yaml: vputin is added\n"
        "content/a.ar.md: putin is vputin\n"
        "content/a.en.md: putin is vputin\n"
    )
    assert text(site, "people.yaml") == f"{PEOPLE}vputin:\n  name: {{en: V. Putin}}\n"
    assert text(site, "a.en.md") == before["a.en.md"].replace("Vladimir Putin]", "vputin]")
    assert text(site, "a.ar.md") == before["a.ar.md"].replace("[putin]", "[vputin]")
    assert (text(site, "b.en.md"), text(site, "a.v1.en.md")) == (
        before["b.en.md"],
        before["a.v1.en.md"],
    )
    assert "V. Putin" in site.build().page("en/people/vputin.html")
    assert '"stories": 1' in entities(site, "show", "people", "putin").out


def test_an_existing_entity_takes_a_strangers_stories_over(tmp_path: Path) -> None:
    site = archive(tmp_path)
    ran = entities(site, "split", "people", "somebody-else", "idle", "d")
    assert ran.out == "content/d.en.md: somebody-else is idle\n"
    assert "people: [idle]" in text(site, "d.en.md")


def test_a_second_run_finds_it_done(tmp_path: Path) -> None:
    site = archive(tmp_path)
    entities(site, "split", "people", "putin", "idle", "b")
    ran = entities(site, "split", "people", "putin", "idle", "a", "b", "--dry-run")
    assert ran.out.splitlines()[-1] == "b: lists idle already"


def test_nothing_is_written_unless_all_is_well(tmp_path: Path) -> None:
    site = archive(tmp_path)
    site.write("content/broken.en.md", "---\ntitle: [\n---\n")
    before = tree(site.source / "content")
    for arguments, said in (
        (["putin", "idle", "a", "nowhere"], "STORY: no story has this id (got 'nowhere')"),
        (["putin", "poutine", "a", "c"], "content/c.en.md:4:9: people: does not list putin"),
        (["putin", "idle", "a", "broken"], "content/broken.en.md:3:1: not valid YAML"),
        (["putin", "vp", "a"], "content/people.yaml:1:1: vp: no such entry; write its --name"),
        (["putin", "putin", "a"], "content/people.yaml:1:1: putin: the same entity twice"),
        (["putin", "vp", "a", "--name", "en=Nobody"], "vp: the name of 'idle'"),
        (["putin", "idle", "a", "--name", "en=N"], "idle: there is an entry of this id"),
    ):
        ran = entities(site, "split", "people", *arguments)
        assert (ran.code, ran.out) == (2, ""), arguments
        assert said in ran.err
    assert tree(site.source / "content") == before


def test_a_dry_run_says_what_would_be(tmp_path: Path) -> None:
    site = archive(tmp_path)
    before = tree(site.source / "content")
    ran = entities(site, "split", "people", "putin", "idle", "b", "--dry-run")
    assert (ran.code, ran.out) == (0, "content/b.en.md: putin is to be idle\n")
    assert tree(site.source / "content") == before


def test_a_merged_entity_is_not_split(tmp_path: Path) -> None:
    site = archive(tmp_path)
    entities(site, "merge", "people", "poutine", "putin")
    ran = entities(site, "split", "people", "poutine", "idle", "a")
    assert "poutine: merged into putin; split putin instead" in ran.err
