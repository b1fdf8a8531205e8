"""Light stemmers: the few endings that grammar adds, for the loosest tier of a match.

Arabic: the suffixes of light10 (Larkey, Ballesteros and Connell), each tried once in their order,
but three letters must stay instead of two. English: plurals, -ed, -ing and the silent e, as the
first step of Porter's stemmer does; nothing is done about derivation (-ation, -ness).

A stem is a key to file words under, never a word to show.
"""

import re
from typing import Final

SUFFIXES: Final = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
"""light10 after folding, which has made ة into ه."""
_ENDS: Final = frozenset(suffix[-1] for suffix in SUFFIXES)
_LEFT: Final = 3
_ENGLISH_ENDS: Final = frozenset("sgde")
"""What -s, -ing, -ed and the silent e end with."""
_VOWEL: Final = re.compile("[aeiouy]")
_DOUBLE: Final = re.compile(r"([bdfgmnprt])\1$")


def arabic(word: str) -> str:
    """Take the endings off a folded Arabic word: مدينه and مدينتين differ, كتابه is كتاب."""
    if word[-1:] not in _ENDS or len(word) <= _LEFT:
        return word
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEFT:
            word = word[: -len(suffix)]
    return word


def english(word: str) -> str:
    """Take the endings off a folded Latin word: talks, talked and talking are talk."""
    if len(word) <= _LEFT or not word.isalpha() or word[-1] not in _ENGLISH_ENDS:
        return word
    singular = _singular(word)
    root = _without_tense(singular)
    return root[:-1] if root.endswith("e") and len(root) > _LEFT else root


def _singular(word: str) -> str:
    """Take the plural off: cities, losses, talks; not gas, status, crisis, business."""
    if word.endswith("ies") and len(word) > _LEFT + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_tense(word: str) -> str:
    """Take -ed or -ing off where a syllable of three letters stays: rising, not king or string."""
    for ending in ("ing", "ed"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= _LEFT and _VOWEL.search(root):
            return _DOUBLE.sub(r"\1", root)
    return word
