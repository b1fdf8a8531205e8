"""A query as it is read (`docs/search.md`), for the plain scan that tests the engine."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from builder.index.tables import FIELDS
from builder.text.fold import exact, fold_exact
from builder.text.tokens import forms

_QUOTES: Final = '"“”„‟«»'
_DIRECTIONS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE: Final = re.compile(r"\s+")
_MINUS: Final = re.compile(r"[-−](?=\S)")
_FIELD: Final = re.compile(rf"([^\s:：{_QUOTES}]+)[:：]\s?")
_QUOTED: Final = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]?")
_RUN: Final = re.compile(rf"[^\s{_QUOTES}]+")
_SAID: Final = re.compile(r"[^\W_]")
_KNOWN: Final = {exact(word): field for field, called in FIELDS.items() for word in called}
_PREFIX: Final = 2


@dataclass(frozen=True, slots=True)
class Clause:
    """What must stand in a story, or must not."""

    kind: Literal["word", "phrase", "prefix"]
    """One word, words in a row, or the folded beginning of a word."""
    words: tuple[str, ...]
    """The exact forms."""
    run: int = 0
    """Words of one run are neighbours, so that they may be a name."""

    @property
    def same(self) -> tuple[str, tuple[str, ...]]:
        """What makes two clauses one."""
        return self.kind, self.words


@dataclass(frozen=True, slots=True)
class Filter:
    """A field with its value."""

    field: str
    """Its English name."""
    value: str
    """As written."""
    minus: bool
    """Whether it leaves out."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query."""

    clauses: tuple[Clause, ...]
    """What is wanted."""
    excluded: tuple[Clause, ...]
    """What is left out."""
    filters: tuple[Filter, ...]
    """Fields."""


def asked(written: str) -> Asked:
    """Read a query."""
    typed = _DIRECTIONS.sub("", written)
    clauses: list[Clause] = []
    excluded: list[Clause] = []
    filters: list[Filter] = []
    run = 0
    for item, text in _items(typed):
        wanted = list(_wanted(item))
        if not wanted and _SAID.search(text):
            run += 1
        for clause in wanted:
            # Anything but a free word parts the words around it, as its own kind tells.
            clauses.append(Clause(clause.kind, clause.words, run))
        excluded += _excluded(item)
        filters += [Filter(item.field, item.value, item.minus)] if item.field else []
    return Asked(_once(clauses), _once(excluded), tuple(filters))


@dataclass(frozen=True, slots=True)
class _Item:
    minus: bool
    field: str
    value: str
    quoted: bool


def _items(typed: str) -> Iterator[tuple[_Item, str]]:
    at = 0
    while at < len(typed):
        space = _SPACE.match(typed, at)
        if space:
            at = space.end()
            continue
        item, end = _item(typed, at)
        if item:
            yield item, typed[at:end]
        at = end


def _item(typed: str, start: int) -> tuple[_Item | None, int]:
    at = start
    minus = _MINUS.match(typed, at)
    at = minus.end() if minus else at
    named = _FIELD.match(typed, at)
    field = _KNOWN.get(exact(named[1]), "") if named else ""
    at = named.end() if named and field else at
    quoted = _QUOTED.match(typed, at)
    value = quoted or _RUN.match(typed, at)
    if not value:
        return None, max(at, start + 1)
    words = quoted[1] if quoted else value[0]
    return _Item(bool(minus), field, words, bool(quoted)), value.end()


def _wanted(item: _Item) -> Iterator[Clause]:
    if not item.field and not item.minus:
        yield from _phrase(item.value) if item.quoted else _free(item.value)


def _excluded(item: _Item) -> list[Clause]:
    if item.field or not item.minus:
        return []
    found = [] if item.quoted else list(_free(item.value))
    return found if len(found) == 1 else list(_phrase(item.value))


def _free(run: str) -> Iterator[Clause]:
    words = forms(run)
    prefix = run.endswith("*") and bool(words) and len(words[-1]) >= _PREFIX
    yield from (Clause("word", (word,)) for word in words[: len(words) - prefix])
    if prefix:
        yield Clause("prefix", (fold_exact(words[-1]),))


def _phrase(text: str) -> Iterator[Clause]:
    words = tuple(forms(text))
    if words:
        yield Clause("phrase", words)


def _once(clauses: list[Clause]) -> tuple[Clause, ...]:
    found: dict[tuple[str, tuple[str, ...]], Clause] = {}
    for clause in clauses:
        found.setdefault(clause.same, clause)
    return tuple(found.values())
