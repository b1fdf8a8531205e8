"""Stemmers: which words share a stem, and which are left alone."""

import pytest

from builder.text.stem import arabic, english


@pytest.mark.parametrize(
    "words",
    ["talk talks talked talking", "city cities", "loss losses", "box boxes", "rise rises rising",
     "stop stops stopped stopping", "price prices priced pricing"],
)  # fmt: skip
def test_english_together(words: str) -> None:
    assert len({english(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "word", ["gas", "king", "string", "red", "us", "crisis", "status", "mh370"]
)
def test_english_alone(word: str) -> None:
    assert english(word) == word


@pytest.mark.parametrize(
    "words", ["كتاب كتابه كتابها كتابي", "لاعب لاعبين لاعبون لاعبان لاعبه", "شرك شركه شركات"]
)
def test_arabic_together(words: str) -> None:
    assert len({arabic(word) for word in words.split()}) == 1


@pytest.mark.parametrize("word", ["يدي", "علي", "مين", "دان"])
def test_arabic_keeps_three_letters(word: str) -> None:
    assert arabic(word) == word
