"""The seam to the index: a text in, its words with their keys out.

Stories repeat their words, so the answer for each distinct stretch between two spaces is kept;
after a few thousand stories most of a text is looked up rather than worked out.
"""

from typing import Final, NamedTuple

from builder.text.keys import keys
from builder.text.tokens import EDGES, chunk_words

_GENERATION: Final = 250_000
"""So many chunks are learnt before those of the generation before are forgotten."""
_LONGEST_CHUNK: Final = 40


class Term(NamedTuple):
    """A word of a text as the index files it."""

    form: str
    """The exact form."""
    keys: tuple[str, ...]
    """The keys it is filed under."""
    step: int
    """1 when the word takes the next position, 0 when it shares that of the word before."""


class Analyzer:
    """Turns text into terms, remembering what it has worked out."""

    def __init__(self) -> None:
        self._chunks: dict[str, tuple[Term, ...]] = {}
        self._former: dict[str, tuple[Term, ...]] = {}
        self._forms: dict[tuple[str, int], Term] = {}

    def terms(self, text: str) -> list[Term]:
        """List the terms of a text in reading order."""
        known = self._chunks
        found: list[Term] = []
        for chunk in text.split():
            word = chunk.strip(EDGES)
            terms = known.get(word)
            if terms is None:
                terms = self._learn(word)
                known = self._chunks
            found += terms
        return found

    def _learn(self, chunk: str) -> tuple[Term, ...]:
        """Work out the terms of a chunk and keep them, if it is likely to come again."""
        terms = self._former.get(chunk)
        if terms is None:
            terms = tuple([self._term(form, step) for form, step in chunk_words(chunk)])
        if len(chunk) <= _LONGEST_CHUNK:
            self._keep(chunk, terms)
        return terms

    def _keep(self, chunk: str, terms: tuple[Term, ...]) -> None:
        """Remember a chunk, and start a new generation when this one is full."""
        if len(self._chunks) >= _GENERATION:
            self._former, self._chunks, self._forms = self._chunks, {}, {}
        self._chunks[chunk] = terms

    def _term(self, form: str, step: int) -> Term:
        """Make the term of a form, or return the one made before."""
        term = self._forms.get((form, step))
        if term is None:
            term = self._forms[form, step] = Term(form, keys(form), step)
        return term
