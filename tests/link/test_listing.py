"""Names go to the end of a list, and nothing else moves."""

import pytest

from builder.link.listing import with_names

STORY = "---\ntitle: T\n{}source: A\n---\n\nBody: [a]\n---\n"


def listed(field: str) -> str | None:
    data = with_names(STORY.format(field).encode(), "people", ["x", "y"])
    return None if data is None else data.decode()


@pytest.mark.parametrize(
    ("field", "after"),
    [
        ("people: [a]\n", "people: [a, x, y]\n"),
        ("people: [a, b, ]\n", "people: [a, b, x, y]\n"),
        ("people: [a,\n  b]\n", "people: [a,\n  b, x, y]\n"),
        ('people: ["a]b"] # ]\n', 'people: ["a]b", x, y] # ]\n'),
        ("people: ['a]b']\n", "people: ['a]b', x, y]\n"),
        ("people: [فلان]\n", "people: [فلان, x, y]\n"),
        ("people: []\n", "people: [x, y]\n"),
        ("people:\n- a # one\n- b\n", "people:\n- a # one\n- b\n- x\n- y\n"),
        ("people:\n    -  a\n", "people:\n    -  a\n    -  x\n    -  y\n"),
    ],
)
def test_ways_of_writing_a_list(field: str, after: str) -> None:
    assert listed(field) == STORY.format(after)


def test_a_field_that_is_not_there_is_the_last() -> None:
    assert listed("") == STORY.format("").replace("A\n---", "A\npeople: [x, y]\n---", 1)


@pytest.mark.parametrize("field", ["people: [a\n  ]\n", "people: {a: b}\n"])
def test_what_is_left_to_the_editor(field: str) -> None:
    assert listed(field) is None


def test_a_byte_order_mark_and_the_line_ends_stay() -> None:
    data = b"\xef\xbb\xbf---\r\ntitle: T\r\n---\r\n\r\nBody\r\n"
    after = b"\xef\xbb\xbf---\r\ntitle: T\r\nplaces: [x]\r\n---\r\n\r\nBody\r\n"

    assert with_names(data, "places", ["x"]) == after


def test_a_file_without_front_matter() -> None:
    assert with_names(b"Body", "places", ["x"]) is None
