"""Pages of older versions, and the list of versions on the page of the newest."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from builder.body import Bodies
from builder.model.story import Status, Story, Version
from builder.render.pages.story import render_story
from tests.render.pages.archive import desk
from tests.render.stories import MOMENT, edition, site, story

BODY = Bodies().render("Words of then.", edition().format)
V1 = Version(
    number=1,
    date=MOMENT,
    status=Status.USABLE,
    editions=(edition("en", title="First <word>"),),
)
V2 = Version(
    number=2,
    date=MOMENT,
    updated=MOMENT + timedelta(hours=1),
    status=Status.USABLE,
    editions=(edition("ar", title="كلمة ثانية"), edition("en", title="Second word")),
)


def told(**over: object) -> Story:
    return story(version=3, updated=MOMENT + timedelta(hours=2), older=(V1, V2), **over)


def pages(one: Story, base_url: str | None = None) -> dict[str, str]:
    bodies = {e.lang: BODY for e in one.editions}
    older = {v.number: {e.lang: BODY for e in v.editions} for v in one.older}
    at = desk(told=(one,), config=site(base_url=base_url))
    return {f.path: f.data.decode() for f in render_story(one, bodies, at, older)}


def test_every_edition_of_every_version_has_a_page_in_the_newests_folder() -> None:
    assert [path for path in pages(told()) if "/v" in path] == [
        "en/2023/05/03/drone/v1.html",
        "ar/2023/05/03/drone/v2.html",
        "en/2023/05/03/drone/v2.html",
    ]


def test_the_banner_leads_to_the_newest() -> None:
    html = pages(told())["en/2023/05/03/drone/v1.html"]
    assert "This is an older version of the story." in html
    assert '<a href="../../../../../en/2023/05/03/drone.html">' in html
    assert "Words of then." in html
    assert "First &lt;word&gt;" in html


def test_the_banner_names_another_language() -> None:
    arabic = story(edition("ar"), version=3, older=(V1,))
    html = pages(arabic)["en/2023/05/03/drone/v1.html"]
    assert '<a href="../../../../../ar/2023/05/03/drone.html" hreflang="ar">' in html


@pytest.mark.parametrize("path", ["en/2023/05/03/drone/v1.html", "ar/2023/05/03/drone/v2.html"])
def test_search_engines_are_sent_to_the_newest(path: str) -> None:
    html = pages(told(), "https://archive.example/")[path]
    newest = f"https://archive.example/{path[:2]}/2023/05/03/drone.html"
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{newest}">' in html
    assert "canonical" not in pages(told())[path]


def listed(html: str) -> Iterator[str]:
    found = html[html.index('aria-label="Versions of this text"') :]
    for line in found[: found.index("</ol>")].splitlines():
        if line.startswith("<li"):
            yield line


def test_the_newest_lists_all_oldest_first() -> None:
    one, two, three = listed(pages(told())["en/2023/05/03/drone.html"])
    assert 'href="../../../../en/2023/05/03/drone/v1.html"' in one
    assert "Version 1 · 3 May 2023" in one
    assert 'href="../../../../en/2023/05/03/drone/v2.html"' in two
    assert "aria-current" in three
    assert "href" not in three


def test_a_version_of_one_language_is_listed_in_the_other_too() -> None:
    html = pages(told())["ar/2023/05/03/drone.html"]
    assert 'href="../../../../en/2023/05/03/drone/v1.html" hreflang="en"' in html
    assert "الصيغة 1" in html


def test_an_older_page_marks_itself() -> None:
    one, two, three = listed(pages(told())["en/2023/05/03/drone/v2.html"])
    assert ["aria-current" in line for line in (one, two, three)] == [False, True, False]
    assert 'href="../../../../../en/2023/05/03/drone.html"' in three


def test_a_story_without_older_versions_has_no_list() -> None:
    assert "Versions of this text" not in pages(story())["en/2023/05/03/drone.html"]


def test_a_canceled_story_has_none() -> None:
    found = pages(told(status=Status.CANCELED))
    assert set(found) == {"ar/2023/05/03/drone.html", "en/2023/05/03/drone.html"}
    assert "Second word" not in "".join(found.values())
