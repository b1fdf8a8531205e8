"""What a query word reaches, and in which order: the contract of search."""

from itertools import permutations

import pytest

from builder.text.fold import exact
from builder.text.keys import Form, closeness, keys, query_keys


def reach(query: str, indexed: str) -> Form:
    """Tell how close a query word comes to a word of a story."""
    asked, filed = exact(query), exact(indexed)
    if set(query_keys(asked)).isdisjoint(keys(filed)):
        return Form.UNRELATED
    return closeness(asked, filed)


PRESIDENTS = ("والرئيس", "للرئيس", "بالرئيس", "الرئيس", "رئيس")


@pytest.mark.parametrize(("query", "indexed"), list(permutations(PRESIDENTS, 2)))
def test_every_president_reaches_every_other(query: str, indexed: str) -> None:
    assert reach(query, indexed) is Form.STRIPPED


@pytest.mark.parametrize(
    ("one", "other"),
    [("أحمد", "احمد"), ("مدينة", "مدينه"), ("مصطفى", "مصطفي"), ("مسؤول", "مسئول"),
     ("مؤتمر", "موتمر"), ("رئيس", "رييس"), ("São", "Sao")],
)  # fmt: skip
def test_respelt(one: str, other: str) -> None:
    assert reach(one, other) is reach(other, one) is Form.FOLDED


@pytest.mark.parametrize(("one", "other"), [("محمّد", "محمد"), ("٢٠٢٣", "2023"), ("AFP", "afp")])
def test_same_letters(one: str, other: str) -> None:
    assert reach(one, other) is Form.EXACT


# The behaviour table: a name on the left must reach each form on the right, and the other way.
NAMES = {
    "باريس": "وباريس بباريس لباريس",
    "لندن": "بلندن ولندن وبلندن",
    "كييف": "بكييف وكييف",
    "بوتين": "لبوتين وبوتين ببوتين",
    "واشنطن": "وواشنطن بواشنطن لواشنطن",
    "الرياض": "للرياض بالرياض وبالرياض والرياض رياض",
    "القاهرة": "قاهرة بالقاهرة للقاهرة والقاهره",
    "اللاذقية": "للاذقية باللاذقية لاذقية",
    "ليبيا": "لليبيا بليبيا وليبيا الليبيا",
    "لجنة": "اللجنة للجنة باللجنه ولجنة",
    "علي": "وعلي لعلي",
    "والي": "الوالي ووالي",
    "الله": "لله والله بالله ولله",
    "الحج": "للحج والحج حج بحج",
}


@pytest.mark.parametrize(
    ("name", "form"), [(name, form) for name, forms in NAMES.items() for form in forms.split()]
)
def test_names_reach_their_prefixed_forms(name: str, form: str) -> None:
    assert reach(name, form) <= Form.SHARED
    assert reach(form, name) <= Form.SHARED


@pytest.mark.parametrize(
    ("query", "indexed"),
    [("باريس", "اريس"), ("كييف", "كيف"), ("والي", "وإلى"), ("علي", "على"), ("كندا", "كند"),
     ("لبنان", "فنان"), ("بقاء", "لقاء"), ("محمد", "محمود"), ("عثمان", "عثمانيا")],
)  # fmt: skip
def test_names_do_not_reach(query: str, indexed: str) -> None:
    assert reach(query, indexed) is Form.UNRELATED


def test_tiers_are_ordered() -> None:
    query = exact("مدينة")
    found = [closeness(query, exact(form)) for form in ("مدينة", "مدينه", "والمدينة", "مدينتي")]
    assert found[:3] == [Form.EXACT, Form.FOLDED, Form.STRIPPED]
    assert reach("لاعب", "لاعبين") is Form.STEMMED
    assert reach("talks", "talking") is Form.STEMMED
    assert Form.EXACT < Form.FOLDED < Form.STRIPPED < Form.SHARED < Form.STEMMED < Form.UNRELATED


def test_a_bare_name_reaches_what_may_hide_it_only_loosely() -> None:
    assert reach("اسم", "باسم") is Form.STRIPPED
    assert reach("باسم", "اسم") is Form.SHARED


def test_stop_words_are_filed_alone() -> None:
    assert keys("على") == ("على",)
    assert keys("علي") == ("علي",)
    assert reach("على", "علي") is Form.FOLDED


def test_keys_are_few() -> None:
    assert len(keys("الرياض")) == 1
    assert len(keys("والرئيس")) == 2
    assert keys("talks") == ("talk",)
