"""The sample archive, built once, and a browser that opens it from the disk without a network."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.archive import Archive, crawled
from tests.site import NOW, ROOT, barqiya


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The sample archive and every page of it that links lead to."""
    # A folder with a space and Arabic letters, such as sticks have.
    output = tmp_path_factory.mktemp("disk") / "أرشيف 1"
    run = barqiya("build", "--source", str(ROOT), "--output", str(output), "--now", NOW)
    assert run.code == 0, run.err
    return crawled(output)


@pytest.fixture
def context(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes offline contexts that are closed after the test."""
    opened: list[BrowserContext] = []

    def open_context(**options: object) -> BrowserContext:
        opened.append(chromium.new_context(offline=True, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_context
    for one in opened:
        one.close()
