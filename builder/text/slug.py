"""Slugs: a name as the last part of an address, in [a-z0-9-] and at most 80 characters.

A name of plain Latin words is its own slug. Anything that loses something on the way (Arabic
letters, signs, length) gets a short hash of its folded form, so that two names that fold
differently never share an address, while all spellings that fold alike do.
"""

import re
from typing import Final

from builder.text.fold import fold
from builder.text.letterhash import letter_hash

LONGEST: Final = 80
_HASH: Final = 9
# A hash is told from a word by the zero in front, so a plain name cannot pose as a hashed one.
_HASHED: Final = re.compile(r"(?:.*-)?0[a-z2-7]{9}")
# Windows opens devices, not folders, under these names.
_DEVICE: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_PLAIN: Final = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_UNSAFE: Final = re.compile(r"[^a-z0-9]+")
_LETTERS: Final = str.maketrans(
    {
        "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d",
        "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
        "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
        "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "'": "",
    }
)  # fmt: skip


def slug(name: str) -> str:
    """Give the slug of a name; it depends on the folded name alone."""
    folded = " ".join(fold(name).split())
    if _PLAIN.fullmatch(folded) and len(folded) <= LONGEST:
        words = folded.replace(" ", "-")
        if not (_HASHED.fullmatch(words) or _DEVICE.fullmatch(words)):
            return words
    return _with_hash(folded)


def _with_hash(folded: str) -> str:
    """Transliterate what can be and tell the rest apart by a hash."""
    words = _UNSAFE.sub("-", folded.translate(_LETTERS)).strip("-")
    room = words[: LONGEST - _HASH - 2].strip("-")
    digest = letter_hash(folded, _HASH)
    return f"{room}-0{digest}" if room else f"0{digest}"
