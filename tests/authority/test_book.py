"""An entry is added below all others, and every other byte stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.entity import Entity, Kind
from builder.problems import ConfigError
from tests.authority.books import book, person

TEXT = """\
# People of the archive.
putin:
  name: {en: Vladimir Putin}   # as the desk writes it
  aliases: {en: [Putin]}
# The end.
"""
VOLCKER = person("paul-volcker", "Paul Volcker")
LINES = "paul-volcker:\n  name: {en: Paul Volcker}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TEXT, TEXT + LINES),
        (TEXT.rstrip("\n"), TEXT + LINES),
        (TEXT.replace("\n", "\r\n"), (TEXT + LINES).replace("\n", "\r\n")),
        ("\ufeff" + TEXT, "\ufeff" + TEXT + LINES),
        ("", LINES),
        ("# Nobody yet.\n", "# Nobody yet.\n" + LINES),
        ("---\n" + TEXT, "---\n" + TEXT + LINES),
        (
            "  putin:\n    name: {en: Putin}\n",
            "  putin:\n    name: {en: Putin}\n  paul-volcker:\n    name: {en: Paul Volcker}\n",
        ),
    ],
)
def test_an_entry_stands_below_the_others(before: str, after: str) -> None:
    assert book(before).added([VOLCKER]).data.decode() == after


def test_every_field_is_written_and_read_back() -> None:
    whole = Entity(
        kind=Kind.PLACE,
        id="derna",
        names={"ar": "درنة", "en": "Derna"},
        aliases={"en": ("Darnah", "Derna: the city", "No")},
        sort={"en": "derna, city"},
        role={"en": "a city # by the sea"},
        country="LY",
        coordinates=(32.76, -22.5),
        wikidata="Q185245",
        same_as=("https://example.org/a,b",),
        note={"en": 'She said "no".\nTwice.'},
    )
    assert book("", Kind.PLACE).added([whole]).entities == {"derna": whole}


@pytest.mark.parametrize(
    ("entity", "said"),
    [
        (person("putin", "Someone"), "content/people.yaml:2:1: putin: there is an entry of this"),
        (person("vp", "vladimir  PUTIN"), "content/people.yaml:2:1: vp: the name of 'putin' (got"),
        (person("vp", "VP", aliases={"en": ("Pútin",)}), "the name of 'putin' (got 'Pútin')"),
        (person("Paul", "Paul"), "content/people.yaml:6:1: Paul: not an id"),
        (person("paul", "Paul", wikidata="7"), "paul.wikidata: not a Wikidata item"),
        (person("paul", "Paul", country="XX"), "paul.country: not a country"),
        (person("paul", "Paul\x07"), "people.yaml:7:14: control character U+0007"),
    ],
)
def test_what_cannot_be_added_is_named(entity: Entity, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        book(TEXT).added([entity])
    assert said in str(refused.value)


def test_all_that_is_wrong_is_named_at_once() -> None:
    some = [person("putin", "A"), person("x", "Putin"), person("y", "B"), person("y", "C")]
    with pytest.raises(ConfigError) as refused:
        book(TEXT).added(some)
    assert [problem.field for problem in refused.value.problems] == ["putin", "x", "y"]


def test_two_who_are_told_apart_by_notes_may_share_a_name() -> None:
    noted = TEXT.replace("# The end.", "  note: The president.")
    other = person("other-putin", "Putin", note={"en": "The painter."})
    assert "other-putin" in book(noted).added([other]).entities
    with pytest.raises(ConfigError, match="the name of 'putin'"):
        book(TEXT).added([other])


def test_a_name_may_be_added_as_merged_into_its_bearer() -> None:
    after = book(TEXT).added([person("v-putin", "Putin", merged_into="putin")])
    assert after.data.decode().endswith("  merged_into: putin\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{putin: {name: {en: Putin}}}\n", "no entry can be added below"),
        ("{}\n", "no entry can be added below"),
        ("[a]\n", "expected fields, found a list"),
        (b"putin:\n  name: {en: Putin\xff}\n", "not UTF-8: byte 0xFF"),
    ],
)
def test_a_file_that_takes_no_entry_is_named(text: str | bytes, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        book(text).added([VOLCKER])
    assert said in str(refused.value)


def test_a_file_of_another_charset_is_not_merged_in() -> None:
    with pytest.raises(ConfigError, match="not UTF-8"):
        book(b"a:\n  name: {en: \xe9}\nb:\n  name: {en: B}\n").merged("a", "b")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1)


@settings(max_examples=100, deadline=None)
@given(WORDS)
def test_any_name_is_read_back_as_it_is_or_refused(name: str) -> None:
    try:
        after = book(TEXT).added([person("someone", name.strip() or "x")])
    except ConfigError:
        return
    assert after.entities["someone"].names["en"] == (name.strip() or "x")
    assert after.data.decode().startswith(TEXT)
