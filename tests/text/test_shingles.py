"""Runs of words: enough to know a text again, too few to read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.shingles import RUN, SHORTEST, among, digest, runs, shingles, words

KEY = bytes(16)
SENTENCE = st.lists(st.integers(0, 10**9).map("w{}".format), min_size=1, max_size=40)
TEXTS = st.lists(SENTENCE, max_size=12)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The Ferry, listed!", "the ferry listed"),
        ("دِمَشق: «مُؤتمر»", "دمشق مؤتمر"),
        ("الســـلام", "السلام"),
        ("ﬁve Ａ", "five a"),
    ],
)
def test_words_whatever_their_dress(text: str, same: str) -> None:
    assert words(text) == tuple(same.split())


def test_a_headline_is_a_run_by_itself() -> None:
    first = ("ferry", "strikes", "a", "quay", "today")
    assert list(runs("Ferry strikes a quay today")) == [first]
    assert list(runs("Ferry strikes a quay today at noon")) == [first]
    assert list(runs("Ferry strikes quay")) == []


def test_short_sentences_are_taken_as_one() -> None:
    (run,) = runs("It rained. It hailed. The quay was wet. Nobody came.")
    assert run == ("it", "rained", "it", "hailed", "the", "quay", "was", "wet")


@given(TEXTS)
def test_no_run_lies_over_another(sentences: list[list[str]]) -> None:
    numbered = [[f"{w}x{n}x{m}" for m, w in enumerate(s)] for n, s in enumerate(sentences)]
    found = [word for run in runs(". ".join(map(" ".join, numbered))) for word in run]
    assert len(found) == len(set(found))


@given(TEXTS)
def test_every_sentence_of_a_runs_length_is_known_again(sentences: list[list[str]]) -> None:
    kept = set(shingles(". ".join(map(" ".join, sentences)), KEY))
    for sentence in sentences:
        if len(sentence) >= RUN:
            assert (RUN, digest(KEY, words(" ".join(sentence))[:RUN])) in kept


@given(TEXTS)
def test_no_run_is_short_enough_to_guess(sentences: list[list[str]]) -> None:
    found = list(runs(". ".join(map(" ".join, sentences))))
    assert all(len(run) == RUN for run in found) or [len(run) for run in found] == [SHORTEST]


@given(TEXTS)
def test_kept_runs_are_found_where_they_stand(sentences: list[list[str]]) -> None:
    text = ". ".join(map(" ".join, sentences))
    spoken = words(f"before {text} after")
    for size, kept in shingles(text, KEY):
        assert kept in {found for found, _ in among(spoken, size, KEY, {kept})}
        assert [found for found, _ in among(("other",) * 9, size, KEY, {kept})] == []


def test_another_key_gives_another_digest() -> None:
    assert digest(KEY, ("a",)) != digest(bytes(range(16)), ("a",))
