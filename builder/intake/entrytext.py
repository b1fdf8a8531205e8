"""What an entry of a feed says: its text and its teaser, from the elements that may hold them.

A feed's own type is trusted where it has one (Atom). RSS has none, so ``tagged`` tells there.
"""

from collections.abc import Iterator
from typing import Final

from builder.intake.element import Element
from builder.intake.markup import copy_of_tree
from builder.intake.tagged import is_tagged, without_entities
from builder.intake.wordings import MARKUP, TAGS, Kind, TooLong, Wording, wording

CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
ATOM: Final = "http://www.w3.org/2005/Atom"

_XHTML: Final = "http://www.w3.org/1999/xhtml"


def texts(entry: Element) -> list[Wording]:
    """The texts of an entry, the fullest kind first; of a teaser alone, that.

    ``TooLong`` if one of them is.
    """
    full = [w for child in entry.elements() for w in _full(child)]
    short = [w for child in entry.elements() for w in _short(child)]
    return [wording for wording in (*full, *short) if wording.value.strip()]


def _full(child: Element) -> Iterator[Wording]:
    if child.tag == "encoded" and child.ns == CONTENT:
        yield _guessed("content:encoded", child.text())
    elif child.ns == _XHTML and child.tag in ("body", "div"):
        yield _tree(child)
    elif child.ns == ATOM and child.tag == "content":
        yield _typed(child)


def _short(child: Element) -> Iterator[Wording]:
    if child.ns == ATOM and child.tag == "summary":
        yield _typed(child)
    elif child.tag == "description":
        yield _guessed("description", child.text())


def _typed(child: Element) -> Wording:
    """RFC 4287, section 3.1.1 and 4.1.3.3."""
    said = child.get("type").lower()
    if said in ("xhtml", "application/xhtml+xml"):
        return _tree(child)
    kind = Kind.HTML if said in ("html", "text/html") else Kind.TEXT
    return wording(child.tag, kind, child.text())


def _tree(child: Element) -> Wording:
    text = child.text()
    if len(text) > MARKUP or child.holds_more_than(TAGS):
        raise TooLong(child.tag, len(text))
    return Wording(name=child.tag, kind=Kind.HTML, value=text, copied=copy_of_tree(child))


def _guessed(name: str, text: str) -> Wording:
    if is_tagged(text):
        return wording(name, Kind.HTML, text)
    return wording(name, Kind.TEXT, without_entities(text))
