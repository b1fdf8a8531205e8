"""Fields of words: the forms that a word of a query means become terms of the index."""

from collections.abc import Iterable, Mapping
from typing import Final

from whoosh.query import And, DisjunctionMax, NullQuery, Query, Term
from whoosh.query.spans import SpanNear2

from builder.lookup.fault import QueryFault
from builder.lookup.leaf import EVERYTHING, Field, Leaf, anything
from builder.lookup.vocabulary import Vocabulary
from builder.text.keys import Form
from builder.text.stopwords import is_stop
from builder.text.tokens import forms

_WORTH: Final = {
    Form.EXACT: 1.0,
    Form.FOLDED: 0.95,
    Form.STRIPPED: 0.85,
    Form.SHARED: 0.6,
    Form.STEMMED: 0.5,
}
"""What a form counts by how close it is."""
_LETTERS: Final = 2
"""A pattern says at least so many."""
_FURTHEST: Final = 2
"""A fuzzy word differs by so many letters at most; beyond that it may be any word."""


class Words(Field):
    """A field of words."""

    def __init__(self, field: str, vocabulary: Vocabulary, marks: set[str]) -> None:
        self._field, self._vocabulary, self._marks = field, vocabulary, marks

    def word(self, leaf: Leaf) -> Query | None:
        """Stories with all words of a run, in any of their forms."""
        words = forms(leaf.text)
        if leaf.left_out and len(words) > 1:
            return self.phrase(leaf, 1)
        return _all([self._near(word, leaf) for word in _telling(words)])

    def phrase(self, leaf: Leaf, slop: int) -> Query | None:
        """Stories with words in a row, each as it is spelt or as it might be."""
        near = self._vocabulary.near
        parts = [self._any(near(word, Form.FOLDED), leaf) for word in forms(leaf.text)]
        if len(parts) < 2 or NullQuery in parts:
            return _all(parts)
        return SpanNear2(parts, slop=slop, ordered=True)

    def pattern(self, leaf: Leaf) -> Query | None:
        """Stories with words that begin so, or that ``*`` and ``?`` make this one."""
        if leaf.text in EVERYTHING:
            return anything(None if self._field == "text" else self._field)
        if sum(letter.isalnum() for letter in leaf.text) < _LETTERS:
            what = f"a wildcard needs {_LETTERS} letters beside it"
            raise QueryFault(leaf.at, what, got=leaf.text)
        body = leaf.text[:-1]
        if not leaf.text.endswith("*") or any(sign in body for sign in "*?؟"):
            return self._same(self._vocabulary.like(self._field, leaf.text), leaf)
        *before, last = forms(body)
        begun = self._same(self._vocabulary.beginning(last), leaf)
        return _all([*(self._near(word, leaf) for word in _telling(before)), begun])

    def fuzzy(self, leaf: Leaf, distance: int, prefix: int) -> Query | None:
        """Stories with words at most ``distance`` letters away."""
        if not 1 <= distance <= _FURTHEST:
            raise QueryFault(leaf.at, f"a fuzzy word differs by 1 to {_FURTHEST} letters")
        words = forms(leaf.text)
        within = self._vocabulary.within
        return _all([self._same(within(self._field, w, distance, prefix), leaf) for w in words])

    def _near(self, word: str, leaf: Leaf) -> Query:
        # What is left out is taken in fewer forms, as in the reader's search.
        loosest = Form.STRIPPED if leaf.left_out else Form.STEMMED
        return self._any(self._vocabulary.near(word, loosest), leaf)

    def _same(self, found: Iterable[str], leaf: Leaf) -> Query:
        return self._any(dict.fromkeys(found, Form.EXACT), leaf)

    def _any(self, tiers: Mapping[str, Form], leaf: Leaf) -> Query:
        if not leaf.left_out:
            self._marks.update(tiers)
        has = self._vocabulary.has
        terms = [
            Term(self._field, form, boost=_WORTH[tier])
            for form, tier in tiers.items()
            if self._field == "text" or has(self._field, form)
        ]
        if len(terms) < 2:
            return terms[0] if terms else NullQuery
        return DisjunctionMax(terms)


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if not is_stop(word)] or words


def _all(parts: list[Query]) -> Query | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(parts)
