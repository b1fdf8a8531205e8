"""Countries: which entries are one, and what the others are called."""

from builder.link.countries import cities_of, codes, country_ids, listed, names_of, unlisted
from builder.model.entity import Entity, Kind


def place(id_: str, name: str, country: str) -> Entity:
    return Entity(kind=Kind.PLACE, id=id_, names={"en": name}, country=country)


def test_an_entry_of_the_country_and_one_within_it() -> None:
    assert listed([place("moscow", "Moscow", "RU"), place("r", "Russia", "RU")]) == {"RU": "r"}


def test_a_country_that_is_listed_is_not_unlisted() -> None:
    assert "FR" not in unlisted([place("fr", "France", "FR")], ("en",))
    assert unlisted([], ("ar", "en"))["FR"].names == {"ar": "فرنسا", "en": "France"}


def test_an_id_that_is_taken() -> None:
    assert "FR" not in unlisted([place("france", "Isle of France", "MU")], ("en",))


def test_no_union_and_no_test_is_a_country() -> None:
    assert not {"EU", "UN", "XA", "ZZ"} & set(codes())
    assert {"PS", "TW", "XK"} <= set(codes())


def test_newspapers_names() -> None:
    assert {"Britain", "UK", "بريطانيا", "المملكة المتحدة"} <= set(names_of("GB"))
    assert "Hong Kong" in names_of("HK")


def test_cities_of_zones_and_capitals() -> None:
    assert {"Canberra", "Sydney", "سيدني"} <= set(cities_of("AU"))


def test_ids_are_those_of_the_english_names() -> None:
    assert {"france", "united-kingdom"} <= country_ids()
