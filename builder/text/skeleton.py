"""Consonant skeletons: one rough key for a name in either script, for "did you mean".

Zelensky, Zelenskiy and زيلينسكي all come to "zlnsk", Guterres and غوتيريش to "gtrs". Vowels go, and
with them و ي ع ا and h at the end; consonants that transliteration mixes up become one. The key is
good for suggestions and far too rough for linking: several names share each one.
"""

import re
from typing import Final

from builder.text.fold import fold
from builder.text.letters import is_arabic
from builder.text.tokens import forms

ARABIC_SOUNDS: Final[tuple[tuple[str, str], ...]] = (
    ("تش", "s"), ("كس", "ks"),
    *((letter, sound) for letters, sound in (
        ("ب", "b"), ("تطث", "t"), ("جغ", "g"), ("حه", "h"), ("خقك", "k"), ("دض", "d"),
        ("ذزظ", "z"), ("ر", "r"), ("سشص", "s"), ("ف", "f"), ("ل", "l"), ("م", "m"), ("ن", "n"),
        ("اويعء", ""),
    ) for letter in letters),
)  # fmt: skip
"""What Arabic letters sound like, longest spelling first."""

LATIN_SOUNDS: Final[tuple[tuple[str, str], ...]] = (
    ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("dzh", "g"),
    ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("zh", "g"), ("dj", "g"), ("dh", "z"),
    ("th", "t"), ("ph", "f"), ("ck", "k"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    *((letter, sound) for letters, sound in (
        ("bp", "b"), ("ckq", "k"), ("fv", "f"), ("gj", "g"), ("x", "ks"), ("aeiouwy", ""),
    ) for letter in letters),
)  # fmt: skip
"""What Latin letters sound like, longest spelling first; the others sound like themselves."""

_ARTICLES: Final = frozenset({"al", "el"})
_ARABIC_ARTICLE: Final = re.compile("ال(?=..)")
_TWICE: Final = re.compile(r"(.)\1+", re.DOTALL)
# At each place the first spelling that fits; other letters stay as they are.
_ARABIC: Final = (re.compile("|".join(dict(ARABIC_SOUNDS))), dict(ARABIC_SOUNDS))
_LATIN: Final = (re.compile("|".join(dict(LATIN_SOUNDS))), dict(LATIN_SOUNDS))


def skeleton(name: str) -> str:
    """Give the skeleton of a name, words apart; articles are left out."""
    words = [word for word in forms(name) if fold(word) not in _ARTICLES]
    return " ".join(filter(None, map(word_skeleton, words)))


def word_skeleton(word: str) -> str:
    """Give the skeleton of one word in its exact form."""
    folded = fold(word)
    if is_arabic(folded):
        folded = folded[2:] if _ARABIC_ARTICLE.match(folded) else folded
        spelling, sounds = _ARABIC
    else:
        spelling, sounds = _LATIN
    heard = spelling.sub(lambda match: sounds[match[0]], _TWICE.sub(r"\1", folded))
    return heard[:-1] if heard.endswith("h") and len(heard) > 1 else heard
