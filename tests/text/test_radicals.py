"""The list of words that keep their first letter."""

from builder.text.clitics import CONJUNCTIONS, PREPOSITIONS
from builder.text.fold import fold
from builder.text.radicals import RADICALS


def test_words_are_folded() -> None:
    assert {fold(word) for word in RADICALS} == RADICALS


def test_each_needs_the_list() -> None:
    assert all(word[0] in CONJUNCTIONS + PREPOSITIONS and len(word) > 3 for word in RADICALS)
