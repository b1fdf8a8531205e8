"""Folding: the spelling of a text with everything taken away that readers do not type.

Three tiers, each coarser than the one before:

`exact`  marks, controls and case gone; digits 0-9; presentation forms and fullwidth resolved.
         Stop words and clitics are judged on this form, since على and علي differ here.
`fold`   also the letters that writers interchange (أ ا, ة ه, ى ي, ؤ ئ) and Latin diacritics.
`bare`   like `fold`, but a hamza seat becomes its bare letter (ئ ي, ؤ و).
"""

import re
import unicodedata
from typing import Final

from builder.text.letters import BARE, FOLDED
from builder.text.spelling import NO_ACCENTS, spell

_FOLDED: Final = str.maketrans(FOLDED)
_BARE: Final = str.maketrans(BARE)
# Most words are of these letters; what folds among them is one letter for another.
_ARABIC: Final = re.compile("[ء-غف-ي]+")
_CHANGES: Final = tuple((a, b) for a, b in FOLDED.items() if _ARABIC.fullmatch(a))


def exact(text: str) -> str:
    """Give the exact form: the writer's own letters, without marks, controls and case."""
    return spell(text).text


def fold(text: str) -> str:
    """Give the folded form, in which interchangeable spellings are equal."""
    return fold_exact(exact(text))


def bare(text: str) -> str:
    """Give the folded form with bare letters for hamza seats: موتمر for مؤتمر."""
    return bare_exact(exact(text))


def fold_exact(form: str) -> str:
    """Fold a form that is exact already."""
    if form.isascii():
        return form
    if _ARABIC.fullmatch(form):
        # One letter after the other: most are not there, and that is found out in no time.
        for letter, folded in _CHANGES:
            form = form.replace(letter, folded)
        return form
    letters = form.translate(_FOLDED)
    plain = unicodedata.normalize("NFD", letters).translate(NO_ACCENTS)
    # Once more, for letters that carried an accent (ǽ).
    return unicodedata.normalize("NFC", plain.translate(_FOLDED))


def bare_exact(form: str) -> str:
    """Fold a form that is exact already, hamza seats to their bare letters."""
    return fold_exact(form.translate(_BARE))
