"""JSON of strangers: where objects stand, and which are refused."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.intake import jsontext
from builder.intake.item import Failed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**16), 10**16) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=4), VALUES, max_size=4), max_size=4)


def read(text: str) -> list[Any]:
    """The values of all objects of a text, or what failed."""
    found: list[Any] = []
    for span in jsontext.spans(text):
        if isinstance(span, Failed):
            found.append(span)
            continue
        one = jsontext.read(text[span.start : span.end], span.line)
        found.append(one if isinstance(one, Failed) else one.values)
    return found


@given(OBJECTS, st.sampled_from([None, 1]), st.booleans())
@settings(max_examples=60)
def test_objects_of_a_list_or_behind_each_other(
    objects: list[Any], indent: int | None, escaped: bool
) -> None:
    one_list = json.dumps(objects, indent=indent, ensure_ascii=escaped)
    apart = "\n".join(json.dumps(one, indent=indent, ensure_ascii=escaped) for one in objects)

    assert read(one_list) == read(apart) == objects


def test_a_broken_object_leaves_the_others() -> None:
    first, broken, last = read('[{"a": 1},\n{"a": 2,},\n{"a": 3}]')

    assert (first, last) == ({"a": 1}, {"a": 3})
    assert (broken.line, broken.what[:9]) == (2, "not JSON:")


def test_a_cut_object_fails_where_it_breaks_off() -> None:
    assert [one.line for one in read('\n{"a":\n "b')] == [3]


def test_text_outside_is_told() -> None:
    stray, kept = read('var x = {"a": 1}')

    assert stray.what == "text outside of any object: 'var x ='"
    assert kept == {"a": 1}


@pytest.mark.parametrize(
    ("text", "field", "what"),
    [
        ('{"a": 1, "a": 2}', "a", "said twice"),
        ('{"a": NaN}', "", "NaN is no JSON"),
        ('{"a": -Infinity}', "", "-Infinity is no JSON"),
    ],
)
def test_what_python_would_let_through(text: str, field: str, what: str) -> None:
    (failed,) = read(text)

    assert (failed.field, failed.what) == (field, what)


def test_numbers_of_any_length_are_read() -> None:
    assert read('{"a": 1e400, "b": ' + "9" * 5000 + "}") == [{"a": "1e400", "b": "9" * 5000}]


@pytest.mark.parametrize("deep", ['{"a":' + "[" * 200_000, "[" * 200_000 + '{"a": 1}'])
def test_depth_is_capped(deep: str) -> None:
    assert all(isinstance(one, Failed) or one == {"a": 1} for one in read(deep))


def test_the_deepest_that_is_read() -> None:
    def nested(depth: int) -> str:
        return '{"a":' * depth + "1" + "}" * depth

    assert isinstance(read(nested(jsontext.DEPTH))[0], dict)
    assert isinstance(read(nested(jsontext.DEPTH + 1))[0], Failed)


def test_halves_of_characters_are_replaced_and_counted() -> None:
    found = jsontext.read(r'{"a": "x\ud83dy \ud83d\ude00 \\ud83d \udc00"}', 1)

    assert isinstance(found, jsontext.Object)
    assert found.values == {"a": "x\ufffdy 😀 \\ud83d \ufffd"}
    assert found.halves == 2
