"""Pagefind over the same stories, asked in Chromium: what its answers are worth on our draws."""

import functools
import html
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.queries import Story

_ASK = """async ([queries, lang]) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 10).map((one) => one.data()));
    found.push(pages.map((page) => page.url.split("/").pop().replace(/\\.html$/, "")));
  }
  return found;
}"""
_BATCH = 20


def pages(stories: Sequence[Story], site: Path) -> None:
    """A page for each story: its headline and its paragraphs, nothing else."""
    for story in stories:
        place = site / story["lang"] / story["id"][-2:] / f"{story['id']}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        title = html.escape(story["title"])
        body = "".join(f"<p>{html.escape(text)}</p>\n" for text in story["body"])
        head = f'<meta charset="utf-8"><title>{title}</title>'
        text = f"<body data-pagefind-body><h1>{title}</h1>\n{body}</body>"
        page = f'<!doctype html><html lang="{story["lang"]}">{head}{text}</html>\n'
        place.write_text(page, encoding="utf-8")
    for lang in {story["lang"] for story in stories}:
        text = f'<!doctype html><html lang="{lang}"><meta charset="utf-8">'
        (site / f"{lang}.html").write_text(text, encoding="utf-8")


def index(site: Path, program: Path) -> None:
    """Let Pagefind index the pages."""
    subprocess.run([program, "--site", site], check=True, stdout=subprocess.DEVNULL)


def answers(site: Path, queries: Sequence[tuple[str, str]], chromium: str) -> Iterator[list[str]]:
    """The ids of the first ten results of each query, given with its language, in order."""
    found: dict[tuple[str, str], list[str]] = {}
    with sync_playwright() as playwright, _served(site) as url:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for lang in sorted({lang for lang, _ in queries}):
            own = sorted({query for one, query in queries if one == lang})
            page = browser.new_page()
            page.goto(f"{url}{lang}.html")
            for at in range(0, len(own), _BATCH):
                batch = own[at : at + _BATCH]
                replies = page.evaluate(_ASK, [batch, lang])
                found.update(zip(((lang, one) for one in batch), replies, strict=True))
            page.close()
        browser.close()
    yield from (found[one] for one in queries)


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass
