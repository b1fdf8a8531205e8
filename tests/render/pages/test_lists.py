"""Lists: days, months, years, names, and how they are split when they grow."""

from dataclasses import replace
from datetime import timedelta

import pytest

from builder.model.entity import Kind, Ref
from builder.model.story import Story
from builder.render import pages
from builder.render.pages import day, listing, splits
from builder.render.pages.filed import split
from tests.render.fake import FakeCatalog
from tests.render.pages.archive import PEOPLE, desk, page, plain, whole
from tests.render.pages.reader import read
from tests.render.stories import MOMENT, site, story

PUTIN = Ref(kind=Kind.PERSON, id="putin")


def many(n: int, step: timedelta) -> tuple[Story, ...]:
    """That many stories about one person, each later than the one before."""
    return tuple(story(id=f"s{i}", date=MOMENT + i * step, people=("putin",)) for i in range(n))


def test_other_languages_are_marked_in_lists() -> None:
    html = plain()["ar/2022/05/03/index.html"]
    assert '<bdi dir="ltr" lang="en">Only in English</bdi>' in html
    assert '<span class="badge" lang="en" dir="ltr">English</span>' in html


def test_this_day_is_that_of_the_newest_story() -> None:
    html = plain()["en/index.html"]
    assert "This day in earlier years" in html
    assert "Only in English" in html[html.index("This day in earlier years") :]


def test_year_picture_is_mirrored_in_arabic() -> None:
    assert '<svg class="month" ' in plain()["ar/2023/index.html"]
    arabic, english = (plain()[f"{lang}/2023/index.html"] for lang in ("ar", "en"))
    assert "../../en/2023/05/03/index.html" in english
    assert "../../ar/2023/05/03/index.html" in arabic


def test_month_table_links_days_with_stories() -> None:
    html = plain()["en/2023/05/index.html"]
    assert '<a href="../../../en/2023/05/03/index.html"><b>3</b>' in html
    assert '<abbr title="Monday">M</abbr>' in html


def test_a_full_day_is_split_by_hours() -> None:
    at = desk(many(day.FULL + 1, timedelta(seconds=60)))
    keys = [o.key for o in day.plan(at.catalog, at.config) if o.lang == "en"]
    assert keys[0] == (2023, 5, 3)
    assert keys[1] == (2023, 5, 3, 14)
    files = {f.path: f for o in day.plan(at.catalog, at.config) for f in day.render(o, at)}
    whole_day = read(files["en/2023/05/03/index.html"].data.decode())
    assert "index.14.html" in str([a["href"] for a in whole_day.all("a")])
    assert not whole_day.all("article")
    assert len(read(files["en/2023/05/03/index.14.html"].data.decode()).all("article")) == 40


def test_a_long_month_shows_some_of_each_day() -> None:
    at = desk(many(30, timedelta(seconds=60)))
    assert "All of this day: 30 stories" in page(at, "en/2023/05/index.html")


@pytest.mark.parametrize(
    ("stories", "step", "expected"),
    [
        (splits.PAGE, timedelta(hours=1), []),
        (splits.PAGE + 1, timedelta(hours=20), [(2023,), (2023, 5), (2023, 6)]),
        (splits.PAGE + 1, timedelta(minutes=1), [(2023,), (2023, 5), (2023, 5, 3)]),
        (
            splits.DAY + 1,
            timedelta(minutes=1),
            [(2023,), (2023, 5), (2023, 5, 3), (2023, 5, 3, 14)],
        ),
    ],
)
def test_stretches_of_an_entity(
    stories: int, step: timedelta, expected: list[splits.Stretch]
) -> None:
    catalog = FakeCatalog(all=many(stories, step), known=PEOPLE)
    found = list(splits.all_parts(PUTIN, (), catalog))
    assert [stretch for stretch in found if stretch in expected] == expected
    assert bool(found) == bool(expected)


def test_no_page_of_an_entity_is_too_long() -> None:
    files = whole(desk(many(260, timedelta(hours=20))))
    of_person = [f for path, f in files.items() if path.startswith("en/people/putin")]
    assert len(of_person) > 2
    for file in of_person:
        assert len(read(file.data.decode()).all("time")) <= 2 * splits.DAY


def test_merged_entity_points_to_its_successor() -> None:
    html = plain()["en/people/old.html"]
    assert '<a href="../../en/people/putin.html"><bdi>Vladimir Putin</bdi></a>' in html


def test_only_addresses_of_the_web_become_links() -> None:
    html = plain()["en/people/putin.html"]
    assert 'href="https://example.org/putin"' in html
    assert "javascript" not in html


def test_names_are_filed_by_their_sort_form() -> None:
    html = plain()["en/people/index.html"]
    assert "Vladimir <b>Putin</b>" in html
    assert '<a href="#l1"><bdi>P</bdi></a>' in html.replace('href="#l2"', 'href="#l1"')
    assert ">Old<" not in html


def test_a_long_list_has_a_page_per_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "FULL", 1)
    at = desk()
    files = {f.path: f for o in listing.plan(at.catalog, at.config) for f in listing.render(o, at)}
    letter = files["en/people/az/02.html"].data.decode()
    assert 'aria-current="page"' in letter
    assert 'href="../../../en/people/az/01.html"' in letter


@pytest.mark.parametrize(
    ("name", "under", "expected"),
    [
        ("Vladimir Putin", "Putin, Vladimir", ("Vladimir ", "Putin", "")),
        ("محمد بن سلمان", "سلمان", ("محمد بن ", "سلمان", "")),
        ("Putin", "Putin", ("Putin", "", "")),
        ("Ali Alison", "Ali", ("Ali Alison", "", "")),
        ("Anything", "", ("Anything", "", "")),
    ],
)
def test_the_filed_part_of_a_name(name: str, under: str, expected: tuple[str, str, str]) -> None:
    assert split(name, under) == expected


def test_corrections_and_withdrawn() -> None:
    files = plain()
    assert "It was two." in files["en/corrections.html"]
    withdrawn = files["en/withdrawn.html"]
    assert "Not confirmed." in withdrawn
    assert "SECRET" not in "".join(f for path, f in files.items() if not path.endswith("gone.html"))


def test_plan_names_story_pages_nowhere() -> None:
    at = desk()
    paths = {f.path for o in pages.plan(at.catalog, site()) for f in pages.render(o, at)}
    assert not [p for p in paths if p.endswith("drone.html")]


def test_unused_story_fields_do_not_disturb() -> None:
    told = tuple(replace(s, version=3, guid="x") for s in many(2, timedelta(1)))
    assert whole(desk(told))
