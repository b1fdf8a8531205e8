"""Whom a text names, in both scripts, and whom it does not."""

from datetime import date

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
        ("the Bank of Russia said", set()),
        ("the Bank of Russia said. Russia said", {"russia"}),
        ("the Government of Russia and Yeltsin of Russia", {"russia"}),
        ("Texaco Russia said", set()),
        ("But Russia said", {"russia"}),
        ("the Iran-Russia talks", {"russia"}),
        ("the Russia Fund said", set()),
        ("Russia Foreign Minister", {"russia"}),
        ("Russia Air Lines", set()),
        ("U.S. Treasury", {"usa"}),
        ("U.S. Home Corp", set()),
        ("RUSSIA COTTON, in bales", {"russia"}),
        ('the film "Russia Rising" opened', set()),
        ('"Russia will never agree to that," he said', {"russia"}),
        ('the "happiest town in Russia"', {"russia"}),
        ("chairman Bond Danforth said", set()),
        ("chairman Bond said", {"bond"}),
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
        ("السعودية تعلن", {"saudi-arabia"}),
        ("في السعودية", {"saudi-arabia"}),
        ("جنوب السعودية", {"saudi-arabia"}),
        ("موقف السعودية", {"saudi-arabia"}),
        ("للسعودية", {"saudi-arabia"}),
        ("رياضتنا السعودية", set()),
        ("شركة أرامكو السعودية", set()),
        ("شركة «جسور» السعودية", set()),
        ("جمعية الكشافة العربية السعودية", set()),
        ("الشركة السعودية للكهرباء وفي الرياض", set()),
        ("قوات سورية", set()),
        ("كأس ملك روسيا", set()),
        ("نادي روسيا", set()),
        ("رئيس روسيا", {"russia"}),
        ('قال فريق "فجر روسيا" إنه', set()),
        ("وصل 158 لاجئا روسيا", set()),
        ("لاعباً روسياً", set()),
        ("الدكتور روسيا", set()),
        ("عبدالله بن محمد روسيا", set()),
        ("وأمير بروسيا", set()),
        ("موسكو بروسيا", {"russia"}),
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


@pytest.mark.parametrize(
    ("day", "dateline", "ids"),
    [
        (date(1987, 3, 4), "MOSCOW, March 4 -", {"ussr"}),
        (date(1987, 3, 4), "موسكو، 4 آذار", {"ussr"}),
        (date(1995, 3, 4), "MOSCOW, March 4 -", {"russia"}),
        (None, "MOSCOW, March 4 -", {"russia"}),
        (date(1987, 3, 4), "KYIV, March 4 -", {"kyiv", "ussr"}),
        (date(1995, 3, 4), "KYIV, March 4 -", {"kyiv"}),
        (date(1987, 3, 4), "LONDON, March 4 -", {"london-town", "uk"}),
        (date(1987, 3, 4), "BONN, March 4 -", {"germany"}),
    ],
)
def test_a_dateline_means_the_state_of_its_day(
    day: date | None, dateline: str, ids: set[str]
) -> None:
    places = (
        *ENTITIES,
        place("ussr", en="Soviet Union"),
        place("germany", en="Germany", country="DE"),
    )
    story = StoryText(title="", dateline=dateline, paragraphs=[], day=day)

    assert {ref.id for ref in Linker(Lexicon(places, {})).refs(story)} == ids


@pytest.mark.parametrize(("year", "ids"), [(1987, {"ussr"}), (1995, set())])
def test_a_state_that_is_gone_and_no_country_after_it(year: int, ids: set[str]) -> None:
    linker = Linker(Lexicon((place("ussr", en="Soviet Union"),), {}))
    story = StoryText(title="", dateline="MOSCOW", paragraphs=[], day=date(year, 3, 4))

    assert {ref.id for ref in linker.refs(story)} == ids


def test_a_state_that_a_dateline_names_is_meant_on_any_day() -> None:
    linker = Linker(Lexicon((place("ussr", en="Soviet Union"),), {}))
    story = StoryText(title="", dateline="SOVIET UNION", paragraphs=[], day=date(1999, 3, 4))

    assert {ref.id for ref in linker.refs(story)} == {"ussr"}


def test_a_city_that_lay_apart_is_in_neither_state() -> None:
    west = place("west-germany", en="West Germany")
    linker = Linker(Lexicon((west, place("germany", en="Germany", country="DE")), {}))
    story = StoryText(title="", dateline="BERLIN", paragraphs=[], day=date(1987, 3, 4))

    assert linker.refs(story) == ()


def test_a_headline_of_capitals_follows_the_body() -> None:
    assert named("The firm Texaco Russia said", title="TEXACO RUSSIA LIFTS PRICE") == set()
    assert named("The firm said", title="TALKS IN RUSSIA BEGIN") == {"russia"}
    assert named("The firm said", title="RUSSIA FUND BEGINS") == set()


def test_mentions_tell_where_and_by_which_words() -> None:
    text = StoryText(
        title="Nobody",
        dateline="MOSCOW, May 3",
        paragraphs=["It began.", "They met Vladimir Putin there", "at noon"],
    )

    assert [(m.ref.id, m.part, m.quote) for m in LISTED.mentions(text)] == [
        ("russia", "dateline", "MOSCOW, May 3"),
        ("putin", "body", "They met Vladimir Putin there"),
    ]


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
