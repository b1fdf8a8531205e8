"""The tables of the text room as one JSON-able value, for `barqiya.text.load` in the browser."""

from builder.text import clitics, letters, skeleton, stem, stopwords
from builder.text.keys import Form
from builder.text.radicals import RADICALS


def tables() -> dict[str, object]:
    """Give every table that `builder/engine/text/` needs; word lists are joined by spaces."""
    return {
        "deleted": _ranges(letters.DELETED),
        "compatible": _ranges(letters.COMPATIBLE),
        "arabic": _ranges(letters.ARABIC),
        "latin": _ranges(letters.LATIN),
        "exact": letters.EXACT,
        "folded": letters.FOLDED,
        "bare": letters.BARE,
        "stops": {
            "english": _words(stopwords.ENGLISH),
            "arabic": _words(stopwords.ARABIC),
            "conjunctions": stopwords.CONJUNCTIONS,
            "never": _words(stopwords.NEVER),
        },
        "clitics": {
            "conjunctions": clitics.CONJUNCTIONS,
            "prepositions": clitics.PREPOSITIONS,
            "radicals": _words(RADICALS),
        },
        "suffixes": " ".join(stem.SUFFIXES),
        "forms": {form.name: form.value for form in Form},
        "sounds": {"arabic": skeleton.ARABIC_SOUNDS, "latin": skeleton.LATIN_SOUNDS},
    }


def _ranges(ranges: letters.Ranges) -> str:
    """Write ranges as hexadecimal "first-last" pairs."""
    return " ".join(f"{first:x}-{last:x}" for first, last in ranges)


def _words(words: frozenset[str]) -> str:
    """Write a set of words in a fixed order."""
    return " ".join(sorted(words))
