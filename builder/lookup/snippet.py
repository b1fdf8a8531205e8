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
    whole = WholeFragmenter()
    made: list[Any] = highlight(text, forms, _WORDS, whole, lambda _, found: found, 1, minscore=0)
    return tuple(_of(text, made[0].matches if made else (), 0, len(text)))


def snippet(text: str, forms: frozenset[str]) -> tuple[Piece, ...]:
    """The parts of a text around marked words, or else its beginning."""
    context = ContextFragmenter(_WIDTH, _AROUND)
    made: list[Piece] = highlight(text, forms, _WORDS, context, _pieces, _FRAGMENTS)
    return tuple(made) or (Piece(_beginning(text), False),)


def _pieces(text: str, fragments: Iterable[Any]) -> list[Piece]:
    found: list[Piece] = []
    for fragment in fragments:
        start, end = _whole(text, fragment.startchar, fragment.endchar)
        if found or start > 0:
            found.append(Piece(GAP if found else GAP.lstrip(), False))
        found += _of(text, fragment.matches, start, end)
    return found


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the signs that touch the first and the last word."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _of(text: str, matches: Iterable[Any], start: int, end: int) -> Iterator[Piece]:
    # A joined form (alassad) lies over the parts it is made of, and the longest is marked.
    for match in sorted(matches, key=lambda one: (one.startchar, -one.endchar)):
        if match.startchar >= start:
            yield from _piece(text[start : match.startchar], marked=False)
            yield from _piece(text[match.startchar : match.endchar], marked=True)
            start = match.endchar
    yield from _piece(text[start:end], marked=False)


def _piece(text: str, *, marked: bool) -> Iterator[Piece]:
    if text:
        yield Piece(text, marked)


def _beginning(text: str) -> str:
    if len(text) <= _WIDTH:
        return text
    return f"{text[:_WIDTH].rpartition(' ')[0] or text[:_WIDTH]}…"
