"""The charset of bytes that say nothing of it, told by what their letters stand next to.

A wrong reading shows: Arabic letters glued to Latin ones, signs inside words, capitals after small
letters. Each sequence of three bytes is weighed once, however often it occurs.
"""

import re
from collections import Counter
from functools import cache
from typing import Final

ARABIC: Final = ("windows-1256", "iso-8859-6", "mac-arabic")
LATIN: Final = ("windows-1252", "iso-8859-15", "mac-roman")

ORDER: Final = ARABIC + LATIN
"""Those that are tried; of equal readings the first is taken."""

SAMPLE: Final = 1 << 20
"""How many bytes are weighed at most, from the first that is not ASCII."""

KINDS: Final = 20_000
"""How many different sequences are weighed at most, the most frequent ones."""

_HIGH: Final = re.compile(rb"[\x80-\xff]")
_COMMON_ARABIC: Final = frozenset("اليمونترعبةدفسهقأكح")
_COMMON_LATIN: Final = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüœßÀÁÂÄÅÇÈÉÊËÍÎÑÓÔÖØÙÚÛÜŒ")
_ARABIC_SIGNS: Final = frozenset("،؛؟٪٠١٢٣٤٥٦٧٨٩")
_SIGNS: Final = frozenset("“”‘’„‚«»‹›–—…•€ ")
_TANWIN: Final = frozenset("ًٌٍ")


def guess(data: bytes) -> str:
    """The charset of :data:`ORDER` in which 8-bit ``data`` reads best."""
    first = _HIGH.search(data)
    sample = data[max(first.start() - 1, 0) :][:SAMPLE] if first else b""
    around = zip(b"\n" + sample[:-1], sample, sample[1:] + b"\n", strict=True)
    threes = Counter(three for three in around if three[1] > 0x7F)
    weighed = threes.most_common(KINDS)
    return max(ORDER, key=lambda charset: _score(weighed, charset))


def _score(threes: list[tuple[tuple[int, int, int], int]], charset: str) -> float:
    """How well the reading fits; without an Arabic letter it is none of the Arabic ones."""
    chars = _table(charset)
    if charset in ARABIC and not any(_is_arabic(chars[three[1]]) for three, _ in threes):
        return float("-inf")
    return sum(
        _weight(chars[before], chars[byte], chars[after]) * times
        for (before, byte, after), times in threes
    )


@cache
def _table(charset: str) -> str:
    """The character of every byte."""
    return "".join(bytes([byte]).decode(charset, "replace") for byte in range(256))


def _weight(before: str, char: str, after: str) -> float:
    if char == "\ufffd" or "\x80" <= char <= "\x9f":
        return -8
    if _is_mark(char):
        return _mark(before, char, after)
    if _is_arabic(char):
        return _arabic(before, char, after)
    if char.isalpha():
        return _latin(before, char, after)
    return _sign(before, char, after)


def _mark(before: str, char: str, after: str) -> float:
    """Vowel signs stand on Arabic letters, those of endings at the end of a word."""
    if not (_is_arabic(before) or _is_mark(before)):
        return -4
    return -2 if char in _TANWIN and _is_arabic(after) and after != "ا" else 0


def _arabic(before: str, char: str, after: str) -> float:
    if _is_latin(before) or _is_latin(after):
        return -4
    if not any(_is_arabic(char) or _is_mark(char) for char in (before, after)):
        return -1
    return 2 if char in _COMMON_ARABIC else 1 if "ء" <= char <= "ي" else 0


def _latin(before: str, char: str, after: str) -> float:
    if _is_arabic(before) or _is_arabic(after):
        return -4
    if before.islower() and char.isupper():
        return -2
    weight = 1.5 if char in _COMMON_LATIN else 0.5
    neighbours = (before + after).encode("ascii", "ignore")
    return weight if any(map(str.isalpha, neighbours.decode())) else weight - 2


def _sign(before: str, char: str, after: str) -> float:
    if char in _ARABIC_SIGNS:
        return 1 if _is_arabic(before) or before in _ARABIC_SIGNS else -1
    if char in _SIGNS:
        return 0.5
    return -2 if before.isalpha() and after.isalpha() else -0.2


def _is_arabic(char: str) -> bool:
    return "\u0621" <= char <= "\u06d5" and char.isalpha() and char != "ـ"


def _is_mark(char: str) -> bool:
    return "\u064b" <= char <= "\u0652" or char == "ـ"


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u0250"
