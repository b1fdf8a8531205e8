"""From a page to the same page in the other language, and to both beside each other."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.archive import Archive

Contexts = Callable[..., BrowserContext]
STORY = "{}/2023/05/03/kremlin-drone-claim.html"
PAIR = "{}/2023/05/03/kremlin-drone-claim.{}.html"


@pytest.mark.parametrize(("lang", "other"), [("ar", "en"), ("en", "ar")])
def test_the_switch_leads_to_the_same_story(
    archive: Archive, context: Contexts, lang: str, other: str
) -> None:
    page = context().new_page()
    page.goto(archive.url(STORY.format(lang)))
    page.locator(f'nav.languages a[hreflang="{other}"]').click()
    assert page.url == archive.url(STORY.format(other))
    page.locator(f'nav.languages a[hreflang="{lang}"]').click()
    assert page.url == archive.url(STORY.format(lang))


def test_every_kind_of_page_has_its_twin(archive: Archive, context: Contexts) -> None:
    page = context(java_script_enabled=False).new_page()
    for path in archive.samples():
        folder, _, rest = path.partition("/")
        other = {"ar": "en", "en": "ar"}.get(folder, "")
        twin = f"{other}/{rest}".replace(f".{other}.html", f".{folder}.html")
        if twin in archive.pages:
            page.goto(archive.url(path))
            link = page.locator(f'nav.languages a[hreflang="{other}"]')
            link.click()
            assert page.url == archive.url(twin), path


@pytest.mark.parametrize(("lang", "other"), [("ar", "en"), ("en", "ar")])
def test_the_story_leads_to_its_side_by_side_page(
    archive: Archive, context: Contexts, lang: str, other: str
) -> None:
    page = context().new_page()
    page.goto(archive.url(STORY.format(lang)))
    page.locator(f'main a[href$=".{other}.html"], header a[href$=".{other}.html"]').first.click()

    assert page.url == archive.url(PAIR.format(lang, other))


@pytest.mark.parametrize(("lang", "other"), [("ar", "en"), ("en", "ar")])
def test_paragraphs_stand_beside_their_translation(
    archive: Archive, context: Contexts, lang: str, other: str
) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(archive.url(PAIR.format(lang, other)))
    # The row of the headlines has its own heights; the rows of the body are what is paired.
    body = "main .row:not(:has(h1)) [lang={}] p:first-child"
    boxes = {c: page.locator(body.format(c)).all() for c in (lang, other)}
    tops = {c: [box["y"] for p in boxes[c] if (box := p.bounding_box())] for c in boxes}

    assert len(tops[lang]) >= 5
    assert tops[lang] == pytest.approx(tops[other], abs=12)


def test_the_two_columns_follow_the_pages_direction(archive: Archive, context: Contexts) -> None:
    page = context(viewport={"width": 1280, "height": 900}).new_page()
    for lang, other in (("ar", "en"), ("en", "ar")):
        page.goto(archive.url(PAIR.format(lang, other)))
        own = page.locator(f"main p:lang({lang})", has_text=" ").last.bounding_box()
        foreign = page.locator(f"main p:lang({other})", has_text=" ").last.bounding_box()
        assert own
        assert foreign
        assert (own["x"] > foreign["x"]) == (lang == "ar")
