"""Searching the sample archive from the disk: every kind of query, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.browser.archive import Archive
from tests.browser.searching import Contexts, Searching

FOUND = [
    ("en", "drones", "kremlin-drone-claim"),
    ("en", "quakes turkey", "quake-writethru"),
    ("ar", "زلزال", "morocco-quake"),
    ("ar", "والزلزال", "quake-writethru"),
    ("ar", "للمغرب", "morocco-quake"),
    ("en", '"press freedom"', "press-freedom-day-2023"),
    ("ar", "«حرية الصحافة»", "press-freedom-day-2022"),
    ("en", "earthq*", "morocco-quake"),
    ("ar", "زلزا*", "morocco-quake"),
    ("en", "person:Putin", "black-sea-grain-deal"),
    ("ar", "شخص:بوتين", "black-sea-grain-deal"),
    ("en", "place:Kyiv", "kremlin-drone-claim"),
    ("ar", "مكان:المغرب", "morocco-quake"),
    ("en", "topic:disasters", "derna-flood"),
    ("en", "from:2022-07 to:2022", "black-sea-grain-deal"),
    ("ar", "من:٢٠٢٢ إلى:2022-07-31", "black-sea-grain-deal"),
    ("ar", "lang:en webb", "webb-first-images"),
    ("en", "lang:ar العربية", "arabic-language-day"),
]

LEFT_OUT = [
    ("en", "earthquake -Morocco", "morocco-quake"),
    ("ar", "زلزال -المغرب", "morocco-quake"),
    ("en", '"freedom press"', "press-freedom-day-2023"),
    ("en", "from:2023", "black-sea-grain-deal"),
    ("en", "to:2022-07-21", "black-sea-grain-deal"),
    ("en", "lang:ar", "webb-first-images"),
    ("en", "person:Putin -place:Ukraine", "kremlin-drone-claim"),
]


@pytest.mark.parametrize(("lang", "query", "story"), FOUND)
def test_what_is_found(
    archive: Archive, context: Contexts, lang: str, query: str, story: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.ask(query)

    assert story in search.ids()
    assert search.asked()["q"] == [query]
    expect(search.error).to_be_empty()


@pytest.mark.parametrize(("lang", "query", "story"), LEFT_OUT)
def test_what_is_left_out(
    archive: Archive, context: Contexts, lang: str, query: str, story: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.ask(query)

    assert story not in search.ids()
    expect(search.error).to_be_empty()


@pytest.mark.parametrize(
    ("lang", "query", "said"), [("en", "Putin", "بوتين"), ("ar", "بوتين", "Putin")]
)
def test_a_name_finds_both_languages(
    archive: Archive, context: Contexts, lang: str, query: str, said: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.ask(query)

    assert said in search.status()
    assert search.page.locator(f'#search-status a[href$="/{lang}/people/putin.html"]').count() == 1
    assert "black-sea-grain-deal" in search.ids()


@pytest.mark.parametrize(("lang", "typed"), [("en", "grain dea"), ("ar", "اتفاق الحبو")])
def test_results_come_while_typing(
    archive: Archive, context: Contexts, lang: str, typed: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.typed(typed)

    assert "black-sea-grain-deal" in search.ids()


@pytest.mark.parametrize(("lang", "query"), [("en", "person:erdogan"), ("ar", "شخص:أردوغان")])
def test_versions_of_a_story_are_one_result(
    archive: Archive, context: Contexts, lang: str, query: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.ask(query)

    assert "quake-writethru" in search.ids()
    assert "quake-lead" not in search.ids()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("place:الجزائر", "خبر واحد"),
        ("زلزال", "خبران"),
        ("شخص:بوتين", "5 أخبار"),
        ("من:2023 إلى:2023", "15 خبرًا"),
        ("غغغغغغ", "لا خبر يطابق بحثك."),
    ],
)
def test_counts_have_their_plural(
    archive: Archive, context: Contexts, query: str, said: str
) -> None:
    search = Searching(archive, context().new_page(), "ar")
    search.ask(query)

    assert search.status().splitlines()[0] == said


def test_marks_do_not_part_letters(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "ar")
    search.ask("المغرب")
    mark = search.page.locator("#search-results h3 mark").first
    style = mark.evaluate(
        "e => { const s = getComputedStyle(e);"
        " return [s.paddingInline, s.marginInline, s.borderInlineWidth, s.display]; }"
    )

    assert mark.inner_text() == "بالمغرب"
    assert style == ["0px", "0px", "0px", "inline"]


def test_a_partial_match_is_called_one(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en")
    search.ask("earthquake Helsinki drones")

    assert search.ids()
    assert "No story has all of this." in search.status()


@pytest.mark.parametrize(
    ("lang", "query", "offered"), [("en", "Zelenskij", "zelensky"), ("ar", "جوتيريتش", "guterres")]
)
def test_nothing_found_leads_on(
    archive: Archive, context: Contexts, lang: str, query: str, offered: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.ask(query)

    assert search.ids() == []
    expect(search.page.locator(f'#search-help a[href$="/{offered}.html"]')).to_be_visible()
    expect(search.page.locator("#search-browse")).to_be_visible()


def test_what_is_not_understood_is_said(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en", q="grain", **{"from": "last year"})

    assert "last year" in search.status()
    assert search.page.locator("#search-from").get_attribute("aria-invalid") == "true"


def test_older_versions_stand_beneath_the_newest(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en")
    search.ask("place:gaziantep quake")
    search.page.locator(".older summary").click()

    assert search.ids() == ["quake-writethru"]
    links = [link.get_attribute("href") or "" for link in search.page.locator(".older a").all()]
    assert [link.rsplit("/", 1)[1] for link in links] == ["quake-lead.html", "quake-flash.html"]
