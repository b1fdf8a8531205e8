"""The items of an XML file: each with its element, its own bytes, and what they say."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from builder.body.limits import TEXT_SIZE
from builder.intake.element import Element
from builder.intake.embargo import embargoed
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.marks import marked
from builder.intake.markup.plain import plain
from builder.intake.wordings import TAGS
from builder.intake.xml import tree
from builder.model.story import Status

_SIZE: Final = 4 * TEXT_SIZE
"""Bytes of an item's body; its text must fit into a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One item within a file."""

    element: Element
    """What it says."""
    root: Element
    """The file that it stands in."""
    raw: bytes
    """Its own bytes; the whole file if it is alone there."""
    given: Given
    """What is said beforehand."""


Read: TypeAlias = Callable[[Part], Item | Failed]
"""Makes an item of a part."""


def items(data: bytes, given: Given, tags: frozenset[str], read: Read) -> Iterator[Item | Failed]:
    """Read each element of a file that has one of these tags and is in no other such one."""
    root = tree(data, given)
    if isinstance(root, Failed):
        yield root
        return
    found = list(_outermost(root, tags))
    if not found:
        what = f"no {' or '.join(sorted(tags))} in it"
        yield Failed(line=root.line, field=root.tag, what=what, hint="the file holds no story")
    for element in found:
        raw = data if len(found) == 1 else data[element.start : element.end]
        yield _checked(read(Part(element=element, root=root, raw=raw, given=given)))


def _outermost(element: Element, tags: frozenset[str]) -> Iterator[Element]:
    if element.tag in tags:
        yield element
        return
    for child in element.elements():
        yield from _outermost(child, tags)


def _checked(item: Item | Failed) -> Item | Failed:
    if isinstance(item, Item) and len(item.body) > TEXT_SIZE:
        what = f"a text of more than {TEXT_SIZE} characters"
        return Failed(line=item.line, field="body", what=what, hint="split the story")
    return item


def oversized(element: Element) -> Failed | None:
    """What is wrong with an element that is too long to be read as a body."""
    if element.end - element.start <= _SIZE and not element.holds_more_than(TAGS):
        return None
    what = f"a text of more than {_SIZE} bytes or {TAGS} elements"
    return Failed(line=element.line, field=element.tag, what=what, hint="split the story")


def spoken(item: Item, given: Given) -> Item:
    """The item with what only its words say of its life; what its elements say goes before."""
    told = item.cancels or item.supersedes or item.corrections or item.status is not Status.USABLE
    return embargoed(item if told else marked(item), given)


def texts(elements: Iterable[Element], gap: str = " ") -> str:
    """The phrases of elements, each once."""
    found = dict.fromkeys(phrase for e in elements if (phrase := " ".join(plain(e).split())))
    return gap.join(found)
