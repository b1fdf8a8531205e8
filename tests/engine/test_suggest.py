"""Suggestions: people and places first, also after a misspelling, then words."""

from pathlib import Path
from typing import Any

import pytest

from builder.model.entity import Entity, Kind
from tests.engine.built import Built, build
from tests.engine.node import answers
from tests.index.small import story

PEOPLE = (
    Entity(
        kind=Kind.PERSON,
        id="zelensky",
        names={"ar": "فولوديمير زيلينسكي", "en": "Volodymyr Zelensky"},
        aliases={"en": ("Zelenskyy",)},
    ),
    Entity(
        kind=Kind.PERSON,
        id="guterres",
        names={"ar": "أنطونيو غوتيريش", "en": "Antonio Guterres"},
    ),
    Entity(
        kind=Kind.PERSON,
        id="putin",
        names={"ar": "فلاديمير بوتين", "en": "Vladimir Putin"},
        aliases={"ar": ("بوتين",), "en": ("Putin",)},
    ),
    Entity(kind=Kind.PERSON, id="nobody", names={"en": "Putila Nobody"}),
    Entity(kind=Kind.PLACE, id="vienna", names={"ar": "فيينا", "en": "Vienna"}),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Stories about people."""
    stories = [
        story("one", "Putin and Guterres", "zebra putting", people=("putin", "guterres")),
        story("two", "Zelensky", "zebras in Vienna", people=("zelensky",), places=("vienna",)),
        story("three", "بوتين في فيينا", "مدينة", lang="ar", people=("putin",), places=("vienna",)),
    ]
    return build(tmp_path_factory.mktemp("people"), stories, PEOPLE)


def suggested(built: Built, work: Path, typed: str, lang: str = "en") -> list[Any]:
    """What is suggested."""
    return list(answers([("suggest", typed, {"lang": lang})], work, built.search)[0])


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("put", "putin"),
        ("Vlad", "putin"),
        ("vladimir pu", "putin"),
        ("بوت", "putin"),
        ("لبوتين", "putin"),
        ("Zelensky", "zelensky"),
        ("Zelenskyy", "zelensky"),
        ("Zelenski", "zelensky"),
        ("Zelinsky", "zelensky"),
        ("Zelensly", "zelensky"),
        ("زيلنسكي", "zelensky"),
        ("غوتيريش", "guterres"),
        ("جوتيريش", "guterres"),
        ("Guteres", "guterres"),
        ("Gutteres", "guterres"),
        ("meeting putin", "putin"),
    ],
)
def test_a_person_is_suggested_first(typed: str, person: str, built: Built, tmp_path: Path) -> None:
    found = suggested(built, tmp_path, typed)

    assert (found[0]["kind"], found[0]["id"]) == ("people", person)


def test_a_name_stands_in_the_language_of_the_page(built: Built, tmp_path: Path) -> None:
    [found, *_] = suggested(built, tmp_path, "vladimir", lang="ar")

    assert found == {
        "kind": "people",
        "id": "putin",
        "text": "فلاديمير بوتين",
        "alias": "Vladimir Putin",
        "stories": 2,
        "url": "ar/people/putin.html",
    }


def test_the_matching_alias_is_shown(built: Built, tmp_path: Path) -> None:
    [found, *_] = suggested(built, tmp_path, "Zelenskyy")

    assert (found["text"], found["alias"]) == ("Volodymyr Zelensky", "Zelenskyy")


def test_words_complete_what_is_typed(built: Built, tmp_path: Path) -> None:
    found = suggested(built, tmp_path, "a big zeb")

    assert [(one["kind"], one["text"]) for one in found] == [
        ("word", "a big zebra"),
        ("word", "a big zebras"),
    ]


def test_nobody_without_stories_is_suggested(built: Built, tmp_path: Path) -> None:
    assert "nobody" not in [one["id"] for one in suggested(built, tmp_path, "puti")]


def test_nothing_is_suggested_for_nothing(built: Built, tmp_path: Path) -> None:
    assert suggested(built, tmp_path, " ") == []
    assert suggested(built, tmp_path, '"') == []


def test_a_name_in_one_script_finds_the_other(built: Built, tmp_path: Path) -> None:
    [answer] = answers([("search", "Putin", {"lang": "en"})], tmp_path, built.search)

    assert {hit["id"] for hit in answer["hits"]} == {"one", "three"}
    assert answer["alsoSearched"] == ["فلاديمير بوتين"]
    assert answer["entities"] == [{"ref": "people/putin", "name": "Vladimir Putin"}]


def test_a_filter_that_means_nothing_is_reported(built: Built, tmp_path: Path) -> None:
    [answer] = answers([("search", "putin person:xyz from:soon")], tmp_path, built.search)

    assert answer["total"] == 0
    assert answer["problems"] == ["xyz", "soon"]
