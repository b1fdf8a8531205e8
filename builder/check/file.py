"""An output file as checks read it: its bytes, its text, and the tags of a page."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.problems import Level, Problem

MARKUP = (".html", ".xml", ".svg")
TEXTS = (*MARKUP, ".css", ".js", ".json", ".txt", ".webmanifest", ".csv", ".md")

# Pages are our own templates' work, so one expression reads them ten times faster than a parser.
# A script's or style's content counts as no tag; neither does a comment or CDATA section.
_TAG = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>"
    r"|<([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_RAW = re.compile(r"</(?:script|style)\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An opening tag."""

    name: str
    """Its name in small letters."""
    attributes: Mapping[str, str]
    """Values by names in small letters, references resolved."""
    offset: int
    """Where it starts in the text."""
    end: int
    """Where what follows it starts."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class File:
    """One file of the output; equal only to itself, so that what is found in it can be kept."""

    path: str
    """Relative to the output, with forward slashes."""
    data: bytes
    """Its bytes."""
    text: str
    """Its text; nothing for a picture or font."""
    tags: tuple[Tag, ...]
    """The tags of a page, feed or picture."""
    root: Path | None = None
    """The output, where other files may be needed to open this one."""

    @property
    def is_page(self) -> bool:
        """Whether readers open it."""
        return self.path.endswith(".html")

    def problem(
        self, what: str, offset: int = 0, *, level: Level = "error", **more: str
    ) -> Problem:
        """A problem at a place of this file."""
        line = self.text.count("\n", 0, offset) + 1
        column = offset - self.text.rfind("\n", 0, offset)
        return Problem(path=self.path, line=line, column=column, what=what, level=level, **more)


def file(path: str, data: bytes, root: Path | None = None) -> File:
    """Read what ``data`` is; bytes that are no UTF-8 are replaced."""
    text = data.decode(errors="replace") if path.endswith(TEXTS) else ""
    tags = tuple(_tags(text)) if path.endswith(MARKUP) else ()
    return File(path=path, data=data, text=text, tags=tags, root=root)


def _tags(text: str) -> Iterator[Tag]:
    start = 0
    while match := _TAG.search(text, start):
        start = match.end()
        if match[1]:
            name = match[1].lower()
            yield Tag(name=name, attributes=_attributes(match[2]), offset=match.start(), end=start)
            start = _after_raw(text, name, start)


def _after_raw(text: str, name: str, start: int) -> int:
    if name not in ("script", "style"):
        return start
    closing = _RAW.search(text, start)
    return closing.start() if closing else len(text)


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(quoted or single or bare)
        for name, quoted, single, bare in _ATTRIBUTE.findall(text)
    }
