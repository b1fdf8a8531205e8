"""Authority files as text in, entities and problems out."""

from pathlib import Path

from builder.model.entity import Entity, Kind
from builder.read.authority import authority, read_authority
from builder.read.source import SourceFile
from tests.read.samples import CONFIG


def read(text: str, kind: Kind = Kind.PLACE) -> tuple[dict[str, Entity], list[str]]:
    source = SourceFile(path="f", data=text.encode())
    entities, problems = authority(source, kind, CONFIG)
    return {one.id: one for one in entities}, [str(problem) for problem in problems]


def test_everything_that_may_be_said() -> None:
    entities, problems = read("""
baghdad:
  name: {en: Baghdad, ar: بغداد}
  aliases: {en: [Bagdad, City of Peace], ar: مدينة السلام}
  sort: {en: "Baghdad, city"}
  country: iq
  coordinates: [33.31, ٤٤.٣٧]
  wikidata: Q1530
  same_as: https://www.geonames.org/98182
  note: {en: The capital.}
""")
    assert problems == []
    assert entities["baghdad"] == Entity(
        kind=Kind.PLACE,
        id="baghdad",
        names={"ar": "بغداد", "en": "Baghdad"},
        aliases={"ar": ("مدينة السلام",), "en": ("Bagdad", "City of Peace")},
        sort={"en": "Baghdad, city"},
        country="IQ",
        coordinates=(33.31, 44.37),
        wikidata="Q1530",
        same_as=("https://www.geonames.org/98182",),
        note={"en": "The capital."},
    )


def test_names_stand_in_the_order_of_the_sites_languages() -> None:
    entities, _ = read("a: {name: {en: X, ar: س}}")
    assert list(entities["a"].names) == ["ar", "en"]


def test_a_country_is_named_by_its_code() -> None:
    entities, problems = read("iraq: {country: IQ}\nnorway: {country: NO}")
    assert problems == []
    assert entities["iraq"].names == {"ar": "العراق", "en": "Iraq"}
    assert entities["norway"].names["en"] == "Norway"


def test_a_role_in_one_language() -> None:
    entities, _ = read("ali: {name: {en: Ali}, role: وزير}", Kind.PERSON)
    assert entities["ali"].role == {"ar": "وزير"}


FAULTS = {
    "A: {name: {en: X}}": "f:1:1: A: not an id; use a-z, 0-9 and hyphens only",
    "index: {name: {en: X}}": "f:1:1: index: 'index' is the name of every list page; "
    "choose another id",
    "a:": "f:1:1: a: empty; write at least its name below it",
    "a: x": "f:1:1: a: expected a mapping, found text; write at least its name below it",
    "a: {note: x}": "f:1:1: a.name: missing; write name: {ar: ...}",
    "a: {name: X}": "f:1:11: a.name: expected languages, found text; write {ar: ...}",
    "a: {name: {en: X, fr: Y}}": "f:1:19: a.name: not a language of the site (got 'fr'); "
    "known are ar, en",
    "a: {name: {en: X}, alias: {en: Y}}": "f:1:20: a.alias: unknown key; did you mean 'aliases'?",
    "a: {name: {en: X}, country: XX}": "f:1:29: a.country: not a country (got 'XX'); "
    "write the two letters of ISO 3166, such as IQ",
    "a: {name: {en: X}, coordinates: [91, 0]}": "f:1:33: a.coordinates: not a point on earth "
    "(got '91, 0'); write [latitude, longitude] in degrees, such as [33.31, 44.37]",
    "a: {name: {en: X}, coordinates: nan}": "f:1:33: a.coordinates: not a point on earth "
    "(got 'nan'); write [latitude, longitude] in degrees, such as [33.31, 44.37]",
    "a: {name: {en: X}, wikidata: 649}": "f:1:30: a.wikidata: not a Wikidata item (got '649'); "
    "write it like Q649",
    "a: {name: {en: X}, same_as: [javascript:x]}": "f:1:30: a.same_as: not a web address "
    "(got 'javascript:x'); write an address that begins with https://",
    "a: {name: {en: X}, merged_into: b}": "f:1:33: a.merged_into: no such entry (got 'b'); "
    "known are a",
    "a: {name: {en: X}, merged_into: b}\nb: {name: {en: Y}, merged_into: a}\n": "f:1:33: "
    "a.merged_into: merged in a circle (got 'b'); one of them has to stay",
    "a: {name: {en: Ali Hasan}}\nb: {name: {en: B}, aliases: {en: ALI  hasan}}": "f:2:34: b: "
    "'a' has the same name (got 'ALI  hasan'); delete one, or give both a note that tells "
    "them apart",
    "a: {name: {ar: أحمد}}\nb: {name: {ar: احمد}, note: x}": "f:2:16: b: 'a' has the same name "
    "(got 'احمد'); delete one, or give both a note that tells them apart",
}


def test_faults() -> None:
    for text, problem in FAULTS.items():
        assert f"content/{problem}" in read(text)[1]


def test_a_note_on_both_or_a_merger_allows_one_name_for_two() -> None:
    assert read("a: {name: {en: X}, note: one}\nb: {name: {en: X}, note: two}")[1] == []
    assert read("a: {name: {en: X}}\nb: {name: {en: X}, merged_into: a}")[1] == []


def test_files_that_are_not_there_say_nothing(tmp_path: Path) -> None:
    assert read_authority(tmp_path, CONFIG) == ((), ())


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    tmp_path.joinpath("people.yaml").mkdir()
    tmp_path.joinpath("places.yaml").symlink_to("nowhere")
    _, problems = read_authority(tmp_path, CONFIG)
    assert [problem.path for problem in problems] == ["content/people.yaml", "content/places.yaml"]
