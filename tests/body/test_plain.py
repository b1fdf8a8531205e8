"""The short path gives byte for byte what the long way gives."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.body.bodies import Bodies
from builder.body.plain import body_of, first_plain, plain

BODIES = Bodies()
PIECES = st.sampled_from(
    [
        "a",
        "ب",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "-",
        "--",
        "=",
        "+ ",
        "#",
        "# ",
        "1.",
        "1. ",
        "١. ",
    ]
    + [
        ".",
        ",",
        '"',
        "'",
        "’",
        "«",
        "(",
        ")",
        ":",
        "!",
        "/",
        "~",
        "^",
        "{",
        "}",
        "$",
        "%",
        "@",
        ";",
    ]
    + ["http://a.b", "\u2003", "\u2028", "\u200f", "\ufeff", "\u3000", "é", "e\u0301", "😀", "\x85"]
    + [
        "*",
        "_",
        "[x]",
        "<IBM>",
        "&amp;",
        "&",
        "|",
        "`",
        "\\",
        "\t",
        "\xa0",
        "\r",
        "12",
        "a-b",
        "a_b",
    ]
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
@example("a\n-")
@example("a\n\n\n\nb")
@example("١. واحد")
def test_short_path_equals_long_way(text: str) -> None:
    paragraphs = plain(text)
    if paragraphs is not None:
        assert body_of(paragraphs) == BODIES.marked_up(text)


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_short_path_equals_long_way_for_any_text(text: str) -> None:
    paragraphs = plain(text)
    if paragraphs is not None:
        assert body_of(paragraphs) == BODIES.marked_up(text)


@pytest.mark.parametrize(
    "text", ["Rain fell.", 'a - b\n\nc: "d" (e)!', "قال «نعم» – 12.5%", "x\ny"]
)
def test_ordinary_copy_takes_the_short_path(text: str) -> None:
    assert plain(text) is not None


@pytest.mark.parametrize(
    "text", ["*a*", "a <IBM>", "- a", "1. a", "a\n===", "# a", "a  \nb", "    a"]
)
def test_markup_takes_the_long_way(text: str) -> None:
    assert plain(text) is None
    assert first_plain(text) is None
