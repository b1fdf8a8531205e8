"""Alphabetical order, and the letter that a name is filed under.

Arabic: hamzas sort as their seat, آ as two alefs, ة as ت and ى as ي; with that, code points are in
the order of the alphabet. The article is ignored (القاهرة under ق) except in الله. Latin: case
and diacritics are ignored, and so are al-, el-, their assimilated forms (ash-Sharqiya) and, in
English, "the". Any other script sorts by its folded letters. Rules go by the script of the name,
so a foreign name in either language's list is still filed.
"""

import re
from typing import Final

from builder.text.fold import exact, fold_exact
from builder.text.letters import is_arabic

OTHER: Final = "#"
"""The heading for names that begin with a digit or a sign."""

_RANKS: Final = str.maketrans(
    {**dict.fromkeys("ءأإؤئٱ", "ا"), "آ": "اا", "ة": "ت", "ى": "ي", "پ": "ب", "چ": "ج", "گ": "ك"}
)
_ARABIC_ARTICLE: Final = re.compile(r"ال(?!له\b)(?=\S\S)")
_LATIN_ARTICLE: Final = re.compile(r"(?:[ae]l|a(s|sh|d|dh|r|t|th|n|z)(?=-\1))-")
_ENGLISH_ARTICLE: Final = re.compile(r"the ")
_LEADING_SIGNS: Final = re.compile(r"\A[\W_]+")
_SIGNS: Final = re.compile(r"[^\w ]+|_")


def sort_key(name: str, lang: str) -> tuple[str, str]:
    """Give the key that puts names in order; the name itself breaks ties."""
    return _letters(_without_article(_LEADING_SIGNS.sub("", exact(name)), lang)), name


def initial(name: str, lang: str) -> str:
    """Give the heading that a name stands under: a letter, or # for anything else."""
    first = sort_key(name, lang)[0][:1]
    return first.upper() if first.isalpha() else OTHER


def _without_article(name: str, lang: str) -> str:
    """Take the article off an exact form."""
    rest = _ARABIC_ARTICLE.sub("", name, count=1) if name[:2] == "ال" else name
    if lang == "en" and (article := _ENGLISH_ARTICLE.match(rest)):
        rest = rest[article.end() :]
    latin = _LATIN_ARTICLE.match(rest)
    return rest[latin.end() :] if latin else rest


def _letters(name: str) -> str:
    """Write an exact form so that code points compare as the alphabet does."""
    words = _SIGNS.sub(" ", name).split()
    return " ".join(
        word.translate(_RANKS) if is_arabic(word) else fold_exact(word) for word in words
    )
