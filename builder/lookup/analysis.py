"""The project's analysis of text as Whoosh wants it: a tokenizer of words.

Whoosh's own `LanguageAnalyzer("ar")` does not even compile on a living Python, and would know
nothing of clitics; the words and keys here are those of the reader's search.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from whoosh.analysis import Token, Tokenizer

from builder.text.analysis import Analyzer
from builder.text.tokens import tokens

_GAP: Final = "\u2029"
"""A paragraph separator, which is white space wherever it may stand."""
_analyzer: Final = Analyzer()


def joined(texts: Iterable[str]) -> str:
    """Several texts as one, between which :class:`Words` leaves a place free."""
    return _GAP.join(texts)


class Words(Tokenizer):  # type: ignore[misc]
    """Yields the exact forms of a text."""

    def __call__(self, value: str, *, chars: bool = False, **modes: Any) -> Iterator[Token]:
        """The words; Whoosh wants one token, filled anew for each."""
        token = Token(chars=chars, **modes)
        texts = value.split(_GAP)
        for token.text, token.pos, token.startchar, token.endchar in (
            _spans(texts) if chars else _places(texts)
        ):
            token.boost = 1.0
            token.stopped = False
            yield token


def _places(texts: Iterable[str]) -> Iterator[tuple[str, int, int, int]]:
    place = 0
    for text in texts:
        terms = _analyzer.terms(text)
        for at, term in enumerate(terms):
            place += term.step if at else 0
            yield term.form, place, 0, 0
        place += 2 if terms else 0


def _spans(texts: Iterable[str]) -> Iterator[tuple[str, int, int, int]]:
    place = offset = 0
    for text in texts:
        for word in tokens(text):
            place += word.step
            yield word.form, place, offset + word.start, offset + word.end
        place += 1
        offset += len(text) + len(_GAP)
