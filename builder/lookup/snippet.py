"""Texts of a result with the words marked that it was found by."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from whoosh.highlight import ContextFragmenter, WholeFragmenter, highlight

from builder.lookup.analysis import Words

_WIDTH, _AROUND, _FRAGMENTS = 160, 50, 2
_WORDS: Final = Words()
GAP: Final = " … "


class Piece(NamedTuple):
    """A stretch of text."""

    text: str
    """The words."""
    marked: bool
    """Whether it was looked for."""


def marked(text: str, forms: frozenset[str]) -> tuple[Piece, ...]:
    """The whole text."""
    made: list[Piece] = highlight(text, forms, _WORDS, WholeFragmenter(), _pieces, 1, minscore=0)
    return tuple(made)


def snippet(text: str, forms: frozenset[str]) -> tuple[Piece, ...]:
    """The parts of a text around marked words, or else its beginning."""
    context = ContextFragmenter(_WIDTH, _AROUND)
    made: list[Piece] = highlight(text, forms, _WORDS, context, _pieces, _FRAGMENTS)
    return tuple(made) or (Piece(_beginning(text), False),)


def _pieces(text: str, fragments: Iterable[Any]) -> list[Piece]:
    found: list[Piece] = []
    for fragment in fragments:
        if found or fragment.startchar > 0:
            found.append(Piece(GAP if found else GAP.lstrip(), False))
        found += _of(text, fragment)
    return found


def _of(text: str, fragment: Any) -> Iterator[Piece]:
    at = fragment.startchar
    for match in fragment.matches:
        # A joined form (alassad) lies over the parts it is made of.
        if match.startchar >= at:
            yield from _piece(text[at : match.startchar], marked=False)
            yield from _piece(text[match.startchar : match.endchar], marked=True)
            at = match.endchar
    yield from _piece(text[at : fragment.endchar], marked=False)


def _piece(text: str, *, marked: bool) -> Iterator[Piece]:
    if text:
        yield Piece(text, marked)


def _beginning(text: str) -> str:
    if len(text) <= _WIDTH:
        return text
    return f"{text[:_WIDTH].rpartition(' ')[0] or text[:_WIDTH]}…"
