"""The text of a NewsML item, however it is packed: XHTML, NITF, HTML written as text, or plain."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from builder.intake.element import Element
from builder.intake.markup import NOTHING, Copied, copy_of_tree, tree_of
from builder.intake.markup.letters import letters
from builder.intake.nitfdocument import body_of
from builder.intake.paragraphs import paragraphs
from builder.model.story import Format

_XHTML: Final = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """An element that holds a text."""

    element: Element
    """The element, whose content is the text."""
    kind: str
    """What it says that it holds: a media type, or a NewsML format."""

    @property
    def rank(self) -> int:
        """Which of several renditions is read: the lowest; those without words come last."""
        inner = list(self.element.elements())
        if not self.element.phrase():
            return 9
        if not inner:
            return 3 if self._is_html else 4
        if any(child.tag == "html" or child.ns == _XHTML for child in inner):
            return 0
        return 1 if any(child.tag == "nitf" for child in inner) else 2

    @property
    def is_plain(self) -> bool:
        """Whether it is text without any markup."""
        return not any(self.element.elements()) and not self._is_html

    @property
    def tree(self) -> Element:
        """The text as a tree of markup."""
        if self.is_plain:
            return replace(self.element, children=tuple(_paragraphs(self.element)))
        if not any(self.element.elements()):
            return tree_of(self.element.text())
        nitf = next((e for e in self.element.elements() if e.tag == "nitf"), None)
        return body_of(nitf) if nitf else _page(self.element)

    @property
    def _is_html(self) -> bool:
        """Whether its text is HTML: by its kind, or else by its looks."""
        text, kind = self.element.text().lstrip(), self.kind.lower()
        return "html" in kind or (text[:1] == "<" and "</" in text and "plain" not in kind)


def read_all(contents: Sequence[Content]) -> Copied:
    """The body that several parts make, in their order."""
    if not contents:
        return NOTHING
    if len(contents) == 1 and contents[0].is_plain:
        text = letters(contents[0].element.text())
        return Copied(body=paragraphs(text), format=Format.TEXT, copy=text)
    trees = tuple([replace(content.tree, tag="div") for content in contents])
    return copy_of_tree(replace(contents[0].element, children=trees))


def _page(element: Element) -> Element:
    """The text of a page of XHTML; of all other XML, everything."""
    html = element.find("html")
    body = html.find("body") if html else None
    if body is None:
        return element
    apart = tuple(child for child in element.children if child is not html)
    return replace(element, children=(*apart, body))


def _paragraphs(element: Element) -> Iterator[Element]:
    for text in paragraphs(element.text()).split("\n\n"):
        yield replace(element, tag="p", children=(text,))
