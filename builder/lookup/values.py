"""Fields of values: people, places, topics, languages, states, dates and numbers."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Final

from whoosh.query import NumericRange, Query, Term

from builder.lookup.called import KINDS, Called
from builder.lookup.fault import QueryFault
from builder.lookup.leaf import EVERYTHING, Field, Leaf, any_of, anything
from builder.text.fold import exact, fold
from builder.text.period import period

_WHEN: Final = "write it as 2023, 2023-05 or 2023-05-03"
_FIRST, _LAST = date.min, date.max


class Known(Field):
    """A field whose values are all known, by whatever name."""

    def __init__(self, field: str, values: Mapping[str, str]) -> None:
        self._field, self._values = field, values

    def word(self, leaf: Leaf) -> Query:
        """Stories with a value."""
        value = self._values.get(fold(leaf.text.strip()))
        if value is None:
            hint = f"known are {', '.join(self._values)}"
            raise QueryFault(leaf.at, f"no such {self._field}", hint, got=leaf.text)
        return Term(self._field, value)


class Named(Field):
    """People, places or topics, by id or name in any language."""

    def __init__(self, field: str, called: Called, has: Callable[[str, str], bool]) -> None:
        self._field, self._called, self._has = field, called, has

    def word(self, leaf: Leaf) -> Query:
        """Stories that name someone."""
        ids = self._called.ids(KINDS[self._field], leaf.text)
        # A story that is not published may name someone of whom nothing else is known.
        if not ids and self._has(self._field, leaf.text):
            ids = (leaf.text,)
        if not ids:
            what = f"no {self._field} is called so"
            raise QueryFault(leaf.at, what, self._hint(leaf.text), got=leaf.text)
        return any_of(self._field, list(ids))

    def pattern(self, leaf: Leaf) -> Query:
        """Stories that name anyone."""
        if leaf.text not in EVERYTHING:
            self._refuse(leaf, "wildcards but a lone *")
        return anything(self._field)

    def _hint(self, name: str) -> str:
        near = get_close_matches(name, self._called.names(KINDS[self._field]), n=1, cutoff=0.6)
        return f"did you mean '{near[0]}'?" if near else "an id or a name of the authority file"


class Ids(Field):
    """The ids of stories."""

    def __init__(self, ids: Callable[[str, str], bool]) -> None:
        self._has = ids

    def word(self, leaf: Leaf) -> Query:
        """The story of an id."""
        if not self._has("id", leaf.text):
            raise QueryFault(leaf.at, "no story has this id", got=leaf.text)
        return Term("id", leaf.text)


class Days(Field):
    """The days on which stories were filed."""

    def word(self, leaf: Leaf) -> Query:
        """Stories of a year, month or day."""
        first, last = _period(leaf, leaf.text)
        return _days(first, last)

    def range(self, leaf: Leaf, first: str, last: str, ends: tuple[bool, bool]) -> Query:
        """Stories from one to another."""
        begin = _period(leaf, first)[not ends[0]] if first else _FIRST
        end = _period(leaf, last)[ends[1]] if last else _LAST
        return _days(begin, end, ends)


class Since(Field):
    """``from:``, the first day that counts."""

    def word(self, leaf: Leaf) -> Query:
        """Stories from then on."""
        return _days(_period(leaf, leaf.text)[0], _LAST)


class Until(Field):
    """``to:``, the last day that counts."""

    def word(self, leaf: Leaf) -> Query:
        """Stories until then."""
        return _days(_FIRST, _period(leaf, leaf.text)[1])


class Number(Field):
    """A small whole number."""

    def __init__(self, field: str) -> None:
        self._field = field

    def word(self, leaf: Leaf) -> Query:
        """Stories with just this number."""
        value = _number(leaf, leaf.text)
        return NumericRange(self._field, value, value)

    def range(self, leaf: Leaf, first: str, last: str, ends: tuple[bool, bool]) -> Query:
        """Stories between two."""
        begin = _number(leaf, first) if first else 0
        end = _number(leaf, last) if last else 9
        return NumericRange(self._field, begin, end, not ends[0], not ends[1])


def by_name(values: Collection[tuple[str, str]]) -> dict[str, str]:
    """Values by their folded code and name."""
    return {fold(word): code for code, name in values for word in (code, name)}


def _days(first: date, last: date, ends: tuple[bool, bool] = (True, True)) -> Query:
    days = first.toordinal(), last.toordinal()
    return NumericRange("day", *days, not ends[0], not ends[1])


def _period(leaf: Leaf, written: str) -> tuple[date, date]:
    found = period(exact(written).strip())
    if found is None:
        raise QueryFault(leaf.at, "no such date", _WHEN, got=written)
    return found


def _number(leaf: Leaf, written: str) -> int:
    value = exact(written).strip()
    if not (value.isascii() and value.isdecimal() and len(value) == 1):
        raise QueryFault(leaf.at, "not a number from 1 to 9", got=written)
    return int(value)
