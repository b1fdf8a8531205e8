"""axe-core finds nothing serious on any kind of page, by day and by night, wide and narrow."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.archive import Archive
from tests.site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"

Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.is_file():
        pytest.fail("axe-core is missing; `make test` fetches it")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_serious(
    archive: Archive, context: Contexts, axe: str, scheme: str, width: int
) -> None:
    # The policy of the pages would keep axe out, as it keeps out every script but ours.
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    page = context(bypass_csp=True, **options).new_page()
    found: dict[str, list[str]] = {}
    for path in archive.samples():
        page.goto(archive.url(path))
        page.evaluate(axe)
        serious = [_told(v) for v in page.evaluate(RUN, RULES)["violations"] if _serious(v)]
        if serious:
            found[path] = serious

    assert found == {}


def _serious(violation: dict[str, Any]) -> bool:
    return violation["impact"] in ("serious", "critical")


def _told(violation: dict[str, Any]) -> str:
    nodes = [f"{node['html'][:120]} ({node['failureSummary']})" for node in violation["nodes"]]
    return f"{violation['id']}: {nodes[0]} and {len(nodes) - 1} more"
