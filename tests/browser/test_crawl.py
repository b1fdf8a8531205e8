"""Every page opens from the disk: nothing is missing, blocked or asked from elsewhere."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page

from tests.browser.archive import KINDS, LARGE_ARCHIVES_ONLY, Archive

MERGED = "/people/antonio-guterres.html"

Contexts = Callable[..., BrowserContext]


class Witness:
    """Takes down what a page complains of and asks for."""

    def __init__(self, page: Page, home: str) -> None:
        self.complaints: list[str] = []
        self._home = home
        page.on("console", lambda message: self._heard(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on("requestfailed", lambda request: self._failed(request.url, request.failure))

    def _heard(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def _failed(self, url: str, why: str | None) -> None:
        # A request is aborted when the next page is opened before the last one is complete.
        if why != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {url} {why}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self._home, "data:")):
            self.complaints.append(f"asked from elsewhere: {url}")


def test_links_lead_to_every_kind_of_page_in_both_languages(archive: Archive) -> None:
    for kind in KINDS.keys() - LARGE_ARCHIVES_ONLY - {"door"}:
        assert archive.of_kind(kind, "ar"), kind
        assert archive.of_kind(kind, "en"), kind


def test_no_page_is_out_of_reach(archive: Archive) -> None:
    unlinked = set(archive.all_pages()) - set(archive.pages)

    # A page of an id that was merged into another stays for those who kept its address.
    assert {path for path in unlinked if not path.endswith(("404.html", MERGED))} == set()


def test_every_page_opens_without_complaint(archive: Archive, context: Contexts) -> None:
    page = context().new_page()
    witness = Witness(page, archive.url(""))
    for path in archive.all_pages():
        page.goto(archive.url(path))
        assert page.title().strip(), path
        assert witness.complaints == [], path


def test_the_fonts_of_the_archive_are_used(archive: Archive, context: Contexts) -> None:
    page = context().new_page()
    for lang in ("ar", "en"):
        page.goto(archive.url(archive.of_kind("story", lang)[0]))
        page.evaluate("() => document.fonts.ready")
        loaded = "() => [...document.fonts].filter(font => font.status === 'loaded').length"

        assert page.evaluate(loaded) >= 2, lang


def test_a_reader_clicks_from_the_door_to_a_story(archive: Archive, context: Contexts) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(archive.url("index.html"))
    page.locator('a[href="en/index.html"]').first.click()
    assert page.url == archive.url("en/index.html")
    page.locator("main article a, main li a").first.click()
    assert page.locator("h1").is_visible()
