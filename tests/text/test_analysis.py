"""The analyzer gives what tokens and keys give, only faster."""

from hypothesis import given
from hypothesis import strategies as st

from builder.text.analysis import Analyzer
from builder.text.keys import keys
from builder.text.tokens import tokens
from tests.text.test_fold import LETTERS

KEPT = Analyzer()


@given(LETTERS | st.text())
def test_terms_are_tokens_with_keys(text: str) -> None:
    expected = [(token.form, keys(token.form), token.step) for token in tokens(text)]
    assert [tuple(term) for term in KEPT.terms(text)] == expected
    assert [tuple(term) for term in Analyzer().terms(text)] == expected


def test_an_empty_text_has_no_terms() -> None:
    assert Analyzer().terms(" … ") == []
