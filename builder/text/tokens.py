"""Tokens: the words of a text, with the place of each in the original.

A word is a run of letters, marks and digits of the exact form. Arabic letters and everything
else part company where they touch (2015م is 2015 and م), a decimal stays whole (3.5, but
27.12.2014 is three numbers), and a hyphenated Latin word is given in parts and also joined
(al-Assad: al, alassad, assad), the joined form sharing the place of the first part.

No rule looks past white space, so a text is worked on in chunks between spaces; `analysis.py`
remembers the answer for each distinct chunk.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from builder.text.letters import ARABIC, LATIN, char_class
from builder.text.spelling import MARKS, Spelling, spell

_ARABIC: Final = char_class(ARABIC)
_OTHER: Final = rf"(?![{_ARABIC}_])\w(?:(?![{_ARABIC}_])[\w{MARKS}])*"
_WORD: Final = re.compile(rf"[0-9]+(?:\.[0-9]+)+(?!{_OTHER})|[{_ARABIC}]+|{_OTHER}")
# Chunks like most: one Arabic word, exact as it stands or but for vowel marks and tatweels.
_SIMPLE: Final = re.compile("[ء-غف-ي]+")
_VOWELLED: Final = re.compile("[ء-غ\u0640-\u0652]+")
_VOWELS: Final = re.compile("[\u0640\u064b-\u0652]+")
_DATE: Final = re.compile(r"[0-9]+")
_LATIN_WORD: Final = re.compile(rf"[{char_class(LATIN)}0-9]+")
_CHUNK: Final = re.compile(r"\S+")
_PARTS_OF_ONE_WORD: Final = 3

EDGES: Final = '.,:;!?()[]"«»،؛؟“”<>'
"""What may be taken off the ends of a chunk without a change of its words.

But for a dot before a lone ``'s``, which no writer leaves behind: with it there is no word, without
it the ``s`` is one.
"""


class Token(NamedTuple):
    """A word of a text."""

    form: str
    """The exact form."""
    start: int
    """Where the word starts in the original text."""
    end: int
    """Where it ends there."""
    step: int
    """1 for a word of its own place, 0 for another form of the word before it."""


def tokens(text: str) -> list[Token]:
    """List the words of a text with their places in it."""
    return [
        token._replace(start=token.start + chunk.start(), end=token.end + chunk.start())
        for chunk in _CHUNK.finditer(text)
        for token in chunk_tokens(chunk[0])
    ]


def forms(text: str) -> list[str]:
    """List the exact forms of the words of a text, joined forms left out."""
    return [token.form for chunk in text.split() for token in chunk_tokens(chunk) if token.step]


def chunk_tokens(chunk: str) -> tuple[Token, ...]:
    """List the words of one stretch of text without white space."""
    if _is_simple(chunk):
        return (Token(chunk.lower(), 0, len(chunk), 1),)
    spelling = spell(chunk)
    words = list(_words(spelling.text))
    if "-" not in spelling.text:
        return tuple(_token(spelling, start, end) for start, end in words)
    return tuple(_with_joined(spelling, words))


def chunk_words(chunk: str) -> list[tuple[str, int]]:
    """List the same words by form and step alone, which is quicker."""
    if _is_simple(chunk):
        return [(chunk.lower(), 1)]
    if _VOWELLED.fullmatch(chunk):
        form = _VOWELS.sub("", chunk)
        return [(form, 1)] if form else []
    return [(token.form, token.step) for token in chunk_tokens(chunk)]


def _is_simple(chunk: str) -> bool:
    """Tell whether a chunk is one word that is exact but for its case."""
    return chunk.isalnum() if chunk.isascii() else bool(_SIMPLE.fullmatch(chunk))


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Find the words of an exact form."""
    for match in _WORD.finditer(text):
        if match[0].count(".") < 2:
            yield match.span()
        else:
            yield from (part.span() for part in _DATE.finditer(text, *match.span()))


def _token(spelling: Spelling, start: int, end: int, step: int = 1) -> Token:
    """Make a token of a stretch of the exact form."""
    form = spelling.text[start:end]
    return Token(form, spelling.starts[start], spelling.ends[end - 1], step)


def _with_joined(spelling: Spelling, words: list[tuple[int, int]]) -> Iterator[Token]:
    """Yield the words, and after the first part of each hyphenated word its joined form."""
    for group in _hyphenated(spelling.text, words):
        yield _token(spelling, *group[0])
        if _is_one_word(spelling.text, group):
            whole = _token(spelling, group[0][0], group[-1][1], step=0)
            yield whole._replace(form=whole.form.replace("-", ""))
        for span in group[1:]:
            yield _token(spelling, *span)


def _hyphenated(text: str, words: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Group the words that a single hyphen ties together."""
    groups: list[list[tuple[int, int]]] = []
    for word in words:
        if groups and text[groups[-1][-1][1] : word[0]] == "-":
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _is_one_word(text: str, group: list[tuple[int, int]]) -> bool:
    """Tell whether hyphenated parts make a name or word: Latin, short, not a range of numbers."""
    parts = [text[start:end] for start, end in group]
    short = 1 < len(parts) <= _PARTS_OF_ONE_WORD
    latin = all(_LATIN_WORD.fullmatch(part) for part in parts)
    return short and latin and not all(part.isdecimal() for part in parts)
