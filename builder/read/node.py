"""The tree of a YAML file: texts, lists and tables, each with its place in the file.

Named tuples, not dataclasses: a story makes dozens, and they are made three times as fast.
"""

from typing import NamedTuple, Protocol, TypeAlias


class Place(Protocol):
    """Anything that stands somewhere in a file."""

    @property
    def line(self) -> int:
        """Line, from 1."""

    @property
    def column(self) -> int:
        """Column, from 1."""


class Position(NamedTuple):
    """A place with nothing at it."""

    line: int = 1
    column: int = 1


class Text(NamedTuple):
    """A scalar: whatever it looks like, it stays text until a field's own parser reads it."""

    value: str
    line: int
    column: int


class Items(NamedTuple):
    """A list."""

    nodes: tuple["Node", ...]
    line: int
    column: int


class Entry(NamedTuple):
    """One line of a table."""

    key: Text
    value: "Node"


class Table(NamedTuple):
    """A mapping; its keys are texts, each there once."""

    entries: dict[str, Entry]
    line: int
    column: int


Node: TypeAlias = Text | Items | Table


def noun(node: Node) -> str:
    """What an editor would call it."""
    if isinstance(node, Text):
        return "text"
    return "a list" if isinstance(node, Items) else "a mapping"


def empty(node: Node) -> bool:
    """Whether the field was left without a value, which is as good as leaving it out."""
    return isinstance(node, Text) and not node.value
