"""The one Chromium of a test run: Playwright allows no second in a process."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.site import ROOT


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser; where there is none the tests fail, for what they show cannot be left out."""
    with sync_playwright() as playwright:
        # Local files keep the rights that they have when a reader opens them by double click.
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=_chromium(), args=arguments)
        yield browser
        browser.close()


def _chromium() -> str:
    if path := os.environ.get("CHROMIUM"):
        return path
    find = [sys.executable, str(ROOT / "scripts" / "chromium.py"), "--find"]
    run = subprocess.run(find, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.fail(run.stderr)
    return run.stdout.strip()
