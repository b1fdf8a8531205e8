"""``barqiya pair``: stories of two languages that are one, proposed and joined."""

from pathlib import Path

import pytest

from tests.site import BuildSite, Run, barqiya

PLACES = 'port-amber:\n  name: {ar: "ميناء العنبر", en: "Port Amber"}\n'


def pair(site: BuildSite, *arguments: str) -> Run:
    return barqiya("pair", "--source", str(site.source), *arguments)


@pytest.fixture
def ferry(site: BuildSite) -> BuildSite:
    """A ferry in Arabic and English, under two ids, and a fire that is another story."""
    site.write("content/places.yaml", PLACES)
    site.story(
        "abbara.ar", "عبّارة تصطدم بالرصيف", slugline="FERRY-CRASH", places='["ميناء العنبر"]',
        body="أصيب ١٧ شخصا من أصل ١٬٢٥٠ راكبا.", guid='"tag:agency.example,2024:ar-17"',
    )  # fmt: skip
    site.story(
        "ferry.en", "Ferry hits quay", slugline="ferry-crash", places='["Port Amber"]',
        body="Some 17 of 1,250 passengers were hurt.", guid='"tag:agency.example,2024:99"',
        date="2024-05-03T12:30:00Z", version="3", urgency="2",
    )  # fmt: skip
    return site.story(
        "fire.en",
        "Fire in a mill",
        slugline="FIRE",
        places='["Port Amber"]',
        body="It took 44 hours.",
    )


def text(site: BuildSite, name: str) -> str:
    return (site.source / "content" / f"{name}.md").read_text(encoding="utf-8")


def test_a_pair_is_proposed_with_its_reasons_and_nothing_is_written(ferry: BuildSite) -> None:
    before = text(ferry, "ferry.en")
    (row,) = pair(ferry, "--json").report["pairs"]

    assert (row["first"]["id"], row["second"]["id"]) == ("abbara", "ferry")
    assert row["reasons"] == [
        "the same day", "the same slugline: ferry-crash", "names: port-amber", "figures: 1250, 17",
    ]  # fmt: skip
    assert not row["applied"]
    assert text(ferry, "ferry.en") == before


def test_an_applied_pair_is_one_story_in_two_languages(ferry: BuildSite) -> None:
    body = text(ferry, "ferry.en").split("---\n")[2]
    run = pair(ferry, "--apply")

    assert run.code == 0, run.err
    written = text(ferry, "ferry.en")
    assert written.startswith("---\nid: abbara\n")
    assert written.split("---\n")[2] == body
    assert 'guid: "tag:agency.example,2024:99"' in written.split("extra:")[1]
    assert 'translates: "tag:agency.example,2024:ar-17"' in written.split("extra:")[1]
    build = ferry.run("build", "--json")
    assert build.code == 0, build.err
    assert not [one for one in build.report["problems"] if "content/ferry" in one["path"]]
    assert sum("abbara" in path and path.endswith(".html") for path in ferry.files()) >= 2
    assert not [path for path in ferry.files() if "/ferry" in path]
    assert pair(ferry, "--json").report["pairs"] == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [({"status": "withheld"}, "it is withheld"), ({"supersedes": "fire"}, "it supersedes fire")],
)
def test_what_cannot_be_one_is_refused(
    ferry: BuildSite, fields: dict[str, str], reason: str
) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    ferry.edit("content/ferry.en.md", "version: 3\n", f"version: 3\n{lines}")
    before = text(ferry, "ferry.en")
    run = pair(ferry, "--apply")

    assert run.code == 1
    assert f"not paired: {reason}" in run.err
    assert text(ferry, "ferry.en") == before


def test_older_versions_and_followers_are_refused(ferry: BuildSite) -> None:
    ferry.story("ferry.v1.en", "Ferry late", date="2024-05-03T12:30:00Z")
    assert "it has older versions" in pair(ferry, "--apply").err
    ferry.remove("content/ferry.v1.en.md")
    ferry.edit("content/fire.en.md", "slugline: FIRE\n", "supersedes: ferry\n")
    assert "content/fire.en.md supersedes it" in pair(ferry, "--apply").err


def test_of_two_as_good_none_is_proposed(ferry: BuildSite) -> None:
    again = text(ferry, "ferry.en")
    Path(ferry.source / "content" / "again.en.md").write_text(again, encoding="utf-8")

    assert pair(ferry, "--json").report["pairs"] == []


def test_names_and_sounds_of_bodies_tie_stories_that_list_nobody(site: BuildSite) -> None:
    """Without a slugline or a tag; the country is known, the man and the village are not."""
    site.story(
        "mill.ar", "حريق في مطحنة", body="قال زيلينسكي إن مصر أرسلت ٤٤ مضخة إلى كارمفورد.",
    )  # fmt: skip
    site.story("mill.en", "Fire in a mill", id="blaze",
               body="Egypt sent 44 pumps to Karmford, Zelensky said.")  # fmt: skip
    site.story("goal.en", "A late goal", body="Egypt won by 3 to 2, Marten Oudekerk said.")

    (row,) = pair(site, "--json").report["pairs"]

    assert (row["first"]["id"], row["second"]["id"]) == ("mill", "blaze")
    assert row["reasons"] == [
        "the same day", "names: egypt", "figures: 44", "words that sound alike: 2",
    ]  # fmt: skip


def test_one_kind_of_likeness_is_chance(site: BuildSite) -> None:
    site.story("tides.ar", "المد", body="بلغ المد 11 و22 و33 و44 و55.")
    site.story("prices.en", "Prices", body="They rose to 11, 22, 33, 44 and 55.")

    assert pair(site, "--json").report["pairs"] == []


def test_stories_two_days_apart_are_not_compared(ferry: BuildSite) -> None:
    ferry.edit("content/ferry.en.md", "2024-05-03", "2024-05-08")

    assert pair(ferry, "--json").report["pairs"] == []
