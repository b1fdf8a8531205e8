"""How long a saved edit takes to reach the preview: ``python -m benchmarks.serve ARCHIVE``.

The archive should have been built; a sentence is added to one story again and again, and taken
back in the end.
"""

import re
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from benchmarks.content import parsed, stories
from builder.serve.injection import EVENTS_URL

ROOT = Path(__file__).parent.parent
EDITS, PATIENCE = 9, 120.0
"""Edits that are made, and seconds to wait for each to show."""


def main() -> None:
    """Edit, wait, print."""
    archive = Path(sys.argv[1])
    path = stories(archive)[len(stories(archive)) // 3]
    text = path.read_bytes()
    command = [sys.executable, "-m", "builder", "serve", "--port", "0", "--source", str(archive)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as preview:
        try:
            site, page = _address(preview), _page(path)
            time.sleep(10)  # the watch begins with a build of its own
            times = [_shown_after(site, page, path, number) for number in range(EDITS)]
        finally:
            path.write_bytes(text)
            preview.terminate()
    print(f"save to page: median {median(times):.2f} s, {min(times):.2f} to {max(times):.2f} s")


def _shown_after(site: str, page: str, path: Path, number: int) -> float:
    """Seconds until the page was told, as an open one is, and has loaded again."""
    word = f"Sentence{number}x{time.time_ns()}"
    with urlopen(site + EVENTS_URL.lstrip("/"), timeout=PATIENCE) as news:  # noqa: S310
        begin = time.perf_counter()
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{word}.\n")
        while not news.readline().startswith(b"event: reload"):
            pass
    if word not in _read(site + page):
        raise RuntimeError(f"{page} was told of too early")
    taken = time.perf_counter() - begin
    time.sleep(1)
    return taken


def _read(url: str) -> str:
    with urlopen(url) as page:  # noqa: S310
        return str(page.read(), "utf-8")


def _address(preview: subprocess.Popen[str]) -> str:
    for line in preview.stderr or ():
        if found := re.search(r"http://\S+/", line):
            return found[0]
    raise RuntimeError("no preview")


def _page(path: Path) -> str:
    fields = parsed(path).fields
    day = str(fields["date"])[:10].replace("-", "/")
    return f"{fields['lang']}/{day}/{fields['id']}.html"


if __name__ == "__main__":
    main()
