"""Proclitics: what may be left of a word, narrowly and bluntly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.clitics import base, core, remainders, short_remainder

PREFIXES = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "وبال", "وب", "ول")


@pytest.mark.parametrize(
    ("word", "rests"),
    [
        ("وباريس", "باريس"),
        ("بلندن", "لندن"),
        ("بالرياض", "الرياض رياض"),
        ("وبالرياض", "بالرياض الرياض رياض"),
        ("لله", "الله"),
        ("والله", "الله"),
        ("للاذقيه", "اللاذقيه الاذقيه لاذقيه اذقيه"),
        ("القاهره", "قاهره"),
        ("باريس", ""),
        ("لندن", ""),
        ("كييف", ""),
        ("بوتين", ""),
        ("كمالي", "مالي"),
        ("يد", ""),
    ],
)
def test_remainders(word: str, rests: str) -> None:
    assert remainders(word) == tuple(rests.split())


def test_hidden_article_comes_back() -> None:
    assert {"الرياض", "لرياض", "رياض"} <= set(remainders("للرياض"))
    assert "ليبيا" in remainders("لليبيا")


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("والرءيس", "رءيس"),
        ("للرءيس", "رءيس"),
        ("ورءيس", "ورءيس"),
        ("لله", "الله"),
        ("الله", "الله"),
    ],
)
def test_core(word: str, left: str) -> None:
    assert core(word) == left


@pytest.mark.parametrize("name", ["باريس", "لندن", "كييف", "واشنطن", "فيصل", "لبنان", "وزير"])
def test_names_keep_their_first_letter(name: str) -> None:
    assert base(name) == name


# No word of radicals.py is made of these letters alone, so nothing stops the stripping.
@given(st.text("ثذضظوفبلك", min_size=3, max_size=8), st.sampled_from(PREFIXES))
def test_a_word_and_its_prefixed_form_share_a_base(word: str, prefix: str) -> None:
    assert base(prefix + word) == base(word)


def test_short_remainder() -> None:
    assert short_remainder("ويد") == "يد"
    assert short_remainder("يد") == short_remainder("بيده") == ""
