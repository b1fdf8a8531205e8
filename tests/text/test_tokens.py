"""Tokens: what counts as a word, and where it stands in the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.fold import exact
from builder.text.tokens import Token, forms, tokens
from tests.text.test_fold import LETTERS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال الرئيسُ: نعم!", "قال الرئيس نعم"),
        ("«السعودية»،والكويت؛قطر", "السعودية والكويت قطر"),
        ("2015م", "2015 م"),
        ("1436هـ", "1436 ه"),
        ("كوفيد19", "كوفيد 19"),
        ("رئيسUSA", "رئيس usa"),
        ("MH370", "mh370"),
        ("3.5% 12,000", "3.5 12000"),
        ("27.12.2014", "27 12 2014"),
        ("12.5bn", "12 5bn"),
        ("The U.S. and the UN's", "the us and the un"),
        ("don't", "dont"),
        ("x—y _z_", "x y z"),
        ("\ufdfa", "صلى الله عليه وسلم"),
        ("हिन्दी", "हिन्दी"),
        ("a\x1cb\x85c", "a b c"),
        ("…", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert forms(text) == words.split()


def test_hyphenated_words_are_also_joined() -> None:
    found = [(token.form, token.step) for token in tokens("Bashar al-Assad’s")]
    assert found == [("bashar", 1), ("al", 1), ("alassad", 0), ("assad", 1)]


@pytest.mark.parametrize("text", ["1986-87", "a-b-c-d", "السعودية-الإيرانية", "x--y"])
def test_ranges_and_chains_are_not_joined(text: str) -> None:
    assert all(token.step for token in tokens(text))


def test_places_point_at_the_original() -> None:
    line = "في الرَّئـيسُ، Sana’a’s"
    assert tokens(line)[1] == Token("الرئيس", 3, 13, 1)
    assert [line[token.start : token.end] for token in tokens(line)] == [
        "في",
        "الرَّئـيسُ",
        "Sana’a",
    ]


@given(LETTERS.filter(lambda text: "\u0301" not in text))
def test_the_place_of_a_token_spells_the_token(text: str) -> None:
    for token in tokens(text):
        source = exact(text[token.start : token.end])
        assert token.form in (source, source.replace("-", ""), *source.split())


@given(LETTERS | st.text())
def test_the_place_of_a_token_read_alone_gives_the_token(text: str) -> None:
    for token in tokens(text):
        alone = [found.form for found in tokens(text[token.start : token.end])]
        assert token.form in alone


@given(LETTERS | st.text())
def test_both_tokenizers_agree(text: str) -> None:
    assert forms(text) == [token.form for token in tokens(text) if token.step]
