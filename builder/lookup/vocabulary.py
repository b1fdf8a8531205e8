"""The vocabulary: which forms of the index a word of a query means."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from whoosh.reading import IndexReader

from builder.lookup.schema import MARK, VOCABULARY
from builder.text.fold import fold, fold_exact
from builder.text.keys import Form, closeness, query_keys

_WILD: Final = re.compile("([*?؟])")


class Vocabulary:
    """The forms of an index."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self.near = lru_cache(maxsize=256)(self._near)

    def beginning(self, text: str) -> list[str]:
        """The forms of any field that begin so, as folded."""
        terms = self._reader.expand_prefix(VOCABULARY, MARK + fold(text))
        return [term.decode().rpartition(MARK)[2] for term in terms]

    def like(self, field: str, pattern: str) -> list[str]:
        """The forms that a pattern with ``*`` and ``?`` fits, as folded."""
        fits = _pattern(pattern)
        return [form for form in self._forms(field) if fits.fullmatch(fold_exact(form))]

    def within(self, field: str, word: str, distance: int, prefix: int) -> list[str]:
        """The forms at most ``distance`` letters from a word, with the same first ``prefix``."""
        return sorted(set(self._reader.terms_within(field, word, distance, prefix=prefix)))

    def has(self, field: str, term: str) -> bool:
        """Whether any story has a term."""
        return (field, term) in self._reader

    def _near(self, word: str, loosest: Form) -> dict[str, Form]:
        """The forms that match a word (an exact form), and how closely."""
        filed = {form for key in query_keys(word) for form in self._filed(key)}
        judged = {form: closeness(word, form) for form in sorted(filed)}
        return {form: tier for form, tier in judged.items() if tier <= loosest}

    def _filed(self, key: str) -> Iterator[str]:
        start = key + MARK
        for term in self._reader.expand_prefix(VOCABULARY, start):
            yield term.decode()[len(start) :]

    def _forms(self, field: str) -> Iterator[str]:
        return (term.decode() for term in self._reader.lexicon(field))


def _pattern(written: str) -> re.Pattern[str]:
    """A pattern, its letters folded; every odd part is a wildcard."""
    parts = _WILD.split(written)
    wild = (".*" if sign == "*" else "." for sign in parts[1::2])
    letters = (re.escape(fold(part)) for part in parts[::2])
    return re.compile("".join(a + b for a, b in zip_longest(letters, wild, fillvalue="")))
