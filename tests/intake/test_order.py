"""Keys of headlines: the folded words, however they are found."""

from hypothesis import example, given
from hypothesis import strategies as st

from builder.intake.order import digest, headline_key
from builder.text.fold import fold
from builder.text.tokens import forms

LETTERS = "absZ.,:;!?()[]\"«»،؛؟“”<>-'’ 019سَاـ\u200fé"


@given(
    st.text(alphabet=st.sampled_from(LETTERS))
    | st.text(alphabet=st.sampled_from("".join(filter(str.isascii, LETTERS))))
)
@example("a .'s")
@example("U.K.-RATES'S")
def test_a_key_is_made_of_the_folded_words(headline: str) -> None:
    words = " ".join(map(fold, forms(headline)))
    assert headline_key(headline) == f"headline {digest(words)}"


def test_a_series_in_front_is_none_of_the_headline() -> None:
    assert headline_key("BC-AM Budget passed") == headline_key("Budget passed.")
