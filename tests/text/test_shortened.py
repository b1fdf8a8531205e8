"""Cutting a text short for lists and results."""

import pytest

from builder.text.shortened import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short", "short"),
        ("ten letter", "ten letter"),
        ("one two, three", "one two…"),
        ("واحد اثنان، ثلاثة", "واحد…"),
        ("unparted-by-a-space", "unparted-…"),
    ],
)
def test_a_text_is_cut_after_a_word(text: str, short: str) -> None:
    assert shortened(text, 10) == short
