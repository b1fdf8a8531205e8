"""Arabic pages run from right to left, English ones from left to right, and both on one page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, FloatRect, Locator

from tests.browser.archive import Archive

Contexts = Callable[..., BrowserContext]
STORY = "{}/2023/05/03/kremlin-drone-claim.html"


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_text_starts_where_the_language_starts(
    archive: Archive, context: Contexts, lang: str, direction: str
) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(archive.url(STORY.format(lang)))
    heading = page.locator("h1")
    gaps = heading.evaluate(
        """heading => {
            const text = document.createRange();
            text.selectNodeContents(heading);
            const lines = [...text.getClientRects()], whole = heading.getBoundingClientRect();
            return [Math.min(...lines.map(line => line.left)) - whole.left,
                    whole.right - Math.max(...lines.map(line => line.right))];
        }"""
    )
    left, right = gaps

    assert page.evaluate("document.documentElement.dir") == direction
    assert heading.evaluate("heading => getComputedStyle(heading).direction") == direction
    assert (right if direction == "rtl" else left) < 2


@pytest.mark.parametrize(("lang", "sign"), [("ar", -1), ("en", 1)])
def test_the_menu_runs_with_the_language(
    archive: Archive, context: Contexts, lang: str, sign: int
) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(archive.url(f"{lang}/index.html"))
    items = page.locator("nav.sections a").all()
    starts = [box(item)["x"] * sign for item in items]

    assert len(items) >= 4
    assert starts == sorted(starts)


def test_the_languages_of_the_door_stand_side_by_side(archive: Archive, context: Contexts) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(archive.url("index.html"))
    arabic = box(page.locator('main [lang="ar"][dir="rtl"]').first)
    english = box(page.locator('main [lang="en"][dir="ltr"]').first)

    assert arabic["x"] > english["x"] + english["width"] - 2
    assert abs(arabic["y"] - english["y"]) < 2


def test_a_story_in_one_language_is_marked_in_the_others_lists(
    archive: Archive, context: Contexts
) -> None:
    page = context().new_page()
    for lang, other, direction in (("ar", "en", "ltr"), ("en", "ar", "rtl")):
        page.goto(archive.url(f"{lang}/2022/07/index.html"))
        foreign = page.locator(f'main [lang="{other}"]').all()
        directions = {one.evaluate("e => getComputedStyle(e).direction") for one in foreign}
        assert directions <= {direction}


def test_no_style_names_a_side(archive: Archive) -> None:
    css = "".join(path.read_text() for path in sorted(archive.output.glob("assets/*.css")))

    assert css
    for word in ("margin-left", "margin-right", "padding-left", "padding-right", "text-align:left"):
        assert word not in css.replace(": ", ":")


def test_arabic_is_neither_spaced_out_nor_slanted(archive: Archive, context: Contexts) -> None:
    page = context().new_page()
    for path in archive.samples():
        page.goto(archive.url(path))
        spoiled = page.evaluate(
            r"""() => [...document.querySelectorAll("body *")].filter(element => {
                const own = [...element.childNodes].filter(node => node.nodeType === 3);
                const style = getComputedStyle(element);
                return own.some(node => /\p{Script=Arabic}/u.test(node.data))
                    && (parseFloat(style.letterSpacing) > 0 || style.fontStyle !== "normal");
            }).map(element => element.outerHTML.slice(0, 120))"""
        )
        assert spoiled == [], path
