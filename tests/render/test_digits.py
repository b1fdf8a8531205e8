"""Digits in both systems."""

from hypothesis import given
from hypothesis import strategies as st

from builder.render.digits import digits_of, european, localise


def test_localise() -> None:
    assert localise("3 أيار 2023", "arab") == "٣ أيار ٢٠٢٣"
    assert localise("2023", "latn") == "2023"


def test_european_reads_persian_digits_too() -> None:
    assert european("٢٠٢٣-۰۵") == "2023-05"


def test_the_choice_is_for_arabic() -> None:
    assert (digits_of("ar-LB", "arab"), digits_of("en", "arab")) == ("arab", "latn")


@given(st.text(alphabet="0123456789abب /"))
def test_there_and_back(text: str) -> None:
    assert european(localise(text, "arab")) == text
