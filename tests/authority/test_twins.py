"""Entities that seem to be one."""

from builder.authority.twins import twins
from builder.model.catalog import Named
from builder.model.entity import Entity, Kind


def named(
    id_: str, stories: int = 1, *, kind: Kind = Kind.PERSON, known: bool = True, **names: str
) -> Named:
    entity = Entity(kind=kind, id=id_, names=names, known=known)
    return Named(entity=entity, stories=stories)


def pairs(*some: Named) -> list[tuple[str, str]]:
    return [(one.old.entity.id, one.new.entity.id) for one in twins(some)]


def test_spellings_of_one_script() -> None:
    assert pairs(
        named("gorbachev", 9, en="Mikhail Gorbachev"), named("gorbachov", en="Mikhail Gorbachov")
    ) == [("gorbachov", "gorbachev")]
    assert pairs(named("a", 2, ar="سيرغي لافروف"), named("b", ar="سيرجي لافروف")) == [("b", "a")]


def test_consonants_tell_across_scripts() -> None:
    assert pairs(named("zelensky", 5, en="Zelensky"), named("zylynsky", ar="زيلينسكي")) == [
        ("zylynsky", "zelensky")
    ]
    assert pairs(named("uma", 5, en="Uma"), named("ama", ar="أما")) == []


def test_two_that_are_known_in_both_scripts_are_not_compared_across_them() -> None:
    assert pairs(named("a", en="Zelensky", ar="فلان"), named("b", en="Other", ar="زيلينسكي")) == []


def test_a_surname_that_only_one_has() -> None:
    baker = named("baker", 5, en="Baker")
    assert pairs(baker, named("james", known=False, en="James Baker")) == [("james", "baker")]
    both = (named("james", 2, en="James Baker"), named("howard", 2, en="Howard Baker"))
    assert pairs(baker, *both) == []
    many = named("james", 10, en="James Baker")
    assert pairs(baker, many, both[1]) == [("baker", "james")]


def test_a_given_name_or_a_place_is_no_surname() -> None:
    assert pairs(named("james", en="James"), named("baker", en="James Baker")) == []
    places = [named(n.casefold(), kind=Kind.PLACE, en=n) for n in ("York", "New York")]
    assert pairs(*places) == []


def test_a_hyphen_is_as_good_as_a_blank() -> None:
    assert pairs(named("a", 2, en="Omar Kareem"), named("b", en="omar-kareem")) == [("b", "a")]


def test_others_are_left_alone() -> None:
    assert pairs(named("a", en="North Korea"), named("b", en="South Korea")) == []
    assert pairs(named("a", en="Austria"), named("b", en="Australia")) == []
    assert pairs(named("a", ar="عبدالرحمن السديس"), named("b", ar="عبدالرحمن السند")) == []


def test_a_stranger_goes_into_whom_an_authority_file_knows() -> None:
    some = (named("k", 1, en="Omar Qasim"), named("s", 99, known=False, en="Omar Qassim"))
    assert pairs(*some) == pairs(*reversed(some)) == [("s", "k")]
