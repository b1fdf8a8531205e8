"""An element of an XML file: its names without prefixes, its children, and where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice


@dataclass(slots=True, kw_only=True, eq=False)
class Element:
    """An element; all paths are of names without namespaces, such as ``itemMeta/pubStatus``.

    Nobody changes one. It is not frozen, since that takes a microsecond an element of the five
    in which a file is read.
    """

    tag: str
    """Its name, without prefix."""
    ns: str
    """Its namespace; empty if it has none."""
    attributes: Mapping[str, str]
    """By their names without prefix, except ``xml:lang`` and its like."""
    children: tuple["Element | str", ...]
    """Elements and texts in their order, blanks included."""
    start: int
    """Offset in bytes of its start tag in the file."""
    end: int
    """Offset in bytes behind its end tag."""
    line: int
    """Line of its start tag, from 1."""

    def elements(self) -> Iterator["Element"]:
        """Its child elements."""
        return (child for child in self.children if isinstance(child, Element))

    def findall(self, path: str) -> list["Element"]:
        """All elements at a path below this one."""
        first, _, rest = path.partition("/")
        found = [child for child in self.elements() if child.tag == first]
        return [e for child in found for e in child.findall(rest)] if rest else found

    def find(self, path: str) -> "Element | None":
        """The first element at a path below this one."""
        return next(iter(self.findall(path)), None)

    def walk(self) -> Iterator["Element"]:
        """The element itself and all below it, in the order of the file."""
        yield self
        for child in self.elements():
            if child.children:
                yield from child.walk()
            else:
                yield child

    def holds_more_than(self, count: int) -> bool:
        """Whether more than so many elements stand below this one."""
        return next(islice(self.walk(), count + 1, None), None) is not None

    def text(self, path: str = "") -> str:
        """All text of this element, or of the first one at a path; as it stands in the file."""
        at = self.find(path) if path else self
        return "" if at is None else "".join(at._texts())

    def phrase(self, path: str = "") -> str:
        """The same text on one line."""
        return " ".join(self.text(path).split())

    def get(self, name: str, path: str = "") -> str:
        """An attribute of this element, or of the first one at a path; stripped, or empty."""
        at = self.find(path) if path else self
        return "" if at is None else at.attributes.get(name, "").strip()

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()
