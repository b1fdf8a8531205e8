"""Copy: transport goes, words stay."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.intake.copy import body_of, copy_of, headed
from tests.intake.words import words


def test_two_carriage_returns_are_one_line_end() -> None:
    assert copy_of("one\r\r\ntwo\rthree\r\n\r\nfour") == "one\ntwo\nthree\n\nfour"


def test_a_control_character_inside_a_word_is_shown() -> None:
    assert copy_of("sou\x7frces \x7fsaid\x03") == "sou\ufffdrces  said "


def test_an_indent_begins_a_paragraph() -> None:
    copy = "Dockers said\nthey won.\n    The port\nopened.\n Reuter\n"

    assert body_of(copy) == "Dockers said\nthey won.\n\nThe port\nopened.\n\nReuter"


def test_rows_of_a_table_keep_their_blanks() -> None:
    copy = "Prices:\n  wheat      120   130\n  barley      90    95\n"

    assert body_of(copy) == "Prices:\n\n  wheat      120   130\n  barley      90    95"


def test_short_indented_lines_are_one_list() -> None:
    assert body_of("    Shr 34 cts\n    Net 807,000\n") == "Shr 34 cts\nNet 807,000"


def test_a_headline_stands_alone() -> None:
    assert headed("\nHead\n\nBody\n") == ("Head", "Body")
    assert headed("Head") == ("Head", "")
    assert headed("Not a head\nsince text follows\n\nBody") == (
        "",
        "Not a head\nsince text follows\n\nBody",
    )
    assert headed("word " * 60) == ("", "word " * 60)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet="ab ا\n\t\r  .\x03\x7f\x85", max_size=80))
def test_no_word_changes(text: str) -> None:
    copy = copy_of(text)
    title, rest = headed(copy)

    assert words(copy) == words(text)
    assert words(body_of(copy)) == words(copy)
    assert words(title, rest) == words(copy)
