"""The plain scan, by the rules of `docs/search.md`."""

from datetime import date
from typing import Any

import pytest

from builder.index.asked import Clause, Filter, asked
from builder.index.oracle import search
from builder.index.plain import Plain
from builder.model.entity import Kind
from builder.text.period import period
from tests.index.small import named, story

PUTIN = named(
    Kind.PERSON, "putin", {"en": "Putin", "ar": "بوتين"}, 1, aliases={"en": ("Vladimir Putin",)}
)
STORIES = [
    story("a", "Oil prices rise", "The bank said oil fell.", hours=1, topics=("crude",)),
    story("b", "Bank holds rates", "Oil and gas prices were steady.", hours=2),
    story("c", "الرئيس يزور المدينة", "قال الرئيس إن مؤتمرا سيعقد", lang="ar", hours=30),
    story("d", "للرئيس مدينه", "بوتين على الحدود", lang="ar", hours=40),
    story("e", "Kremlin visit", "A visit to Moscow", hours=800, people=("putin",)),
    story("f", "Oil prices rise again", "Second version", hours=801),
]


@pytest.fixture(scope="module")
def plain() -> Plain:
    return Plain(STORIES, [PUTIN], {"a": "f"})


def found(plain: Plain, query: str, **options: Any) -> list[str]:
    return list(search(plain, query, **options).ids)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("oil prices", ["f", "b"]),
        ('"oil prices"', ["f"]),
        ('"gas prices" -steady', []),
        ("oil -rise", ["b"]),
        ("pric*", ["f", "b"]),
        ("رئيس", ["c", "d"]),
        ("المدينة", ["c", "d"]),
        ("Putin", ["e", "d"]),
        ("vladimir putin", ["e", "d"]),
        ("person:putin", ["e"]),
        ("شخص:بوتين", ["e"]),
        ("lang:ar", ["d", "c"]),
        ("from:2023-02", ["f", "e"]),
        ("oil to:2023-01-01", ["b", "a"]),
        ("the bank", ["b", "a"]),
        ("the", ["a"]),
        ("", []),
        ("...", []),
        ("person:nobody oil", []),
    ],
)
def test_queries(plain: Plain, query: str, ids: list[str]) -> None:
    assert sorted(found(plain, query)) == sorted(ids)


def test_the_best_partial_matches_are_found_where_nothing_matches_all(plain: Plain) -> None:
    answer = search(plain, "oil prices unheard")
    assert answer.partial
    assert answer.ids == ("f", "b")
    assert not search(plain, "unheard").partial


def test_a_title_weighs_more_and_the_newest_comes_first(plain: Plain) -> None:
    assert found(plain, "prices rise") == ["f"]
    assert found(plain, "oil", sort="newest") == ["f", "b"]


def test_versions_are_one_result_with_the_best_score(plain: Plain) -> None:
    answer = search(plain, "oil prices")
    assert answer.ids[0] == "f"
    assert answer.facets["year"]["2023"] == 2
    assert answer.facets["topics"] == {}


def test_other_names_are_told(plain: Plain) -> None:
    assert search(plain, "Putin").also == ("بوتين",)


def test_reading_a_query() -> None:
    ask = asked('oil "gas prices" -"two words" -al-Assad pri* شخص: بوتين -lang:en well:known oil')
    assert [clause.same for clause in ask.clauses] == [
        ("word", ("oil",)),
        ("phrase", ("gas", "prices")),
        ("prefix", ("pri",)),
        ("word", ("well",)),
        ("word", ("known",)),
    ]
    assert [clause.same for clause in ask.excluded] == [
        ("phrase", ("two", "words")),
        ("phrase", ("al", "assad")),
    ]
    assert ask.filters == (Filter("person", "بوتين", False), Filter("lang", "en", True))
    assert asked("-").clauses == ()
    assert asked("a b").clauses == (Clause("word", ("a",)), Clause("word", ("b",)))


def test_periods() -> None:
    assert period("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert period("2024") == (date(2024, 1, 1), date(2024, 12, 31))
    assert period("2023-02-30") is None
    assert period("soon") is None
