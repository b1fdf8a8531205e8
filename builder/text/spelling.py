"""Spelling: the exact form of a text, with the way back to the original.

The text is taken cluster by cluster (a character and the marks on it). A cluster's spelling never
depends on its neighbours, which is what makes the offset map exact. What is then cut out of words
(possessives, inner apostrophes, commas of thousands, dots of initials) takes its offsets along.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from builder.text.letters import COMPATIBLE, DELETED, EXACT, LATIN, char_class, code_points

_MARK: Final = frozenset(("Mn", "Mc", "Me"))
_MARKED: Final = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0x20000))
"""Where marks may stand: not among ideographs, Hangul syllables, surrogates and private signs."""


def _marks() -> str:
    """Every combining mark, as a character class; `re` has no \\p{M}."""
    marks = [
        point for points in _MARKED for point in points if unicodedata.category(chr(point)) in _MARK
    ]
    starts = [point for point in marks if unicodedata.category(chr(point - 1))[0] != "M"]
    ends = [point for point in marks if unicodedata.category(chr(point + 1))[0] != "M"]
    return char_class(tuple(zip(starts, ends, strict=True)))


MARKS: Final = _marks()
_DELETED: Final = frozenset(map(chr, code_points(DELETED)))
_COMPATIBLE: Final = frozenset(map(chr, code_points(COMPATIBLE)))
# Hangul vowels and finals compose with the letter before them, as marks do.
_CLUSTER: Final = re.compile(rf".[{MARKS}{char_class(DELETED)}\u1160-\u11ff]*", re.DOTALL)
# Text of these characters alone is its own exact form, but for case.
_PLAIN: Final = re.compile("[ -_a-~«»،؛؟ء-غف-ي]*")
_ACCENTS: Final = "\u0300-\u036f"
_LATIN: Final = char_class(LATIN)
_WORD: Final = rf"\w{MARKS}"
# What is cut out of a word once its letters are settled: possessive 's, inner apostrophes, commas
# between thousands. The first group stays. No lookbehind: older browsers refuse it, and
# `fold.js` writes the same patterns.
_CUTS: Final = (
    re.compile(rf"([{_LATIN}{_ACCENTS}.])'+s(?![{_LATIN}{_ACCENTS}0-9])"),
    re.compile(rf"([{_LATIN}{_ACCENTS}])'+(?=[{_LATIN}])"),
    re.compile(r"([0-9]),(?=[0-9]{3}(?![0-9]))"),
)
_DOTTED: Final = re.compile(rf"[{_WORD}]+(?:\.[{_WORD}]+)+\.?")
_INITIAL: Final = f"[{_LATIN}][{_ACCENTS}]*"
_INITIALS: Final = re.compile(rf"{_INITIAL}(?:\.{_INITIAL})+\.?")
NO_ACCENTS: Final = dict.fromkeys(range(0x300, 0x370))


class Spelling(NamedTuple):
    """An exact form, and for each of its characters where it came from in the source."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def without(self, gaps: list[tuple[int, int]]) -> "Spelling":
        """Cut the gaps (ordered, disjoint) out of the form; the rest keeps its origins."""
        kept = [index for span in _between(gaps, len(self.text)) for index in range(*span)]
        return Spelling(
            "".join([self.text[index] for index in kept]),
            [self.starts[index] for index in kept],
            [self.ends[index] for index in kept],
        )


def _between(gaps: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Turn the gaps of a line into the stretches that stay."""
    edges = [0, *(edge for gap in gaps for edge in gap), length]
    return list(zip(edges[::2], edges[1::2], strict=True))


def spell(text: str) -> Spelling:
    """Write the text in its exact form and keep the way back to the original."""
    spelling = _identical(text) if _PLAIN.fullmatch(text) else _clusters(text)
    if "'" in spelling.text or "," in spelling.text:
        spelling = _cut(spelling)
    return _join_initials(spelling) if "." in spelling.text else spelling


def _identical(text: str) -> Spelling:
    """Spell a text whose characters all stay where they are."""
    return Spelling(text.lower(), range(len(text)), range(1, len(text) + 1))


def _clusters(text: str) -> Spelling:
    """Spell the text cluster by cluster."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        part = _cluster(match[0])
        parts.append(part)
        starts += [match.start()] * len(part)
        ends += [match.end()] * len(part)
    return Spelling("".join(parts), starts, ends)


@lru_cache(maxsize=1 << 14)
def _cluster(cluster: str) -> str:
    """Spell one character with the marks on it; accents stay on letters only."""
    composed = unicodedata.normalize("NFC", cluster)
    spelt = unicodedata.normalize("NFC", "".join(map(_character, composed)))
    return spelt if spelt[:1].isalpha() else spelt.translate(NO_ACCENTS)


def _character(character: str) -> str:
    """Spell one code point."""
    if character in _DELETED:
        return ""
    if character in _COMPATIBLE:
        return "".join(map(_plain_character, unicodedata.normalize("NFKC", character)))
    return _plain_character(character)


def _plain_character(character: str) -> str:
    """Spell one code point that is no compatibility character."""
    if character in _DELETED:
        return ""
    return EXACT.get(character) or character.lower()


def _cut(spelling: Spelling) -> Spelling:
    """Drop possessives, inner apostrophes and the commas of thousands."""
    for pattern in _CUTS:
        gaps = [(match.end(1), match.end()) for match in pattern.finditer(spelling.text)]
        if gaps:
            spelling = spelling.without(gaps)
    return spelling


def _join_initials(spelling: Spelling) -> Spelling:
    """Drop the dots of initials, so that U.S. and US are one form."""
    gaps = [
        (index, index + 1)
        for match in _DOTTED.finditer(spelling.text)
        if _INITIALS.fullmatch(match[0])
        for index in range(*match.span())
        if spelling.text[index] == "."
    ]
    return spelling.without(gaps) if gaps else spelling
