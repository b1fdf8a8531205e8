"""The search page as a reader works it."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.archive import Archive

Contexts = Callable[..., BrowserContext]

_ID = re.compile(r"/([a-z0-9-]+)\.html$")


class Searching:
    """A search page that is open in a browser."""

    def __init__(self, archive: Archive, page: Page, lang: str, **query: str) -> None:
        self.page = page
        address = archive.url(f"{lang}/search.html")
        page.goto(f"{address}?{urlencode(query)}" if query else address)
        if query:
            self.settle()

    @property
    def box(self) -> Locator:
        """Where a query is typed."""
        return self.page.locator("#q")

    @property
    def error(self) -> Locator:
        """Where faults are told."""
        return self.page.locator("#search-error")

    def ask(self, query: str) -> None:
        """Send a query."""
        self.box.fill(query)
        self.box.press("Enter")
        self.settle()

    def settle(self) -> None:
        """Wait for the answer, and for what is counted after it."""
        self.page.locator('#search-results[aria-busy="false"]').wait_for(state="attached")
        self.page.wait_for_timeout(20)
        self.page.locator('#search-refine:not([aria-busy="true"])').wait_for(state="attached")

    def typed(self, query: str) -> None:
        """Type without sending, key by key, and wait for an answer to the whole."""
        self.box.press_sequentially(query, delay=15)
        changed = "query => new URLSearchParams(location.search).get('q') === query"
        self.page.wait_for_function(changed, arg=query)
        self.settle()

    def ids(self) -> list[str]:
        """The stories found, in their order."""
        links = self.page.locator("#search-results h3 a").all()
        found = (_ID.search(link.get_attribute("href") or "") for link in links)
        return [one[1] for one in found if one]

    def days(self) -> list[str]:
        """Their days, in ISO form."""
        times = self.page.locator("#search-results .meta time").all()
        return [(time.get_attribute("datetime") or "")[:10] for time in times]

    def status(self) -> str:
        """What is said about the answer."""
        return self.page.locator("#search-status").inner_text()

    def asked(self) -> dict[str, list[str]]:
        """What the address asks for."""
        return parse_qs(urlsplit(self.page.url).query)

    def facet(self, kind: str, id_: str) -> Locator:
        """A box to tick."""
        return self.page.locator(f"#facet-{kind}-{id_}")

    def options(self) -> Locator:
        """The suggestions."""
        return self.page.locator("#search-suggestions [role=option]")
