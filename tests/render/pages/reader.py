"""Reads a page as a browser would: what was really opened, with which attributes."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A start tag."""

    tag: str
    """Its name."""
    attrs: dict[str, str | None]
    """Its attributes."""


@dataclass(kw_only=True)
class Read(HTMLParser):
    """A page taken apart."""

    elements: list[Element] = field(default_factory=list)
    """Every start tag in order."""
    text: dict[str, str] = field(default_factory=dict)
    """The text directly in ``title`` and ``h1``."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag=tag, attrs=dict(attrs)))
        self._open = tag if tag in ("title", "h1") else self._open

    def handle_endtag(self, tag: str) -> None:
        self._open = "" if tag == self._open else self._open

    def handle_data(self, data: str) -> None:
        if self._open:
            self.text[self._open] = self.text.get(self._open, "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [e.attrs for e in self.elements if e.tag == tag]


def read(html: str) -> Read:
    """Take a page apart."""
    page = Read()
    page.feed(html)
    page.close()
    return page
