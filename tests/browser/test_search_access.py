"""Searching for everybody: by keyboard, by screen reader, on a phone, by day and by night."""

import pytest
from playwright.sync_api import expect

from tests.browser.archive import Archive
from tests.browser.searching import Contexts, Searching
from tests.browser.test_accessibility import AXE, RULES, RUN

WORD = {"ar": "أوكرانيا", "en": "Ukraine"}
SMALL = """() => [...document.querySelectorAll("main a, main button, main label, main summary")]
    .filter(e => e.checkVisibility() && !e.matches("label:not(:has(input))"))
    .map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
    .filter(([box]) => box.height < 24 || box.width < 24).map(([, html]) => html)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_axe_finds_nothing(
    archive: Archive, context: Contexts, lang: str, width: int, scheme: str
) -> None:
    view = {"width": width, "height": 900}
    page = context(bypass_csp=True, color_scheme=scheme, viewport=view).new_page()
    search = Searching(archive, page, lang, q=WORD[lang], person="putin", to="2023")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    if width == 360:
        page.locator("#search-refine summary").click()
        search.settle()
    for state in ("results", "suggestions", "nothing"):
        if state == "suggestions":
            search.box.fill("")
            search.typed(WORD[lang][:4])
            expect(search.options().first).to_be_visible()
            search.box.press("ArrowDown")
        elif state == "nothing":
            search.ask("غغغغغ person:nobody")
        found = page.evaluate(RUN, RULES)["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found] == [], state


def test_everything_by_keyboard(archive: Archive, context: Contexts) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    search = Searching(archive, page, "en")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "q":
            break
    page.keyboard.type("Ukraine")
    page.keyboard.press("Enter")
    search.settle()
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.name"))
        if "facet-people-blinken" in reached:
            break
        assert page.evaluate("document.activeElement.matches(':focus-visible')")

    assert "search-from" in reached
    page.keyboard.press("Space")
    search.settle()
    assert search.asked()["person"] == ["blinken"]
    expect(search.facet("people", "blinken")).to_be_focused()


def test_the_first_result_is_opened_by_keyboard(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "ar")
    search.ask("زلزال -المغرب")
    for _ in range(15):
        search.page.keyboard.press("Tab")
        if search.page.evaluate("document.activeElement.matches('#search-results h3 a')"):
            break
    search.page.keyboard.press("Enter")
    search.page.wait_for_url("**/quake-writethru.html")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_count_is_announced(archive: Archive, context: Contexts, lang: str) -> None:
    search = Searching(archive, context().new_page(), lang, q=WORD[lang])
    region = search.page.locator("#search-status")

    assert region.get_attribute("role") == "status"
    assert region.locator(".total").inner_text()[0].isdigit()
    assert search.page.locator("#search-results").get_attribute("role") == "list"


def test_every_result_says_its_language(archive: Archive, context: Contexts) -> None:
    search = Searching(archive, context().new_page(), "ar")
    search.ask("lang:en webb")
    title = search.page.locator("#search-results h3 a > bdi")

    assert title.get_attribute("lang") == "en"
    assert title.get_attribute("dir") == "ltr"
    expect(search.page.locator("#search-results .badge")).to_have_text("English")


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_and_nothing_scrolls_sideways(
    archive: Archive, context: Contexts, lang: str, width: int
) -> None:
    page = context(viewport={"width": width, "height": 740}).new_page()
    search = Searching(archive, page, lang, q=WORD[lang], person="putin", sort="newest")
    if width == 320:
        page.locator("#search-refine summary").click()
        search.settle()

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SMALL) == []
