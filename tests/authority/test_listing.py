"""Names in front matter are changed or added; every other byte stays as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.authority.listing import extended, renamed
from builder.model.entity import Kind
from builder.problems import ConfigError
from builder.read.source import SourceFile
from builder.read.storyfile import read_story
from tests.read.samples import CONFIG

HEAD = "---\ntitle: Putin speaks  # the headline\ndate: 2024-05-03T10:00:00Z\n"
BODY = "---\n\npeople: [Putin] said so.\n"


def source(text: str) -> SourceFile:
    return SourceFile(path="a.en.md", data=text.encode())


def put(text: str, **instead: str) -> str:
    return renamed(source(text), Kind.PERSON, instead, CONFIG).decode()


def more(text: str, *ids: str) -> str:
    return extended(source(text), Kind.PERSON, ids, CONFIG).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("people: [Putin, Peskov]", "people: [other, Peskov]"),
        ("people: [ Peskov ,  'Putin' ] # two", "people: [ Peskov ,  other ] # two"),
        ('people: ["Putin"]\nplaces: [Putin]', "people: [other]\nplaces: [Putin]"),
        ("people: Putin", "people: other"),
        ("people:\n  - Peskov\n  - Putin # him\n", "people:\n  - Peskov\n  - other # him\n"),
        ("people:\n- Putin\nednote: Putin", "people:\n- other\nednote: Putin"),
        ("people: [Putin,\n  Putin]", "people: [other,\n  other]"),
        ("extra: {people: [Putin]}\npeople: [Putin]", "extra: {people: [Putin]}\npeople: [other]"),
        ("people: [بوتين, Putin]", "people: [بوتين, other]"),
    ],
)
def test_only_the_name_changes(before: str, after: str) -> None:
    assert put(f"{HEAD}{before}\n{BODY}", Putin="other") == f"{HEAD}{after}\n{BODY}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("people: [Putin]\n", "people: [Putin, x, y]\n"),
        ("people: [Putin, ]\n", "people: [Putin, x, y, ]\n"),
        ("people: []\n", "people: [x, y]\n"),
        ("people:\n", "people: [x, y]\n"),
        ("people:  # nobody yet\n", "people: [x, y]  # nobody yet\n"),
        ("people: Putin # him\n", "people: [Putin, x, y] # him\n"),
        (
            "people:\n  - Putin # him\nplaces: [a]\n",
            "people:\n  - Putin # him\n  - x\n  - y\nplaces: [a]\n",
        ),
        ("people: [a,\n  b]\n", "people: [a,\n  b, x, y]\n"),
        ("people: [a\n  ]\n", "people: [a, x, y\n  ]\n"),
        ('people: ["a]b"] # ]\n', 'people: ["a]b", x, y] # ]\n'),
        ("people: ['a]b']\n", "people: ['a]b', x, y]\n"),
        ("people: [فلان]\n", "people: [فلان, x, y]\n"),
        ("people:\n- a # one\n- b\n", "people:\n- a # one\n- b\n- x\n- y\n"),
        ("people:\n    -  a\n", "people:\n    -  a\n    -  x\n    -  y\n"),
        ("places: [a]\n", "places: [a]\npeople: [x, y]\n"),
        ("ednote: |\n  Words.\n", "ednote: |\n  Words.\npeople: [x, y]\n"),
    ],
)  # fmt: skip
def test_ids_are_added_to_what_is_there(before: str, after: str) -> None:
    assert more(HEAD + before + BODY, "x", "y") == HEAD + after + BODY


def test_line_ends_and_the_mark_of_the_file_stay() -> None:
    text = f"\ufeff{HEAD}people:\n- Putin\n{BODY}".replace("\n", "\r\n")
    assert more(text, "x") == text.replace("- Putin\r\n", "- Putin\r\n- x\r\n")
    assert put(text, Putin="x") == text.replace("- Putin", "- x")


def test_a_file_that_ends_with_its_front_matter_is_changed_too() -> None:
    assert more(f"{HEAD}---", "x") == f"{HEAD}people: [x]\n---"


def test_who_is_not_listed_changes_nothing() -> None:
    text = f"{HEAD}people: [Peskov]\n{BODY}"
    assert put(text, Putin="other") == text


@pytest.mark.parametrize(
    "field",
    [
        'people: ["Putin \\uD83D\\uDE00"]',
        "people: Putin, who said [it",
        "people: {a: b}",
        "people:\n  [Putin\n  ]: x",
    ],
)
def test_what_cannot_be_changed_alone_is_refused(field: str) -> None:
    with pytest.raises(ConfigError, match=r"content/a\.en\.md:\d+:\d+: "):
        more(f"{HEAD}{field}\n{BODY}", "x")


def test_a_file_without_front_matter_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"content/a\.en\.md"):
        more("Body", "x")


def test_front_matter_in_braces_is_refused() -> None:
    text = "---\n{title: A, date: 2024-05-03T10:00:00Z}\n---\n"
    with pytest.raises(ConfigError, match="write it by hand"):
        more(text, "x")


NAMES = st.lists(st.text(st.sampled_from("ab'\"#:,-[]{} ب"), min_size=1, max_size=8), max_size=4)


@settings(max_examples=150, deadline=None)
@given(NAMES, st.sampled_from(["flow", "block"]))
def test_the_reader_finds_one_more_and_all_others(names: list[str], form: str) -> None:
    quoted = ["'" + name.replace("'", "''") + "'" for name in names]
    flow = f"people: [{', '.join(quoted)}]\n"
    block = "people:\n" + "".join(f"  - {name}\n" for name in quoted)
    text = HEAD + (flow if form == "flow" else block) + BODY
    before, _ = read_story(source(text), CONFIG)
    after, _ = read_story(source(more(text, "x")), CONFIG)
    assert before is not None
    assert after is not None
    assert after.people == (*(before.people or ()), "x")
