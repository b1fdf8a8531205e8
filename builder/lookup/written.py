"""A query as it was written: made plain for the parser, and what cannot be read is refused.

Whoosh's parser never complains. It takes an open bracket, a lost operator or an unknown field for
words, and an editor would believe that nothing was found. So these are looked for beforehand.
"""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Final

from builder.lookup.fault import QueryFault

LONGEST, DEEPEST = 2000, 20
_HALF: Final = re.compile("[\ud800-\udfff]")
_BOTH: Final = re.compile("[*?؟].*~")
_DIRECTIONS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SAME_LENGTH: Final = {
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " "),
    ord("："): ":",
    ord("−"): "-",
}
_PIECE: Final = re.compile(
    r"""
    (?P<quoted>"[^"]*"(~[0-9]*)?) | (?P<quote>")
    | (?P<range>[\[{][^\]}"]*[\]}])
    | (?P<open>\() | (?P<close>\))
    | (?P<infix>(?<![^\s)])(AND|OR|ANDNOT|ANDMAYBE)(?=[\s(]|$))
    | (?P<prefix>(?<![^\s(])(NOT(?=[\s(]|$)|-(?=[^\s"-])|-(?=")))
    | (?P<field>\w+:)
    | (?P<run>[^\s()":]+:?|:)
    """,
    re.VERBOSE,
)
"""What the parser tells apart."""


def plain(query: str) -> str:
    """The query without direction marks, all quotes alike; columns are counted in this."""
    return _DIRECTIONS.sub("", query).translate(_SAME_LENGTH)


def refuse_halves(text: str) -> None:
    """Raise :class:`QueryFault` for half a character, as a terminal makes of a stray byte."""
    if half := _HALF.search(text):
        raise QueryFault(half.start(), "a byte that is no character", "type it again")


def refuse(query: str, fields: Collection[str]) -> None:
    """Raise :class:`QueryFault` at the first place where a plain query cannot be read."""
    if len(query) > LONGEST:
        raise QueryFault(LONGEST, f"a query has at most {LONGEST} characters")
    pieces = [*_pieces(query), ("end", len(query), "")]
    before = "open"
    for kind, at, text in pieces:
        _refuse_piece(kind, at, text, fields)
        _refuse_pair(before, kind, at, text)
        before = kind
    _refuse_brackets(pieces)


def _pieces(query: str) -> Iterator[tuple[str, int, str]]:
    for match in _PIECE.finditer(query):
        yield str(match.lastgroup), match.start(), match[0]


def _refuse_piece(kind: str, at: int, text: str, fields: Collection[str]) -> None:
    if kind == "quote":
        raise QueryFault(at, "a quote is not closed", 'phrases are written "like this"')
    if kind == "field" and text[:-1] not in fields:
        near = get_close_matches(text[:-1], sorted(fields), n=1, cutoff=0.6)
        hint = f"did you mean {near[0]}:, or " if near else ""
        hint += "put it in quotes to search for the words"
        raise QueryFault(at, "no such field", hint, got=text)

    if kind == "run" and _BOTH.search(text):
        raise QueryFault(at, "a word is fuzzy or has wildcards, not both", got=text)


def _refuse_pair(before: str, kind: str, at: int, text: str) -> None:
    """Refuse a piece that cannot follow the one before it."""
    if before in ("infix", "prefix", "field") and kind in ("infix", "close", "end", "field"):
        if before == "prefix" and kind == "field":
            return
        what = "a field without its value" if before == "field" else "an operator without a word"
        raise QueryFault(at, f"{what} before this", "write one, or put it in quotes")
    if before in ("prefix", "field") and kind == "prefix":
        raise QueryFault(at, "this cannot stand here", "write NOT before a field or a group, once")
    if kind == "infix" and before == "open":
        raise QueryFault(at, "an operator without a word before it", got=text)
    if before == "open" and kind == "close":
        raise QueryFault(at, "nothing in the brackets")


def _refuse_brackets(pieces: list[tuple[str, int, str]]) -> None:
    open_: list[int] = []
    for kind, at, _ in pieces:
        if kind == "open":
            open_.append(at)
        elif kind == "close" and not open_:
            raise QueryFault(at, "a bracket that was never opened")
        elif kind == "close":
            open_.pop()
        if len(open_) > DEEPEST:
            raise QueryFault(at, f"at most {DEEPEST} brackets stand in each other")
    if open_:
        raise QueryFault(open_[-1], "a bracket is not closed")
