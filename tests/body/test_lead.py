"""The lead is the first paragraph in plain words."""

import pytest

from builder.body import lead
from builder.model.story import Format

MARKDOWN = [
    ("Rain fell\non Beirut.\n\nMore.", "Rain fell on Beirut."),
    ("# Head\n\nThe *first* [link](http://a) <IBM>.\n\nMore.", "The first link <IBM>."),
    ("a | b\n--|--\n1 | 2\n\nText.", "Text."),
    ("> Quoted.\n\nText.", "Text."),
    ("> Only *quoted*.", "Only quoted."),
    ("- one\n- two", "one two"),
    ("[1]: http://a\n\nSee [this][1].", "See this."),
    ("", ""),
    ("[" * 3000, ""),
]


@pytest.mark.parametrize(("text", "expected"), MARKDOWN)
def test_markdown(text: str, expected: str) -> None:
    assert lead(text, Format.MARKDOWN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("\n *a* <b>\n  c\n\nd", "*a* <b> c"), ("", ""), (" \n\n x", "x"), ("a\r\n\r\nb", "a")],
)
def test_text(text: str, expected: str) -> None:
    assert lead(text, Format.TEXT) == expected
