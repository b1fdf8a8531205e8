"""The archive is read without a mouse: first the skip link, and the focus is always seen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.archive import Archive

Contexts = Callable[..., BrowserContext]

FOCUS = """() => {
    const style = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    // A link in a picture shows it by the stroke of its square.
    const strokes = [...document.activeElement.querySelectorAll("rect")].map(getComputedStyle);
    return {
        name: document.activeElement.outerHTML.slice(0, 100),
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            || strokes.some(rect => rect.stroke !== "none" && parseFloat(rect.strokeWidth) >= 2),
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
            && box.left < innerWidth,
    };
}"""


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_first_key_leads_past_the_menu(archive: Archive, context: Contexts, lang: str) -> None:
    page = context().new_page()
    page.goto(archive.url(archive.of_kind("story", lang)[0]))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate(FOCUS)["seen"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "document.querySelector('main').contains(document.activeElement)"

    assert page.evaluate("location.hash") == "#main"
    assert page.evaluate(inside)


def test_the_focus_is_always_seen(archive: Archive, context: Contexts) -> None:
    page = context().new_page()
    for path in archive.samples():
        page.goto(archive.url(path))
        for _ in range(25):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS)
            if focus["name"].startswith("<body"):
                break
            assert focus["ring"], (path, focus["name"])
            assert focus["seen"], (path, focus["name"])


def test_a_search_can_be_sent_by_keyboard(archive: Archive, context: Contexts) -> None:
    page = context().new_page()
    page.goto(archive.url(archive.of_kind("story", "en")[0]))
    page.locator('input[type="search"]').first.focus()
    page.keyboard.type("كييف")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")

    assert page.url.startswith(archive.url("en/search.html"))
