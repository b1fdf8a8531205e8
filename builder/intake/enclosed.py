"""Elements of SGML that hold no others, found in one walk however they are broken."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Enclosed(NamedTuple):
    """What stands between a tag and its end; a file makes hundreds of thousands."""

    name: str
    """The tag's."""
    start: int
    """Where the tag begins in the text."""
    end: int
    """Where its end tag ends."""
    text: str
    """What stands between them."""


class Enclosing:
    """Tags without attributes, by their names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._ends = {name: f"</{name}>" for name in names}
        self._tag = re.compile(f"<({'|'.join(self._ends)})>")

    def within(self, text: str) -> Iterator[Enclosed]:
        """The elements of a text, in order; a tag without an end is none."""
        # What has no end once has none later either: nothing is looked for twice.
        endless: set[str] = set()
        at = 0
        while found := self._tag.search(text, at):
            name, at = found[1], found.end()
            end_tag = self._ends[name]
            close = -1 if name in endless else text.find(end_tag, at)
            if close < 0:
                endless.add(name)
                continue
            end = close + len(end_tag)
            yield Enclosed(name, found.start(), end, text[at:close])
            at = end
