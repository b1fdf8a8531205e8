"""What surrounds the results: suggestions, filters, dates, order, address, faults."""

import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.archive import Archive
from tests.browser.searching import Contexts, Searching


@pytest.mark.parametrize(
    ("lang", "typed", "name"),
    [("en", "zelenski", "Volodymyr Zelensky"), ("ar", "زيلن", "فولوديمير زيلينسكي")],
)
def test_a_suggested_person_leads_to_their_page(
    archive: Archive, context: Contexts, lang: str, typed: str, name: str
) -> None:
    search = Searching(archive, context().new_page(), lang)
    search.typed(typed)
    first = search.options().first
    expect(first.locator(".name")).to_have_text(name)
    expect(first.locator(".count")).not_to_be_empty()
    expect(search.box).to_have_attribute("aria-expanded", "true")
    search.box.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(search.box).to_have_attribute("aria-activedescendant", "search-suggestions-0")
    search.box.press("Enter")
    search.page.wait_for_url(archive.url(f"{lang}/people/zelensky.html"))


def test_a_suggested_word_completes_the_query(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en")
    search.typed("morocco earthq")
    search.options().get_by_text("morocco earthquake", exact=True).click()
    search.settle()

    assert search.box.input_value() == "morocco earthquake"
    assert "morocco-quake" in search.ids()
    expect(search.options().first).to_be_hidden()


def test_suggestions_can_be_put_away(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en")
    search.typed("put")
    expect(search.options().first).to_be_visible()
    search.box.press("Escape")

    expect(search.options().first).to_be_hidden()
    assert search.box.input_value() == "put"


def test_filters_narrow_and_widen(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en", q="Ukraine")
    before = search.ids()
    search.facet("people", "blinken").check()
    search.settle()
    narrowed = search.ids()

    assert set(narrowed) < set(before)
    assert search.asked() == {"q": ["Ukraine"], "person": ["blinken"]}
    expect(search.facet("people", "blinken")).to_be_checked()
    expect(search.facet("people", "blinken")).to_be_focused()
    search.page.get_by_role("button", name="Remove filter: \u2068Antony Blinken\u2069").click()
    search.settle()
    assert search.ids() == before


def test_counts_beside_the_results_are_true(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "ar", q="أوكرانيا")
    for kind in ("people", "places", "topics"):
        row = search.page.locator(f"#facet-{kind} label").first
        told = row.locator(".count [aria-hidden]").inner_text()
        row.locator("input").check()
        search.settle()
        assert len(search.ids()) == int(told)
        search.page.go_back()
        search.settle()


def test_dates(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en", q="from:2019")
    search.page.fill("#search-from", "2021-05")
    search.page.fill("#search-to", "2022")
    search.page.locator("#search-to").press("Tab")
    search.settle()

    assert all("2021-05" <= day < "2023" for day in search.days())
    search.page.locator("#year-2023").click()
    search.settle()
    assert {day[:4] for day in search.days()} == {"2023"}
    assert search.asked()["from"] == search.asked()["to"] == ["2023"]
    expect(search.page.locator("#year-2023")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_range_can_be_dragged(archive: Archive, context: Contexts, lang: str) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    search = Searching(archive, page, lang, q="from:2019")
    box = page.locator("#search-years svg").bounding_box()
    assert box
    year = box["width"] / 6
    first, last = (box["x"] + 1.5 * year, box["x"] + 2.5 * year)
    if lang == "ar":
        first, last = (2 * box["x"] + box["width"] - x for x in (first, last))
    page.mouse.move(first, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(last, box["y"] + 20)
    page.mouse.up()
    search.settle()

    assert search.asked()["from"] == ["2020"]
    assert search.asked()["to"] == ["2021"]


def test_order(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "ar", q="أوكرانيا")
    search.page.locator('input[value="newest"]').check()
    search.settle()

    assert search.days() == sorted(search.days(), reverse=True)
    assert search.asked()["sort"] == ["newest"]


def test_the_way_back(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en")
    search.ask("earthquake")
    first = search.ids()
    search.ask("grain")
    second = search.ids()
    search.facet("people", "putin").check()
    search.settle()
    for query, found in (("grain", second), ("earthquake", first)):
        search.page.go_back()
        search.settle()
        assert search.box.input_value() == query
        assert search.ids() == found
    search.page.go_forward()
    search.settle()
    assert search.ids() == second


def test_an_address_can_be_shared(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "ar")
    search.ask("أوكرانيا")
    search.facet("places", "russia").check()
    search.settle()
    search.page.locator('input[value="newest"]').check()
    search.settle()
    other = context().new_page()
    other.goto(search.page.url)
    same = Searching.__new__(Searching)
    same.page = other
    same.settle()

    assert same.ids() == search.ids()
    assert same.status() == search.status()
    expect(same.facet("places", "russia")).to_be_checked()
    expect(other.locator('input[value="newest"]')).to_be_checked()


def test_the_box_of_another_page_leads_here(archive: Archive, context: Contexts) -> None:
    page = context().new_page()
    page.goto(archive.url("ar/index.html"))
    page.locator("#q").fill("زلزال")
    page.locator("#q").press("Enter")
    page.wait_for_url("**/search.html?q=*")

    expect(page.locator("#search-results h3").first).to_be_visible()


def test_the_language_switch_keeps_the_query(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en", q="putin", person="zelensky")
    search.page.locator("nav.languages a").click()
    search.page.wait_for_url("**/ar/search.html?*")

    assert search.asked() == {"q": ["putin"], "person": ["zelensky"]}


def test_more_results_keep_the_focus(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "en", q="from:2019")
    search.page.get_by_role("button", name="Show more").press("Enter")
    expect(search.page.locator("#search-results > li")).to_have_count(20)
    link = search.page.locator("#search-results > li").nth(10).locator("h3 a")

    expect(link).to_be_focused()
    link.press("Enter")
    search.page.wait_for_url("**/20*/**")
    search.page.go_back()
    expect(search.page.locator("#search-results > li")).to_have_count(20)


@pytest.mark.parametrize("harm", ["cut", "gone"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_damaged_file_is_named(
    archive: Archive, context: Contexts, tmp_path: Path, harm: str, lang: str
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(archive.output, copy)
    shards = list(copy.glob("search/s*/t/*/*.js"))
    for path in shards:
        if harm == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:-40])
    page = context().new_page()
    query = urlencode({"q": "earthquake"})
    page.goto(f"{(copy / lang / 'search.html').as_uri()}?{query}")

    expect(page.locator("#search-error")).to_be_visible()
    told = page.locator("#search-error code").inner_text()
    assert any(path.relative_to(copy).as_posix() in told for path in shards), told
    assert page.locator("#search-status").inner_text() == ""


def test_a_missing_engine_is_named(archive: Archive, context: Contexts, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(archive.output, copy)
    name = next(p.name for p in copy.glob("assets/search.*.js"))
    (copy / "assets" / name).unlink()
    page = context().new_page()
    page.goto((copy / "en" / "search.html").as_uri())

    expect(page.locator("#search-error code")).to_have_text(f"assets/{name}")


def test_without_scripts_there_are_other_ways_in(archive: Archive, context: Contexts) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(archive.url("en/search.html"))

    expect(page.locator("noscript p")).to_contain_text("JavaScript")
    expect(page.locator("#search-browse")).to_be_visible()
    expect(page.locator("#search-panel")).to_be_hidden()
