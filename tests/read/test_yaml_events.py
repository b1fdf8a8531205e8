"""YAML text in, trees and faults out."""

import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.read import yaml_events
from builder.read.extra import plain
from builder.read.faults import Faults
from builder.read.limits import STORY, Limits
from builder.read.node import Table, Text
from builder.read.yaml_events import tree


def read(text: str, limits: Limits = STORY) -> tuple[Table | None, list[str]]:
    faults = Faults("f")
    return tree(text, faults, limits=limits), [str(problem) for problem in faults.problems]


def test_scalars_stay_text_with_their_places() -> None:
    table, problems = read("id: 0123\nat: 12:30:45\nno: NO\nnull:\nbig: 1_000\nnan: .nan\n")
    assert not problems
    assert table is not None
    assert table.entries["id"].value == Text("0123", 1, 5)
    assert plain(table) == {
        "id": "0123", "at": "12:30:45", "no": "NO", "null": "", "big": "1_000", "nan": ".nan",
    }  # fmt: skip


def test_places_are_those_of_the_file() -> None:
    table = tree("a:\n  - عربي\n  - b\n", Faults("f"), first_line=2)
    assert table is not None
    items = table.entries["a"].value
    assert [(one.line, one.column) for one in items.nodes] == [(3, 5), (4, 5)]  # type: ignore[union-attr]


FAULTS = {
    "a: 1\nb: 2\na: 3\n": "f:3:1: key 'a' is there twice; also on line 1",
    "a: &x y\n": "f:1:4: anchor &x; delete it, or put the value in quotes",
    "a: *x\n": "f:1:4: alias *x; write the value again, or put it in quotes",
    "a: !!python/name:os.system x\n": "f:1:4: a tag "
    "(got 'tag:yaml.org,2002:python/name:os.system'); delete it, or put the value in quotes",
    "a: ! x\n": "f:1:4: a tag (got '!'); delete it, or put the value in quotes",
    "a: 1\n---\nb: 2\n": "f:2:1: a second YAML document; delete the '---' line",
    "a: [[[[x]]]]\n": "f:1:7: nested too deeply; at most 4 levels of lists and mappings are read",
    "- a\n": "f:1:1: expected fields, found a list; write 'field: value' lines",
    "text\n": "f:1:1: expected fields, found text; write 'field: value' lines",
    "? [a]\n: b\n": "f:1:3: a list as a key; a key is a word before a colon",
    "a: \x00b\n": "f:1:4: control character U+0000; delete it",
    'a: "\\0"\n': "f:1:4: control character U+0000; delete it",
    'a: "\\e[31m"\n': "f:1:4: control character U+001B; delete it",
    'a: "\\ud83d"\n': "f:1:7: half of a surrogate pair; write the character itself",
    "a: x\u2028b: y\n": "f:1:5: a line break that is none on every system, U+2028; "
    "write a plain line break",
    "a: x\x85b\n": "f:1:5: a line break that is none on every system, U+0085; "
    "write a plain line break",
    "a: x\rb\n": "f:1:5: a line break that is none on every system, U+000D; "
    "write a plain line break",
    "a: b: c\n": "f:1:5: a second colon in a value without quotes; put the value in double quotes",
    "a:\n\t- b\n": "f:2:1: a tab before the text; indent with blanks",
    "a: @b\n": "f:1:4: a value cannot begin with @; put the value in double quotes",
    'a: "b\n': "f:1:4: a quotation mark or bracket is not closed; close it",
    'a: "\\q"\n': "f:1:5: a backslash that means nothing; write it twice, or use single quotes",
}


@pytest.mark.parametrize("text", FAULTS)
def test_faults_are_named_where_they_stand(text: str) -> None:
    assert FAULTS[text] in read(text)[1]


def test_all_faults_are_found_in_one_go() -> None:
    problems = read("a: &x 1\na: *x\nb: !t 2\nc: [[[[[x]]]]]\nd: [[[[[x]]]]]\n")[1]
    assert len(problems) == 5


def test_too_many_keys_and_too_long_values() -> None:
    small = Limits(size=1000, value=5, keys=2)
    assert read("a: 1\nb: 2\nc: 3\nd: 4\n", small)[1] == ["f:3:1: more than 2 keys"]
    assert read("a: 123456\n", small)[1] == ["f:1:4: a value of 6 characters; at most 5 are read"]


def test_pairs_of_escapes_are_joined_but_not_in_plain_text() -> None:
    table, problems = read(
        'a: "\\ud83d\\ude00, \\ud83d\\uDE01"\nb: \\ud83d\\ude00\n"c\\\\ud83d": "\\ud83d\\ude02"\n'
    )
    assert not problems
    assert table is not None
    assert plain(table) == {"a": "😀, 😁", "b": "\\ud83d\\ude00", "c\\ud83d": "😂"}


@pytest.mark.parametrize("text", ["a: " + "[" * 200_000, "a: " + "{a: " * 50_000, "- " * 50_000])
def test_depth_crashes_nothing(text: str) -> None:
    assert read(text)[1]


def test_merge_bombs_are_refused_at_their_anchors() -> None:
    text = "a: &a {k: v}\n" + "".join(f"b{n}: &b{n} {{<<: [*a, *a]}}\n" for n in range(9))
    assert any("alias" in problem for problem in read(text)[1])


@pytest.mark.parametrize("text", ['a: "\\ud83d\\ude00"\n', "a: [x, {b: c}]\n", "a: |\n  x\n  y\n"])
def test_the_parser_in_python_reads_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(text)
    monkeypatch.setattr(yaml_events, "Parser", yaml.Loader)
    assert read(text) == expected


def test_the_parser_in_python_refuses_half_pairs_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_events, "Parser", yaml.Loader)
    assert read('a: "\\ud83d"\n')[1] == ["f:1:4: half of a surrogate pair, U+D83D; delete it"]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20
)
KEYS = st.text(string.ascii_lowercase, min_size=1, max_size=8)


@given(st.dictionaries(KEYS, st.one_of(WORDS, st.lists(WORDS), st.dictionaries(KEYS, WORDS))))
def test_mappings_of_strings_are_read_as_the_library_reads_them(value: dict[str, object]) -> None:
    text = yaml.safe_dump(value, default_style='"', allow_unicode=True)
    table, problems = read(text)
    assert problems == []
    assert table is not None
    assert plain(table) == yaml.safe_load(text) == value


@given(st.text())
def test_no_text_raises(text: str) -> None:
    for problem in read(text)[1]:
        assert problem.startswith("f:")
        assert "\n" not in problem
