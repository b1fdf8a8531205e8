"""What a search costs: bytes over gzip http, files, and milliseconds, in Chromium.

usage: search_cost.py SITE CORPUS [--seed N] [--queries N] [--first N] [--chromium PATH]

SITE is a built archive (its `search/` is read), CORPUS a JSONL file of stories (`title`, `body`,
`lang`, also .xz) from which queries are drawn. For each class of queries the table tells

  first    bytes of the first query of a visit: engine, index and ten results
  later    bytes of a query after others, median
  files    files of a later query, median
  warm     milliseconds of a query whose files have arrived, median and 95th percentile, http
  disk     the same from file://, and the first time there, median
"""

import argparse
import gzip
import random
import re
import statistics
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.corpus import rows
from builder.engine.script import script

WORD = re.compile(r"[^\W\d_]{3,}")
KB = 1024
TIMED = """async (query) => {
  const start = performance.now();
  const answer = await barqiya.search(query, {lang: "en"});
  const ms = performance.now() - start;
  return {ms, total: answer.total, files: answer.stats.files};
}"""


class Story(NamedTuple):
    """The little of a story that queries are drawn from."""

    title: list[str]
    first: list[str]
    people: list[str]


class Cost(NamedTuple):
    """What one query took."""

    sent: int
    files: int
    cold: float
    warm: float


def stories(corpus: Path) -> dict[str, list[Story]]:
    """The stories of a corpus by language."""
    found: dict[str, list[Story]] = {}
    for row in rows(corpus):
        first = WORD.findall(row["body"][0]) if row["body"] else []
        story = Story(WORD.findall(row["title"]), first, row.get("people") or [])
        found.setdefault(row["lang"], []).append(story)
    return found


def one_word(story: Story, chance: random.Random) -> str:
    return chance.choice(story.title)


def title_words(story: Story, chance: random.Random, count: int = 3) -> str:
    return " ".join(chance.sample(story.title, count))


def body_words(story: Story, chance: random.Random) -> str:
    return " ".join(chance.sample(story.first, 5))


def phrase(story: Story, chance: random.Random) -> str:
    at = chance.randrange(len(story.title) - 1)
    return f'"{story.title[at]} {story.title[at + 1]}"'


def prefix(story: Story, chance: random.Random) -> str:
    return chance.choice([word for word in story.title if len(word) > 4])[:5] + "*"


def dated(story: Story, chance: random.Random) -> str:
    return f"{chance.choice(story.title)} from:1987-03 to:2015-06-20"


CLASSES: dict[str, Callable[[Story, random.Random], str]] = {
    "one headline word": one_word,
    "two headline words": partial(title_words, count=2),
    "three headline words": title_words,
    "five body words": body_words,
    "phrase of two": phrase,
    "prefix": prefix,
    "word and dates": dated,
}


def drawn(
    make: Callable[[Story, random.Random], str], pool: Sequence[Story], count: int, seed: str
) -> list[str]:
    """Queries of a class; stories that are too short for it are passed over."""
    chance = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        try:
            found.append(make(chance.choice(pool), chance))
        except (ValueError, IndexError):
            continue
    return found


class Counting(BaseHTTPRequestHandler):
    """Serves the bench page, the engine and the index, gzipped, and counts bodies."""

    protocol_version = "HTTP/1.1"
    sent: int = 0
    site: Path
    page: bytes = b""

    def do_GET(self) -> None:
        body = self._body(self.path.partition("?")[0].lstrip("/"))
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Length", str(len(body or b"")))
        self.send_header("Content-Encoding", "gzip")
        kind = "text/html" if self.path == "/" else "text/javascript"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(body or b"")
        if self.path not in ("/", "/favicon.ico"):
            Counting.sent += len(body or b"")

    def _body(self, path: str) -> bytes | None:
        if not path:
            return gzip.compress(Counting.page)
        if path == "engine.js":
            return gzip.compress(script())
        return _packed(Counting.site / path)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@lru_cache(maxsize=4096)
def _packed(file: Path) -> bytes | None:
    return gzip.compress(file.read_bytes(), 6) if file.is_file() else None


def page(index: str) -> str:
    """A page with nothing but the engine."""
    tag = f'<script src="engine.js" data-search="{index}"></script>'
    return f'<!doctype html><meta charset="utf-8">{tag}'


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a server for the site."""
    Counting.site = site
    Counting.page = page("search/").encode()
    with ThreadingHTTPServer(("127.0.0.1", 0), Counting) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def on_disk(site: Path) -> Iterator[str]:
    """The address of a page beside nothing that reads the same index from the disk."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "engine.js").write_bytes(script())
        tag = f'<script src="engine.js" data-search="{(site / "search").as_uri()}/"></script>'
        (Path(folder) / "page.html").write_text(
            f'<!doctype html><meta charset="utf-8">{tag}', encoding="utf-8"
        )
        yield (Path(folder) / "page.html").as_uri()


def asked(page: Page, query: str) -> Cost:
    """Ask a query twice in a page; the second time all is there."""
    before = Counting.sent
    cold = page.evaluate(TIMED, query)
    sent = Counting.sent - before
    warm = page.evaluate(TIMED, query)
    return Cost(sent, cold["files"], cold["ms"], warm["ms"])


def first_bytes(browser: Browser, url: str, queries: Sequence[str]) -> list[int]:
    """The bytes of each query as the first of a visit."""
    found = []
    for query in queries:
        before = Counting.sent
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(url)
            page.evaluate(TIMED, query)
        found.append(Counting.sent - before)
    return found


def visit(browser: Browser, url: str, queries: Sequence[str]) -> list[Cost]:
    """The costs of queries one after the other in one visit."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(url)
        return [asked(page, query) for query in queries]


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def row(name: str, first: Sequence[int], http: Sequence[Cost], disk: Sequence[Cost]) -> str:
    """A line of the table."""
    later = http[len(http) // 4 :]
    warm = [cost.warm for cost in later]
    return (
        f"| {name} | {statistics.median(first) / KB:.0f} KB | "
        f"{statistics.median(cost.sent for cost in later) / KB:.0f} KB | "
        f"{statistics.median(cost.files for cost in later):.0f} | "
        f"{statistics.median(warm):.1f} / {percentile(warm, 0.95):.1f} ms | "
        f"{statistics.median(cost.warm for cost in disk):.1f} / "
        f"{statistics.median(cost.cold for cost in disk):.0f} ms |"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("site", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=60, help="of each class and language")
    parser.add_argument("--first", type=int, default=10, help="visits of each class and language")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    site = options.site.resolve()
    pools = stories(options.corpus)
    print(f"engine {len(gzip.compress(script(), 9)) / KB:.1f} KB gzipped\n")
    print("| queries | first | later | files | warm, median / p95 | disk, warm / first time |")
    print("|---|---|---|---|---|---|")
    everything: tuple[list[int], list[Cost], list[Cost]] = ([], [], [])
    with sync_playwright() as playwright, served(site) as http, on_disk(site) as disk:
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=options.chromium, args=arguments)
        for name, make in CLASSES.items():
            for lang, pool in sorted(pools.items()):
                queries = drawn(make, pool, options.queries, f"{options.seed} {name} {lang}")
                measured = (
                    first_bytes(browser, http, queries[: options.first]),
                    visit(browser, http, queries),
                    visit(browser, disk, queries),
                )
                print(row(f"{name}, {lang}", *measured), flush=True)
                everything[0].extend(measured[0])
                everything[1].extend(measured[1])
                everything[2].extend(measured[2])
        print(row("**all**", *everything))
        browser.close()


if __name__ == "__main__":
    main()
