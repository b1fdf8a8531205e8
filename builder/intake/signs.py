"""Signs: what a story may share with its translation, whatever the language.

A sign is its kind and its value, apart by a blank, so that all can be counted and weighed alike.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from builder.read.numbers import latin
from builder.text import clitics
from builder.text.letters import is_arabic
from builder.text.skeleton import word_skeleton
from builder.text.tokens import forms

SLUGLINE, NAME, FIGURE, SOUND = "slugline", "name", "figure", "sound"

_FIGURE: Final = re.compile(r"[0-9]+(?:[,٬][0-9]{3})*(?:[.٫][0-9]+)?")
_NO_SEPARATOR: Final = str.maketrans({",": "", "٬": "", "٫": "."})
_WORD: Final = re.compile(r"[^\W\d_]+")
_CONSONANTS: Final = 3
"""A word with fewer sounds like too many others."""


def of_kind(kind: str, values: Iterable[str]) -> frozenset[str]:
    """Values as signs of a kind; an empty one is none."""
    return frozenset(f"{kind} {value}" for value in values if value)


def said(signs: Iterable[str], kind: str) -> list[str]:
    """The values of the signs of a kind, in order."""
    apart = (sign.partition(" ") for sign in signs)
    return sorted(value for name, _, value in apart if name == kind)


def figures(text: str, year: int) -> frozenset[str]:
    """The numbers of a text but those of one digit and its year, which half of all stories have."""
    found = (match[0].translate(_NO_SEPARATOR) for match in _FIGURE.finditer(latin(text)))
    return frozenset(number for number in found if len(number) > 1 and number != str(year))


def sounds(text: str) -> frozenset[str]:
    """The consonants of words that may be names.

    In Arabic any word may be one; else those written with a capital, and nowhere without one.
    """
    words = set(_WORD.findall(text))
    small = {word for word in words if word.islower()}
    names = {word for word in words if word[0].isupper() and word.lower() not in small}
    heard = [*map(_heard, names), *(s for form in set(forms(text)) for s in _arabic(form))]
    return frozenset(sound for sound in heard if len(sound) >= _CONSONANTS)


_heard: Final = lru_cache(100_000)(word_skeleton)


@lru_cache(100_000)
def _arabic(form: str) -> tuple[str, ...]:
    """With and without what may be written onto the front of a name."""
    return tuple(map(word_skeleton, clitics.readings(form))) if is_arabic(form) else ()
