"""The letter tables: what folding deletes, rewrites and equates.

This is data only. `fold.py` applies it in Python, and the browser applies the same tables from
the JSON that `table.py` exports, so no second copy is kept by hand.
"""

from collections.abc import Iterator
from typing import Final

Ranges = tuple[tuple[int, int], ...]

# Arabic vowel marks, tatweel, Quranic signs, bidi controls, joiners, soft hyphen, variation
# selectors and the half rings of scholarly transliteration: none of them is part of a word's
# spelling. The presentation forms of lone marks come first for a reason: NFKC would turn each
# into SPACE + mark and split the word around it.
DELETED: Final[Ranges] = (
    (0xFC5E, 0xFC63), (0xFCF2, 0xFCF4), (0xFE70, 0xFE7F),
    (0x00AD, 0x00AD), (0x02BB, 0x02BB), (0x02BD, 0x02BF), (0x034F, 0x034F),
    (0x0610, 0x061A), (0x061C, 0x061C), (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08D3, 0x08FF),
    (0x200C, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF),
)  # fmt: skip

# Compatibility characters that wire copy really contains. NFKC is applied to these alone: it is
# stable for assigned characters, while a blanket NFKC would differ between Unicode versions.
COMPATIBLE: Final[Ranges] = (
    (0x00AA, 0x00AA), (0x00B2, 0x00B3), (0x00B9, 0x00BA), (0x0132, 0x0133), (0x013F, 0x0140),
    (0x01C4, 0x01CC), (0x01F1, 0x01F3), (0x0675, 0x0678), (0x2070, 0x208E), (0x2100, 0x2138),
    (0x2160, 0x217F), (0x3000, 0x3000), (0xFB00, 0xFB06), (0xFB50, 0xFBB1), (0xFBD3, 0xFD3D),
    (0xFD50, 0xFD8F), (0xFD92, 0xFDC7), (0xFDF0, 0xFDFC), (0xFE80, 0xFEFC), (0xFF01, 0xFFDC),
    (0x1D400, 0x1D7FF),
)  # fmt: skip

# One character for another at the exact tier: spaces, digits, quotes, hyphens, and the few
# letters whose casefold differs from their lower case.
EXACT: Final[dict[str, str]] = {
    **dict.fromkeys("\u00a0\u2009\u200b\u202f", " "),
    **dict.fromkeys("\u02bc\u2018\u2019\u0060\u00b4\u2032", "'"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    "\u066b": ".", "\u066c": ",",
    "ß": "ss", "ẞ": "ss", "ſ": "s", "ς": "σ",
}  # fmt: skip

# Letters that writers interchange. The two hamza seats meet each other (مسؤول مسئول); that they
# also meet their bare letters is the business of BARE below, since و and ي must stay apart.
FOLDED: Final[dict[str, str]] = {
    **dict.fromkeys("آأإٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیۍېےۓ", "ي"),
    **dict.fromkeys("ؤئ", "ء"),
    **dict.fromkeys("کڪگ", "ك"),
    **dict.fromkeys("ةۀہۂۃەھ", "ه"),
    "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڨ": "ق", "ں": "ن",
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
    "ı": "i", "ŋ": "n", "ə": "a",
}  # fmt: skip

# The second reading of a hamza seat: respelt without its hamza (رييس, موتمر).
BARE: Final[dict[str, str]] = {"ؤ": "و", "ئ": "ي"}

ARABIC: Final[Ranges] = (
    (0x0620, 0x063F), (0x0641, 0x064A), (0x066E, 0x066F), (0x0671, 0x06D3), (0x06D5, 0x06D5),
    (0x06EE, 0x06EF), (0x06FA, 0x06FC), (0x06FF, 0x06FF), (0x0750, 0x077F), (0x0870, 0x0887),
    (0x0889, 0x088E), (0x08A0, 0x08C9),
)  # fmt: skip

LATIN: Final[Ranges] = (
    (0x61, 0x7A), (0xDF, 0xF6), (0xF8, 0x24F), (0x250, 0x2AF), (0x1E00, 0x1EFF),
)  # fmt: skip


def code_points(ranges: Ranges) -> Iterator[int]:
    """Yield every code point of the ranges."""
    for first, last in ranges:
        yield from range(first, last + 1)


def char_class(ranges: Ranges) -> str:
    """Write the ranges as the inside of a regular expression's [...]."""
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


ARABIC_LETTERS: Final = frozenset(map(chr, code_points(ARABIC)))


def is_arabic(word: str) -> bool:
    """Tell whether a word is written in Arabic letters; words never mix scripts."""
    return word[0] in ARABIC_LETTERS
