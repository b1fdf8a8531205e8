"""Stop words are judged before folding, and names never are."""

import pytest

from builder.text.stopwords import ARABIC, ENGLISH, is_stop


@pytest.mark.parametrize("form", ["على", "وعلى", "إلى", "الى", "وإلى", "والى", "فقد", "the", "of"])
def test_stop(form: str) -> None:
    assert is_stop(form)


@pytest.mark.parametrize("form", ["علي", "والي", "فهم", "us", "who", "may", "محمد", "و"])
def test_no_stop(form: str) -> None:
    assert not is_stop(form)


def test_lists_are_in_exact_form() -> None:
    from builder.text.fold import exact

    assert {exact(word) for word in ARABIC | ENGLISH} == ARABIC | ENGLISH
