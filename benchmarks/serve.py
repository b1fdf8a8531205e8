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

ROOT = Path(__file__).parent.parent
EDITS, PATIENCE = 7, 120.0
"""Edits that are made, and seconds to wait for each to show."""


def main() -> None:
    """Edit, wait, print."""
    archive = Path(sys.argv[1])
    path = stories(archive)[len(stories(archive)) // 3]
    text = path.read_bytes()
    command = [sys.executable, "-m", "builder", "serve", "--port", "0", "--source", str(archive)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as preview:
        try:
            url = _address(preview) + _page(path)
            _wait_for(url, b"</html>")
            time.sleep(5)  # the watch begins with a build of its own
            times = [_shown_after(path, url, number) for number in range(EDITS)]
        finally:
            path.write_bytes(text)
            preview.terminate()
    print(f"save to page: median {median(times):.2f} s, {min(times):.2f} to {max(times):.2f} s")


def _shown_after(path: Path, url: str, number: int) -> float:
    word = f"Sentence{number}x{time.time_ns()}"
    begin = time.perf_counter()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{word}.\n")
    _wait_for(url, word.encode())
    taken = time.perf_counter() - begin
    time.sleep(1)
    return taken


def _wait_for(url: str, word: bytes) -> None:
    until = time.monotonic() + PATIENCE
    while word not in urlopen(url).read():  # noqa: S310
        if time.monotonic() > until:
            raise TimeoutError(url)
        time.sleep(0.02)


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
