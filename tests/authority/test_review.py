"""The review file is written the same each time, and read back as it was marked."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.authority.marked import Mark, marked
from builder.authority.proposal import New, Proposals, Same, Unlisted
from builder.authority.review import HEAD, review
from builder.model.entity import Kind
from tests.read.samples import CONFIG

FOUND = Proposals(
    new=(
        New(
            kind=Kind.PERSON,
            id="nadia-haddad",
            names={"en": "Nadia Haddad", "ar": "نادية حداد"},
            aliases={"en": ("N. Haddad",)},
            stories=1200,
            why='an office: "minister"',
            like=("n-haddad",),
            examples=(("a.en.md", "said: #1 Nadia"),),
        ),
    ),
    same=(
        Same(
            kind=Kind.PLACE, old="kiev", new="kyiv", names={"en": "Kiev"}, kept="Kyiv\n#x",
            stories=2, why="alike",
        ),
    ),
    unlisted=(
        Unlisted(kind=Kind.PLACE, id="aden", name="Aden", count=2, stories=("a", "1-2", "no")),
    ),
    left=7,
)  # fmt: skip
TEXT = review(FOUND)


def read(text: str) -> tuple[tuple[Mark, ...], list[str]]:
    marks, problems = marked(text.encode(), "r.yaml", CONFIG)
    return marks, [str(problem) for problem in problems]


def test_nothing_is_marked_as_it_is_written() -> None:
    assert TEXT.startswith(HEAD + "# 7 more are left out; --limit N shows more.\n")
    assert read(TEXT) == ((), [])
    assert read(review(Proposals(new=(), same=(), unlisted=()))) == ((), [])


def test_what_is_marked_is_read_back() -> None:
    marks, problems = read(TEXT.replace("do: no", "do: yes"))
    assert problems == []
    assert [(mark.section, mark.kind) for mark in marks] == [
        ("new", Kind.PERSON),
        ("same", Kind.PLACE),
        ("unlisted", Kind.PLACE),
    ]
    new, same, unlisted = (mark.said for mark in marks)
    assert new["name"] == FOUND.new[0].names
    assert new["aliases"] == FOUND.new[0].aliases
    assert (same["old"], same["new"], same["name"]) == ("kiev", "kyiv", {"en": "Kiev"})
    assert unlisted["stories"] == ("a", "1-2", "no")


@settings(max_examples=100)
@given(st.text(st.characters(codec="utf-8")))
def test_no_words_of_a_story_can_spoil_the_file(words: str) -> None:
    new = replace(FOUND.new[0], examples=(("a.en.md", words),))
    marks, problems = read(review(replace(FOUND, new=(new,))).replace("do: no", "do: yes"))
    assert (len(marks), problems) == (3, [])


def test_an_editor_may_add_what_an_authority_file_may_hold() -> None:
    text = "new:\n- {do: yes, kind: places, id: aden, name: {en: Aden}, country: ye}\n"
    (mark,), problems = read(text)
    assert (mark.said["country"], problems) == ("YE", [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("news: []", "r.yaml:1:1: news: no such section; did you mean 'new'?"),
        ("new: x", "r.yaml:1:6: new: expected a list, found text"),
        ("new:\n- x", "r.yaml:2:3: new: expected a proposal, found text"),
        ("new:\n- {do: maybe}", "r.yaml:2:8: do: neither yes nor no (got 'maybe'); write do: yes"),
        ("new:\n- {id: a}", "r.yaml:2:3: do: neither yes nor no; write do: yes or do: no"),
        ("new:\n- {do: no, ids: a}", "r.yaml:2:12: ids: unknown field"),
        ("new:\n- {do: no, merged_into: a}", "r.yaml:2:12: merged_into: unknown field"),
        ("new:\n- {do: yes, kind: people, id: a}", "r.yaml:2:3: name: missing"),
        ("new:\n- {do: yes, kind: person, id: a, name: {en: A}}", "r.yaml:2:19: kind: not a kind"),
        ("same:\n- {do: yes, kind: people, old: A b, new: c, name: {en: A}}", "old: not an id"),
        ("unlisted:\n- {do: yes, kind: people, id: a, stories: {b: c}}", "expected a list"),
        ("new: [", "r.yaml:2:1: not valid YAML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(text: str, said: str) -> None:
    marks, problems = read(text)
    assert marks == ()
    assert said in problems[0]


def test_a_file_that_is_not_utf8_is_named() -> None:
    _, problems = marked(b"new: \xff", "r.yaml", CONFIG)
    assert str(problems[0]).startswith("r.yaml:1:6: not UTF-8: byte 0xFF")
