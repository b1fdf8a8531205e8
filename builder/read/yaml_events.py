"""YAML text to a tree, straight from the parser's events, with every fault on the way.

The loaders of the library are not used: they follow aliases, guess types, let the last of two equal
keys win and can be made to crash. Events do none of that, name line and column, and are faster.
"""

from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from builder.problems import shown
from builder.read import syntax
from builder.read.characters import FORBIDDEN, cleaned, name_fault
from builder.read.faults import Faults
from builder.read.limits import STORY, Limits
from builder.read.node import Entry, Items, Node, Position, Table, Text, noun
from builder.read.parser import Parser
from builder.read.surrogates import mended, paired

_made: Final = tuple.__new__
"""Makes a named tuple without the function that its class has for it, in half the time."""

_MENDINGS: Final = 1000
"""How often a text with surrogate escapes is mended and begun again."""

_MEANT: Final = {
    Table: ("fields", "write 'field: value' lines"),
    Items: ("a list", "begin each entry with a hyphen"),
}
_ABYSS: Final = 100
"""Levels below the limit at which reading stops: the parser's time grows with depth squared."""


def tree(text: str, faults: Faults, *, first_line: int = 1, limits: Limits = STORY) -> Table | None:
    """The table that ``text`` writes; nothing when the parser cannot get through it."""
    root = _root(text, faults, first_line, limits, Table)
    return root if isinstance(root, Table) else None


def listing(text: str, faults: Faults, *, limits: Limits = STORY) -> Items | None:
    """The list that ``text`` writes; nothing when the parser cannot get through it."""
    root = _root(text, faults, 1, limits, Items)
    return root if isinstance(root, Items) else None


def _root(
    text: str, faults: Faults, first_line: int, limits: Limits, kind: type[Table | Items]
) -> Node | None:
    text = cleaned(text, faults, first_line)
    for _ in range(_MENDINGS):
        reading = _Reading(text, Faults(faults.path), first_line, limits)
        try:
            root = reading.root(kind)
        except _Abyss:
            root = None
        except yaml.YAMLError as error:
            index = syntax.escape_index(error)
            again = mended(text, index) if index is not None else None
            if again is not None:
                text = again
                continue
            root = None
            syntax.explain(error, text, reading.faults, first_line)
        faults.add(reading.faults.problems)
        return root
    faults.error(
        Position(first_line), "", "too many surrogate escapes", hint="write the characters"
    )
    return None


class _Abyss(Exception):
    """Nested so deeply that there is no sense in going on."""


class _Reading:
    """One pass over the events of one text."""

    def __init__(self, text: str, faults: Faults, first_line: int, limits: Limits) -> None:
        self.faults = faults
        self._next = Parser(text).get_event
        # Forbidden characters are gone from the text; only an escape can bring one back.
        self._escapes = "\\" in text
        self._first = first_line
        self._limits = limits
        self._keys = 0
        self._too_deep = False

    def root(self, kind: type[Table | Items]) -> Node | None:
        """The root, which must be a mapping or a list as ``kind`` says, and nothing after it."""
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return Table({}, self._first, 1) if kind is Table else Items((), self._first, 1)
        root = self._node(self._next(), 1)
        self._next()
        self._end(self._next())
        if root is None or isinstance(root, kind):
            return root
        meant = _MEANT[kind]
        self.faults.error(root, "", f"expected {meant[0]}, found {noun(root)}", hint=meant[1])
        return None

    def _end(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            what = "a second YAML document"
            self.faults.error(self._at(event), "", what, hint="delete the '---' line")

    def _node(self, event: Event, depth: int) -> Node | None:
        if type(event) is ScalarEvent:
            return self._text(event)
        if isinstance(event, AliasEvent):
            self._alias(event)
            return None
        self._marks(event)
        if depth > self._limits.depth:
            self._skip(event)
            return None
        inside = self._items if isinstance(event, SequenceStartEvent) else self._mapping
        return inside(event, depth)

    def _text(self, event: ScalarEvent) -> Text:
        if event.anchor is not None or event.tag is not None:
            self._marks(event)
        mark: Any = event.start_mark
        value = event.value
        text = _made(Text, (value, mark.line + self._first, mark.column + 1))
        if self._escapes or len(value) > self._limits.value:
            return self._checked(text)
        return text

    def _checked(self, text: Text) -> Text:
        text = text._replace(value=paired(text.value))
        if len(text.value) > self._limits.value:
            what = f"a value of {len(text.value)} characters"
            self.faults.error(text, "", what, hint=f"at most {self._limits.value} are read")
        for char in sorted(set(FORBIDDEN.findall(text.value))):
            what, hint = name_fault(char)
            self.faults.error(text, "", what, hint=hint)
        return text

    def _alias(self, event: AliasEvent) -> None:
        hint = "write the value again, or put it in quotes"
        self.faults.error(self._at(event), "", f"alias *{event.anchor}", hint=hint)

    def _marks(self, event: Event) -> None:
        """Refuse anchors and tags."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            hint = "delete it, or put the value in quotes"
            self.faults.error(self._at(event), "", f"anchor &{anchor}", hint=hint)
        if tag is not None:
            hint = "delete it, or put the value in quotes"
            self.faults.error(self._at(event), "", "a tag", got=str(tag), hint=hint)

    def _skip(self, event: Event) -> None:
        if not self._too_deep:
            self._too_deep = True
            hint = f"at most {self._limits.depth} levels of lists and mappings are read"
            self.faults.error(self._at(event), "", "nested too deeply", hint=hint)
        depth = 1
        while depth:
            if depth > _ABYSS:
                raise _Abyss
            event = self._next()
            depth += isinstance(event, (SequenceStartEvent, MappingStartEvent))
            depth -= isinstance(event, (SequenceEndEvent, MappingEndEvent))

    def _items(self, event: Event, depth: int) -> Items:
        nodes = []
        at = self._at(event)
        while type(event := self._next()) is not SequenceEndEvent:
            if (node := self._node(event, depth + 1)) is not None:
                nodes.append(node)
        return Items(tuple(nodes), *at)

    def _mapping(self, event: Event, depth: int) -> Table:
        entries: dict[str, Entry] = {}
        at = self._at(event)
        while type(event := self._next()) is not MappingEndEvent:
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if isinstance(key, Text):
                self._put(entries, key, value)
            elif key is not None:
                hint = "a key is a word before a colon"
                self.faults.error(key, "", f"{noun(key)} as a key", hint=hint)
        return Table(entries, *at)

    def _put(self, entries: dict[str, Entry], key: Text, value: Node | None) -> None:
        self._keys += 1
        if self._keys == self._limits.keys + 1:
            self.faults.error(key, "", f"more than {self._limits.keys} keys")
        if key.value in entries:
            what = f"key {shown(key.value)} is there twice"
            hint = f"also on line {entries[key.value].key.line}"
            self.faults.error(key, "", what, hint=hint)
        elif value is not None:
            entries[key.value] = _made(Entry, (key, value))

    def _at(self, event: Event) -> Position:
        mark: Any = event.start_mark
        return Position(mark.line + self._first, mark.column + 1)
