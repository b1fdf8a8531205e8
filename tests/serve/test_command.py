"""The whole preview: a writer edits a story and sees it; a mistake leaves the last good page."""

import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import pytest

from tests.site import NOW, ROOT, BuildSite, environment

PAGE = "en/2024/05/03/flood.html"
STORY = "content/flood.en.md"


@pytest.fixture
def preview(site: BuildSite) -> Iterator[subprocess.Popen[str]]:
    site.story("flood.en", "River rises")
    command = [sys.executable, "-m", "builder", "serve", "--port", "0", "--now", NOW]
    with subprocess.Popen(
        [*command, "--source", str(site.source), "--output", str(site.output)],
        cwd=ROOT,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.kill()


def address(preview: subprocess.Popen[str]) -> str:
    """What the preview says of its own address."""
    assert preview.stderr is not None
    for line in preview.stderr:
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            return found[0]
    pytest.fail("the preview ended before it said where it is")


def seen(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        text: str = answer.read().decode()
        return text


def seen_in_time(url: str, words: str) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if words in seen(url):
            return True
        time.sleep(0.1)
    return False


def test_an_edit_is_seen_and_a_mistake_is_not(
    site: BuildSite, preview: subprocess.Popen[str]
) -> None:
    url = address(preview) + PAGE
    assert "River rises" in seen(url)

    site.edit(STORY, "River rises", "River falls")
    assert seen_in_time(url, "River falls")

    site.edit(STORY, "date: 2024", "date: yesterday")
    assert preview.stderr is not None
    assert any("flood.en.md:3:7: date" in line for line in preview.stderr)
    assert "River falls" in seen(url)


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C")
def test_ctrl_c_ends_it_without_a_trace(preview: subprocess.Popen[str]) -> None:
    address(preview)
    preview.send_signal(signal.SIGINT)
    assert preview.stderr is not None

    assert "Traceback" not in preview.stderr.read()
    assert preview.wait(timeout=10) == 0
