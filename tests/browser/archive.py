"""A built archive seen as a reader does: the pages that links lead to, and the kind of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.check.file import file
from builder.check.reference import references, target

LANG, DAY = "(?:ar|en)", r"\d{4}/\d\d/\d\d"
SPAN = r"\d{4}(?:-\d\d){0,2}(?:\.\d\d)?"

KINDS: Mapping[str, str] = {
    "door": "index",
    "home": f"{LANG}/index",
    "year": rf"{LANG}/\d{{4}}/index",
    "month": rf"{LANG}/\d{{4}}/\d\d/index",
    "day": f"{LANG}/{DAY}/index",
    "story": f"{LANG}/{DAY}/(?!index)[a-z0-9-]+",
    "version": rf"{LANG}/{DAY}/[a-z0-9-]+/v\d+",
    "parallel": rf"{LANG}/{DAY}/[a-z0-9-]+\.{LANG}",
    "people": f"{LANG}/people/index",
    "person": f"{LANG}/people/(?!index)[a-z0-9-]+",
    "places": f"{LANG}/places/index",
    "place": f"{LANG}/places/(?!index)[a-z0-9-]+",
    "topics": f"{LANG}/topics/index",
    "topic": f"{LANG}/topics/(?!index)[a-z0-9-]+",
    "span": f"{LANG}/(?:people|places|topics)/[a-z0-9-]+/{SPAN}",
    "letter": rf"{LANG}/(?:people|places|topics)/az/\d\d",
    "corrections": f"{LANG}/corrections",
    "withdrawn": f"{LANG}/withdrawn",
    "search": f"{LANG}/search",
    "about": f"{LANG}/about",
}
"""The pattern of each kind's addresses, less ``.html``."""

LARGE_ARCHIVES_ONLY = {"span", "letter"}
"""Kinds of which the sample archive is too small to have any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An output folder."""

    output: Path
    """The folder."""
    pages: tuple[str, ...]
    """Pages that links lead to from the door."""

    def url(self, path: str) -> str:
        """The address under which a browser opens a page from the disk."""
        return (self.output / path).as_uri()

    def of_kind(self, kind: str, lang: str = "") -> list[str]:
        """The pages of a kind, in one language where it is given."""
        pattern = re.compile(KINDS[kind] + r"\.html")
        found = [path for path in self.pages if pattern.fullmatch(path)]
        return [path for path in found if path.startswith(f"{lang}/") or not lang]

    def samples(self) -> list[str]:
        """A page of every kind in every language, those with most in them, and pages apart."""
        largest = [self._largest(kind, lang) for kind in KINDS for lang in ("ar", "en")]
        apart = [p for p in self.all_pages() if p.endswith("404.html")]
        return sorted({"index.html", *(path for path in largest if path), *apart, *self._lone()})

    def all_pages(self) -> list[str]:
        """Every page of the folder, linked or not."""
        return sorted(p.relative_to(self.output).as_posix() for p in self.output.rglob("*.html"))

    def _largest(self, kind: str, lang: str) -> str | None:
        sizes = {path: (self.output / path).stat().st_size for path in self.of_kind(kind, lang)}
        return max(sizes, key=lambda path: (sizes[path], path), default=None)

    def _lone(self) -> Iterator[str]:
        """The smallest story pages: tombstones, and stories in one language."""
        for lang in ("ar", "en"):
            stories = self.of_kind("story", lang)
            yield from sorted(stories, key=lambda path: (self.output / path).stat().st_size)[:2]


def crawled(output: Path) -> Archive:
    """Follow every link from the door."""
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        for path in _links(output, waiting.pop()):
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    return Archive(output=output, pages=tuple(sorted(seen)))


def _links(output: Path, page: str) -> set[str]:
    read = file(page, (output / page).read_bytes())
    found = {target(page, r.url) for r in references(read) if r.use == "link" and not r.scheme}
    return {path for path in found if path.endswith(".html") and (output / path).is_file()}
