"""One value of one field in, what it means out."""

import dataclasses

import pytest

from builder.read.fields import FIELDS
from builder.read.filed import StoryFile
from builder.read.ids import id_fault
from tests.read.samples import desk, lines, node

GOOD = [
    ("title", "'  Rain  '", "Rain"),
    ("version", "٣", 3),
    ("version", "0", 0),
    ("urgency", "9", 9),
    ("status", "withheld", "withheld"),
    ("format", "text", "text"),
    ("people", "[a, b, a]", ("a", "b")),
    ("people", "a", ("a",)),
    ("people", "[]", ()),
    ("topics", "[أ، ب]", ("أ، ب",)),
    ("id", "a-1", "a-1"),
    ("lang", "ar", "ar"),
    ("extra", "{a: [1, {b: c}]}", {"a": ["1", {"b": "c"}]}),
    ("summary", "'\u202eany\u202c'", "\u202eany\u202c"),
]


@pytest.mark.parametrize(("field", "yaml", "value"), GOOD)
def test_good_values(field: str, yaml: str, value: object) -> None:
    at = desk()
    assert FIELDS[field](node(yaml), field, at) == value
    assert lines(at) == []


BAD = [
    ("version", "-1"), ("version", "1.0"), ("version", "9" * 5000), ("urgency", "0"),
    ("urgency", "10"), ("urgency", "²"), ("status", "killed"), ("format", "html"),
    ("people", "{a: b}"), ("people", "[[a]]"), ("id", "A"), ("id", "a/b"), ("id", "../x"),
    ("lang", "xx"), ("title", "[a]"), ("title", "x" * 1001),
    ("corrections", "{date: 2026-01-01, note: x}"),
    ("corrections", "[x]"), ("corrections", "[{date: 2026-01-01}]"), ("extra", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "yaml"), BAD)
def test_bad_values_are_one_problem_each(field: str, yaml: str) -> None:
    at = desk()
    FIELDS[field](node(yaml), field, at)
    (problem,) = lines(at)
    assert problem.startswith("f:1:")
    assert f": {field}" in problem


@pytest.mark.parametrize(
    "id_", ["con", "nul", "com1", "lpt9", "index", "", "a" * 81, "é", "a.b", "a\n"]
)
def test_unsafe_ids(id_: str) -> None:
    assert id_fault(id_)


@pytest.mark.parametrize("id_", ["a", "a-b", "2026", "con-1", "a" * 80])
def test_safe_ids(id_: str) -> None:
    assert id_fault(id_) is None


def test_every_field_but_the_unpublished_is_kept() -> None:
    kept = {field.name for field in dataclasses.fields(StoryFile)}
    assert FIELDS.keys() - kept == {"ednote", "summary"}
