"""A leaf of a query's tree, and what every field says to the kinds of leaves it cannot take."""

from dataclasses import dataclass
from typing import Final, NoReturn

from whoosh.query import Every, NullQuery, Query, Term
from whoosh.query import Or as AnyOf

from builder.lookup.fault import QueryFault

EVERYTHING: Final = ("*", "*:*")
"""A pattern that asks for no letter at all."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word, phrase, pattern or range as it stands in the query."""

    field: str
    """The field's name as written."""
    at: int
    """Where it begins."""
    text: str = ""
    """What is asked for."""
    left_out: bool = False
    """Whether it stands below a NOT."""


class Field:
    """A field that takes nothing; each kind of field takes some kinds of leaves."""

    def word(self, leaf: Leaf) -> Query | None:
        """Stories with a word or value; ``None`` where it says nothing at all."""
        self._refuse(leaf, "single words")

    def phrase(self, leaf: Leaf, slop: int) -> Query | None:
        """Stories with words in a row, or with a value of several words."""
        if slop > 1:
            self._refuse(leaf, "words at a distance")
        return self.word(leaf)

    def pattern(self, leaf: Leaf) -> Query | None:
        """Stories with words that a pattern fits."""
        self._refuse(leaf, "wildcards")

    def fuzzy(self, leaf: Leaf, distance: int, prefix: int) -> Query | None:  # noqa: ARG002
        """Stories with words like this one."""
        self._refuse(leaf, "fuzzy words")

    def range(
        self,
        leaf: Leaf,
        first: str,  # noqa: ARG002
        last: str,  # noqa: ARG002
        ends: tuple[bool, bool],  # noqa: ARG002
    ) -> Query | None:
        """Stories with a value between two; ``ends`` tells which of them count themselves."""
        self._refuse(leaf, "ranges")

    def _refuse(self, leaf: Leaf, what: str) -> NoReturn:
        raise QueryFault(leaf.at, f"{leaf.field}: takes no {what}", got=leaf.text or None)


def any_of(field: str, values: list[str]) -> Query:
    """Stories with one of these values."""
    return AnyOf([Term(field, value) for value in values]) if values else NullQuery


def anything(field: str | None = None) -> Query:
    """All stories, or those with anything in a field."""
    return Every(field)
