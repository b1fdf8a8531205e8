"""The desk's query language, over a handful of stories."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.lookup.ask import Ask, Finder
from builder.lookup.entry import Entry
from builder.lookup.fault import QueryFault
from builder.model.entity import Entity, Kind
from builder.problems import ConfigError
from tests.lookup.desk import finder, found

PUTIN = Entity(
    kind=Kind.PERSON,
    id="putin",
    names={"ar": "فلاديمير بوتين", "en": "Vladimir Putin"},
    aliases={"en": ("Putin",)},
)
OLD_NAME = Entity(kind=Kind.PLACE, id="leningrad", names={"en": "Leningrad"}, merged_into="spb")
SPB = Entity(kind=Kind.PLACE, id="spb", names={"en": "Saint Petersburg", "ar": "سانت بطرسبرغ"})


def story(id_: str, day: str, *texts: str, **rest: object) -> Entry:
    values = {"languages": ("en",), "titles": texts[:1], **rest}
    return Entry(id=id_, day=dt.date.fromisoformat(day), texts=texts, **values)  # type: ignore[arg-type]


STORIES = [
    story("oil", "2022-01-05", "Oil prices rise", "The bank said oil fell.", urgency=1),
    story("gas", "2022-02-28", "Gas is cheap", "Oil traders shrug; prices hold.", urgency=4),
    story("visit", "2022-03-01", "A visit", "He came to Vienna.", people=("putin",)),
    story("talks", "2023-05-03", "محادثات في المدينة", "قال الرئيس", languages=("ar",)),
    story("draft", "2023-06-01", "Notes", "Not yet.", status="withheld", bylines=("Rana Aziz",)),
    story("spb", "2023-07-01", "Bridges", "Open al-Assad road.", places=("spb",)),
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    return finder(tmp_path_factory.mktemp("desk") / "index", STORIES, [PUTIN, OLD_NAME, SPB])


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("oil", "oil gas"),
        ("oil prices", "oil gas"),
        ('"oil prices"', "oil"),
        ("“oil prices”", "oil"),
        ('"oil prices"~3', "oil gas"),
        ("oil -bank", "gas"),
        ("oil AND NOT bank", "gas"),
        ("oil ANDNOT bank", "gas"),
        ("bank OR visit", "oil visit"),
        ("(bank OR visit) -vienna", "oil"),
        ("NOT (oil OR visit)", "talks draft spb"),
        ("pric*", "oil gas"),
        ("p?ices", "oil gas"),
        ("*ridg*", "spb"),
        ("vieuna~", "visit"),
        ("veinna~2", "visit"),
        ("رئيس", "talks"),
        ("مدينه", "talks"),
        ("للمدن* OR مدين*", ""),
        ("ال?دينه", "talks"),
        ("title:oil", "oil"),
        ("عنوان:محادثات", "talks"),
        ("byline:aziz", "draft"),
        ("byline:*", "draft"),
        ("person:putin", "visit"),
        ('شخص:"فلاديمير بوتين"', "visit"),
        ("person:*", "visit"),
        ("place:Leningrad", "spb"),
        ("place:Petersburg", "spb"),
        ("lang:ar", "talks"),
        ("lang:العربية", "talks"),
        ("status:withheld", "draft"),
        ("urgency:[1 to 3]", "oil"),
        ("urgency:{1 to 4]", "gas"),
        ("urgency:٤", "gas"),
        ("date:2022", "oil gas visit"),
        ("date:[2022-02 to 2022]", "gas visit"),
        ("date:[2022-02 to 2022-02]", "gas"),
        ("date:{2022-02 to}", "visit talks draft spb"),
        ("date:[to 2022-02-28}", "oil"),
        ("من:٢٠٢٣ to:2023-06", "talks draft"),
        ("id:oil", "oil"),
        ("al-Assad", "spb"),
        ("alassad", "spb"),
        ("assa*", "spb"),
        ("\u200foil\u200f AND bank", "oil"),
        ("title:(oil OR gas)", "oil gas"),
        ("oil^3 OR visit", "oil gas visit"),
        ("*", "oil gas visit talks draft spb"),
        ("AND-gate -oil", ""),
        ("road (bridges)", "spb"),
    ],
)
def test_queries(desk: Finder, query: str, ids: str) -> None:
    assert found(desk, query) == set(ids.split())


@pytest.mark.parametrize(
    ("query", "column", "what"),
    [
        ("oil AND", 8, "an operator without a word before this"),
        ("OR oil", 1, "an operator without a word before it"),
        ("oil OR AND gas", 8, "an operator without a word before this"),
        ("NOT NOT oil", 5, "this cannot stand here"),
        ("(oil OR gas", 1, "a bracket is not closed"),
        ("oil) gas", 4, "a bracket that was never opened"),
        ("oil ()", 6, "nothing in the brackets"),
        ('oil "gas', 5, "a quote is not closed"),
        ("oil persn:putin", 5, "no such field"),
        ("oil person:nobody", 12, "no person is called so"),
        ("oil person:", 12, "a field without its value before this"),
        ("lang:fr", 6, "no such lang"),
        ("date:soon", 6, "no such date"),
        ("oil date:[2022 to soon]", 10, "no such date"),
        ("[2022 to 2023]", 1, "a range needs a field"),
        ("title:[a to b]", 7, "title: takes no ranges"),
        ("person:put*", 11, "person: takes no wildcards but a lone *"),
        ("urgency:high", 9, "not a number from 1 to 9"),
        ("urgency:1~", 9, "urgency: takes no fuzzy words"),
        ("oil~5", 1, "a fuzzy word differs by 1 to 2 letters"),
        ("o?l~", 1, "a word is fuzzy or has wildcards, not both"),
        ("a*", 2, "a wildcard needs 2 letters beside it"),
        ("id:nothing", 4, "no story has this id"),
        ("...", 1, "no words to search for"),
        ("(" * 30 + "a" + ")" * 30, 21, "at most 20 brackets stand in each other"),
        ("oil " * 600, 2001, "a query has at most 2000 characters"),
    ],
)
def test_a_fault_names_its_place(desk: Finder, query: str, column: int, what: str) -> None:
    with pytest.raises(QueryFault) as fault:
        found(desk, query)

    [problem] = fault.value.problems
    assert (problem.path, problem.column, problem.what) == ("query", column, what)


def test_a_near_miss_is_hinted_at(desk: Finder) -> None:
    with pytest.raises(QueryFault, match="did you mean person:"):
        found(desk, "persn:putin")
    with pytest.raises(QueryFault, match="did you mean 'Vladimir Putin'"):
        found(desk, 'person:"Vladimir Puttin"')


def test_a_fault_of_an_option_lies_on_the_command_line(desk: Finder) -> None:
    with pytest.raises(ConfigError, match="command line:1:1: --person: no person is called so"):
        found(desk, "oil", person=("nobody",))


def test_filters_hold_besides_and_values_of_one_are_alternatives(desk: Finder) -> None:
    assert found(desk, "", person=("putin",), **{"from": ("2022-02",)}) == {"visit"}
    assert found(desk, "oil OR visit", **{"to": ("2022-02",)}) == {"oil", "gas"}
    assert found(desk, "", lang=("ar", "en"), place=("spb",)) == {"spb"}


def test_the_newest_comes_first_where_no_words_were_asked_for(desk: Finder) -> None:
    assert desk.find(Ask(query="from:2022-03"), 3).ids == ("spb", "draft", "talks")


def test_the_limit_does_not_change_the_total(desk: Finder) -> None:
    answer = desk.find(Ask(query="oil"), 1)

    assert (len(answer.ids), answer.total) == (1, 2)


def test_the_very_word_comes_before_another_form_of_it(tmp_path: Path) -> None:
    texts = {"rises": "It rises here", "rise": "It rise here", "rising": "It rising here"}
    desk = finder(tmp_path / "i", [story(id_, "2022-01-01", t) for id_, t in texts.items()])

    assert desk.find(Ask(query="rise"), None).ids[0] == "rise"


def test_a_story_like_another_shares_its_words_or_its_people(tmp_path: Path) -> None:
    stories = [
        story("a", "2022-01-01", "Dam bursts above Derna", "The flood took bridges."),
        story("b", "2022-01-02", "Flood in Derna", "Bridges are gone, the dam broke."),
        story("c", "2022-01-03", "Bread prices", "Flour is dear."),
        story("d", "2022-01-04", "زيارة", "قال الرئيس", people=("putin",), languages=("ar",)),
        story("e", "2022-01-05", "A visit", "He came.", people=("putin",)),
    ]
    desk = finder(tmp_path / "i", stories, [PUTIN])

    assert desk.find(Ask(like=stories[0]), None).ids[0] == "b"
    assert desk.find(Ask(like=stories[4]), None).ids == ("d",)
    assert desk.find(Ask(like=stories[0], query="bread"), None).ids == ()


def test_a_stray_byte_is_named(desk: Finder) -> None:
    with pytest.raises(QueryFault, match="query:1:8: a byte that is no character"):
        desk.find(Ask(query="person:\udcff"), 3)
    with pytest.raises(ConfigError, match="--person: a byte that is no character"):
        desk.find(Ask(filters={"person": ("\udcff",)}), 3)


PIECES = ["oil", "AND", "OR", "NOT", "-", "(", ")", '"', "*", "?", "~", "~2", "^2", ":", "title:"]
PIECES += ["person:", "date:", "[", "]", "{", " to ", "2022", "الرئيس", "al-Assad", "\u200f", "؟"]
PIECES += ["lang:ar", "ANDNOT", "ANDMAYBE", "'", "\\", "\n", "²", "\ud800", "ﷺ", "urgency:", "the"]


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from([*PIECES, " ", " ", " "]), max_size=12).map("".join))
def test_every_query_is_answered_or_refused(desk: Finder, query: str) -> None:
    refused = None
    try:
        answer = desk.find(Ask(query=query), 3)
    except QueryFault as fault:
        refused = fault.problems[0]

    if refused:
        assert 1 <= refused.column <= len(query) + 1
    else:
        assert len(answer.ids) == min(3, answer.total)
