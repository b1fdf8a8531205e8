"""Slugs: safe, short, stable, and never shared by two names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.fold import fold
from builder.text.slug import LONGEST, slug
from tests.text.test_fold import LETTERS

NAMES = LETTERS | st.text() | st.from_regex(r"[a-z0-9 -]{0,90}", fullmatch=True)


@pytest.mark.parametrize(
    ("name", "wanted"), [("New York", "new-york"), ("São Tomé", "sao-tome"), ("G20", "g20")]
)
def test_plain_names(name: str, wanted: str) -> None:
    assert slug(name) == wanted


def test_arabic_is_transliterated() -> None:
    assert re.fullmatch(r"mhmd-0[a-z2-7]{9}", slug("محمد"))


@pytest.mark.parametrize(("one", "other"), [("أحمد", "احمد"), ("  New  York ", "new york")])
def test_one_folded_name_one_slug(one: str, other: str) -> None:
    assert slug(one) == slug(other)


@pytest.mark.parametrize("name", ["con", "Москва", "", "al-Assad", "x" * 81, "a 0aaaaaaaaa"])
def test_lossy_names_carry_a_hash(name: str) -> None:
    assert re.fullmatch(r"(?:.*-)?0[a-z2-7]{9}", slug(name))


@given(NAMES)
def test_alphabet_and_length(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= LONGEST


@given(NAMES, NAMES)
def test_different_names_differ(one: str, other: str) -> None:
    folded = [" ".join(fold(name).split()) for name in (one, other)]
    assert (slug(one) == slug(other)) is (folded[0] == folded[1])
