"""Whom a text names, in both scripts, and whom it does not."""

import pytest

from builder.link.countries import unlisted
from builder.link.lexicon import Lexicon
from builder.link.linker import Linker, StoryText
from builder.model.entity import Entity, Kind


def person(id_: str, *, ar: str = "", en: str = "", aliases: str = "", **more: str) -> Entity:
    names = {lang: name for lang, name in (("ar", ar), ("en", en)) if name}
    some = tuple(alias for alias in aliases.split("|") if alias)
    return Entity(kind=Kind.PERSON, id=id_, names=names, aliases={"en": some}, **more)  # type: ignore[arg-type]


def place(id_: str, *, ar: str = "", en: str = "", **more: str) -> Entity:
    names = {lang: name for lang, name in (("ar", ar), ("en", en)) if name}
    return Entity(kind=Kind.PLACE, id=id_, names=names, **more)  # type: ignore[arg-type]


ENTITIES = (
    person("putin", ar="فلاديمير بوتين", en="Vladimir Putin", aliases="Putin|بوتين", country="RU"),
    person("omar-abdullah", ar="عمر عبد الله"),
    person("de-clercq", en="Willy de Clercq", aliases="de Clercq"),
    person("james-baker", en="James Baker", aliases="Baker"),
    person("howard-baker", en="Howard Baker", aliases="Baker"),
    person("bond", en="Bond"),
    Entity(kind=Kind.PERSON, id="vlad", names={"en": "Vladimir P."}, merged_into="putin"),
    Entity(kind=Kind.PERSON, id="loop", names={"en": "Loop Looper"}, merged_into="loop"),
    place("russia", ar="روسيا", en="Russia", country="RU"),
    place("uk", ar="المملكة المتحدة", en="United Kingdom", country="GB"),
    place("usa", ar="الولايات المتحدة", en="United States", country="US"),
    place("saudi-arabia", ar="المملكة العربية السعودية", en="Saudi Arabia", country="SA"),
    place("georgia", ar="جورجيا", en="Georgia", country="GE"),
    place("jordan", ar="الأردن", en="Jordan", country="JO"),
    place("oman", ar="عُمان", en="Oman", country="OM"),
    place("ireland", ar="أيرلندا", en="Ireland", country="IE"),
    place("kyiv", ar="كييف", en="Kyiv", country="UA"),
    place("london-town", ar="لندن", en="London", country="GB"),
)
LISTED = Linker(Lexicon(ENTITIES, {}))
PLACES = tuple(entity for entity in ENTITIES if entity.kind is Kind.PLACE)
ALL = Linker(Lexicon(ENTITIES, unlisted(PLACES, ("ar", "en"))))


def named(text: str, *, title: str = "", dateline: str = "", linker: Linker = LISTED) -> set[str]:
    story = StoryText(title=title, dateline=dateline, paragraphs=text.split("\n\n"))
    return {ref.id for ref in linker.refs(story)}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Vladimir Putin said so.", {"putin"}),
        ("He met Vladimir P. there", {"putin"}),
        ("Vladimir, Putin", set()),
        ("Loop Looper", set()),
        ("said President Putin.", {"putin"}),
        ("said Putin.", set()),
        ("In Russia, Putin said", {"putin", "russia"}),
        ("In Russia, Igor Putin said", {"russia"}),
        ("Commissioner Willy De Clercq", {"de-clercq"}),
        ("Mr. Baker said", set()),
        ("Secretary Baker said", set()),
        ("Secretary James Baker said. Baker said", {"james-baker"}),
        ("a bond of Bond.", {"bond"}),
        ("Bond prices fell, bond by bond.", set()),
        ("the Bond Corporation", set()),
        ("in the UK and U.S. Senate", {"uk", "usa"}),
        ("in the US.", {"usa"}),
        ("tell us more", set()),
        ("a Russian", set()),
        ("Britain's aid", {"uk"}),
        ("Latin America", set()),
        ("the Senate of America", {"usa"}),
        ("in Georgia", set()),
        ("in Tbilisi, Georgia", {"georgia"}),
        ("in Jordan, he said", {"jordan"}),
        ("Michael Jordan scored", set()),
        ("Jack London wrote", set()),
        ("the news from London", {"london-town", "uk"} - {"uk"}),
        ("West Germany", set()),
    ],
)
def test_english(text: str, ids: set[str]) -> None:
    assert named(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("قال فلاديمير بوتين إن", {"putin"}),
        ("وأكّد لفلاديمير بوتين", {"putin"}),
        ("قال بوتين", set()),
        ("قال الرئيس الروسي بوتين", {"putin"}),
        ("في روسيا قال بوتين", {"putin", "russia"}),
        ("عمر عبدالله", {"omar-abdullah"}),
        ("وروسيا وبريطانيا", {"russia", "uk"}),
        ("لروسيا", {"russia"}),
        ("للمملكة المتحدة", {"uk"}),
        ("إلى أميركا", {"usa"}),
        ("أمريكا اللاتينية", set()),
        ("قالت السعودية", {"saudi-arabia"}),
        ("الأراضي السعودية", set()),
        ("الجامعات المصرية والسعودية", set()),
        ("سلطنة عمان", {"oman"}),
        ("في عمان", set()),
        ("في مسقط، وقالت عمان", {"oman"}),
        ("خليج عمان", set()),
    ],
)
def test_arabic(text: str, ids: set[str]) -> None:
    assert named(text) == ids


@pytest.mark.parametrize(
    ("dateline", "ids"),
    [
        ("LONDON, March 3 -", {"london-town", "uk"}),
        ("KYIV", {"kyiv"}),
        ("MOSCOW, Feb 26 -", {"russia"}),
        ("DUBLIN, Ohio, March 18 -", set()),
        ("موسكو، 3 آذار", {"russia"}),
    ],
)
def test_datelines(dateline: str, ids: set[str]) -> None:
    assert named("", dateline=dateline) == ids


def test_capitals_tell_nothing_in_a_headline_of_capitals() -> None:
    assert named("", title="BAKER TELLS US OF BOND IN RUSSIA") == {"russia"}


def test_a_name_does_not_run_on_into_the_next_paragraph() -> None:
    assert named("It was Vladimir\n\nPutin") == set()


def test_countries_that_no_entry_has() -> None:
    assert named("France and Kenya") == set()
    assert named("France and Kenya, في فرنسا", linker=ALL) == {"france", "kenya"}


def test_an_entry_keeps_its_name_from_a_country() -> None:
    state = place("ga-state", en="Georgia")
    linker = Linker(Lexicon((state,), unlisted((state,), ("en",))))

    assert named("in Georgia", linker=linker) == {"ga-state"}
