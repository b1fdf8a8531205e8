"""On a phone no page is wider than the screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.archive import Archive

Contexts = Callable[..., BrowserContext]

TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    }).slice(0, 5).map(element => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize(("width", "ours"), [(320, True), (320, False), (360, True), (768, True)])
def test_nothing_scrolls_sideways(
    archive: Archive, context: Contexts, width: int, ours: bool
) -> None:
    page = context(viewport={"width": width, "height": 740}).new_page()
    if not ours:
        # Until our fonts are there a page has those of the system, which may be wider.
        page.route("**/*.woff2", lambda route: route.abort())
    for path in archive.samples():
        page.goto(archive.url(path))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (
            path,
            page.evaluate(TOO_WIDE),
        )
