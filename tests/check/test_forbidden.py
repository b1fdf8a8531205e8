"""Sentences are found whatever stands between their words."""

import pytest

from builder.check.forbidden import forbidden

SENTENCES = forbidden(
    [
        "The witness saw it all.",
        "The witness saw nothing at all.",
        "قال الشاهد إنه رأى",
        "Too short",
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("… «The  witness\nsaw it all» …", ["The witness saw it all"]),
        ("the witness saw it all", []),
        ("The witness saw nothing at", []),
        ("Too short", []),
        ("ثم قال الشاهد، إنه رأى.", ["قال الشاهد إنه رأى"]),
        ("The witness saw it all. The witness saw it all.", ["The witness saw it all"]),
        ("", []),
    ],
)
def test_found_in(text: str, found: list[str]) -> None:
    assert list(SENTENCES.found_in(text)) == found


def test_nothing_forbidden_finds_nothing() -> None:
    assert list(forbidden([]).found_in("any text at all")) == []
