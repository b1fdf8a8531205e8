"""Names as stories write them in, ids out."""

from builder.model.entity import Entity, Kind
from builder.read.names import Names
from builder.text.slug import slug

PEOPLE = (
    Entity(
        kind=Kind.PERSON,
        id="ahmad",
        names={"ar": "أحمد علي", "en": "Ahmad Ali"},
        aliases={"en": ("A. Ali",)},
    ),
    Entity(kind=Kind.PERSON, id="ahmed", names={"en": "Ahmed Ali"}, merged_into="ahmad"),
    Entity(kind=Kind.PERSON, id="k1", names={"en": "Kim"}, note={"en": "one"}),
    Entity(kind=Kind.PERSON, id="k2", names={"en": "Kim"}, note={"en": "two"}),
    Entity(kind=Kind.PLACE, id="rome", names={"en": "Rome"}),
)


def test_ids_names_and_aliases_in_any_spelling() -> None:
    names = Names(PEOPLE)
    for value in ("ahmad", "أحمد علي", "احمد علي", "AHMAD  ALI", "A. Ali", "a. ali"):
        assert names.find(Kind.PERSON, value) == ("ahmad",), value


def test_merged_ones_lead_to_who_took_their_place() -> None:
    names = Names(PEOPLE)
    assert names.find(Kind.PERSON, "ahmed") == ("ahmad",)
    assert names.find(Kind.PERSON, "Ahmed Ali") == ("ahmad",)


def test_a_name_of_two() -> None:
    assert Names(PEOPLE).find(Kind.PERSON, "kim") == ("k1", "k2")


def test_kinds_are_kept_apart() -> None:
    assert Names(PEOPLE).find(Kind.PERSON, "Rome") == ()


def test_circles_end() -> None:
    a = Entity(kind=Kind.PERSON, id="a", names={"en": "A"}, merged_into="b")
    b = Entity(kind=Kind.PERSON, id="b", names={"en": "B"}, merged_into="a")
    assert len(Names((a, b)).find(Kind.PERSON, "a")) == 1


def test_strangers_get_a_page_of_their_own() -> None:
    names = Names(PEOPLE)
    id_ = names.stranger(Kind.PERSON, "فلان الفلاني", "ar")
    assert id_ == slug("فلان الفلاني")
    assert id_ == names.stranger(Kind.PERSON, "فلان الفلاني", "ar")
    strangers = [one for one in names.entities() if not one.known]
    assert strangers == [
        Entity(kind=Kind.PERSON, id=id_, names={"ar": "فلان الفلاني"}, known=False)
    ]
    assert len(names.entities()) == len(PEOPLE) + 1
