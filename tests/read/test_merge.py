"""Story files in, one story and what they disagree on out."""

from datetime import UTC, datetime

from builder.model.entity import Entity, Kind
from builder.model.story import Status, Story, Wording
from builder.read.filed import StoryFile
from builder.read.merge import merge
from builder.read.names import Names
from tests.read.samples import CONFIG, filed

PEOPLE = (
    Entity(kind=Kind.PERSON, id="ali", names={"ar": "علي", "en": "Ali"}),
    Entity(kind=Kind.PERSON, id="omar", names={"ar": "عمر", "en": "Omar"}),
    Entity(kind=Kind.PERSON, id="k1", names={"en": "Kim"}, note={"en": "one"}),
    Entity(kind=Kind.PERSON, id="k2", names={"en": "Kim"}, note={"en": "two"}),
)


def joined(*files: StoryFile, broken: bool = False) -> tuple[Story | None, list[str]]:
    story, problems = merge(files, Names(PEOPLE), CONFIG, broken=(None,) if broken else ())
    return story, [str(problem) for problem in problems]


def both(ar: str, en: str) -> tuple[Story, list[str]]:
    dated = ar if "date: 2" in ar.split("corrections")[0] else f"date: 2026-11-22\n{ar}"
    story, problems = joined(filed(en, "quake.en.md"), filed(dated, "quake.ar.md"))
    assert story is not None
    return story, problems


def test_what_one_leaves_out_the_other_says() -> None:
    story, problems = both(
        "byline: علي\npeople: [علي]\nversion: 2\nstatus: withheld\n",
        "source: Wire\ntopics: []\nurgency: 3\nguid: x\nsupersedes: old\n",
    )
    assert problems == []
    assert [edition.lang for edition in story.editions] == ["ar", "en"]
    assert story.editions[1].byline == Wording(text="علي", lang="ar")
    assert story.editions[0].source == Wording(text="Wire", lang="en")
    assert (story.people, story.version, story.urgency) == (("ali",), 2, 3)
    assert (story.guid, story.supersedes, story.status) == ("x", "old", Status.WITHHELD)


def test_dates_are_in_the_sites_zone() -> None:
    story, _ = joined(filed("date: 2026-11-22T22:00Z\n"))
    assert story is not None
    assert story.date.isoformat() == "2026-11-23T01:00:00+03:00"
    assert story.date == datetime(2026, 11, 22, 22, tzinfo=UTC)


def test_disagreements_are_warnings_at_the_later_file() -> None:
    story, problems = both(
        "urgency: 1\npeople: [ali]\n", "date: 2026-11-23\nurgency: 2\npeople: [Omar]\n"
    )
    assert (story.urgency, story.people) == (1, ("ali", "omar"))
    assert problems == [
        "content/quake.en.md:3:7: date: content/quake.ar.md says 2026-11-21T21:00:00+00:00 "
        "(got '2026-11-22T21:00:00+00:00'); write it in one file only; the first is taken",
        "content/quake.en.md:4:10: urgency: content/quake.ar.md says 1 (got '2'); "
        "write it in one file only; the first is taken",
        "content/quake.en.md:5:9: people: not the same as in content/quake.ar.md "
        "(got 'ali, omar'); write them in one file only; all of them are taken",
    ]


def test_the_same_people_in_two_languages_do_not_disagree() -> None:
    story, problems = both(
        "people: [علي، عمر, علي, عمر]\n".replace("علي، عمر, ", ""), "people: [Omar, Ali]\n"
    )
    assert problems == []
    assert story.people == ("ali", "omar")


def test_the_strictest_status_and_the_latest_embargo_win() -> None:
    story, problems = both(
        "status: canceled\nembargo: 2026-11-24\n", "status: withheld\nembargo: 2026-11-25\n"
    )
    assert story.status == Status.CANCELED
    assert story.embargo is not None
    assert story.embargo.day == 25
    assert len(problems) == 2


def test_corrections_of_one_language_are_shown_in_the_other() -> None:
    story, _ = both(
        "corrections: [{date: 2026-11-23, note: الأول}, {date: 2026-11-25, note: الثاني}]\n",
        "corrections: [{date: 2026-11-23T10:00, note: First}]\n",
    )
    ar, en = story.editions
    assert [one.note.text for one in ar.corrections] == ["الأول", "الثاني"]
    assert [(one.note.text, one.note.lang) for one in en.corrections] == [
        ("First", "en"),
        ("الثاني", "ar"),
    ]


def test_no_date_at_all() -> None:
    assert joined(filed("")) == (
        None,
        ["content/quake.en.md:1:1: date: missing; write it in one of the files"],
    )
    assert joined(filed(""), broken=True) == (None, [])


def test_two_files_of_one_address() -> None:
    story, problems = joined(
        filed("date: 2026-11-22\n", "a/quake.en.md"), filed("", "b/quake.en.md")
    )
    assert story is None
    assert problems == [
        "content/b/quake.en.md:1:1: id: the same id and language as content/a/quake.en.md "
        "(got 'quake'); give one another id"
    ]


def test_strangers_and_names_of_several() -> None:
    story, problems = joined(filed("date: 2026-11-22\npeople: [Nobody, Ali]\n"))
    assert story is not None
    assert story.people == ("nobody", "ali")
    assert problems == [
        "content/quake.en.md:4:9: people: not in the authority file (got 'Nobody'); "
        "add it to content/people.yaml; it gets a page all the same"
    ]
    story, problems = joined(filed("date: 2026-11-22\npeople: Kim\n"))
    assert story is None
    assert problems == [
        "content/quake.en.md:4:9: people: a name of several (got 'Kim'); write the id: k1 or k2"
    ]


def test_topics_need_no_authority_file() -> None:
    story, problems = joined(filed("date: 2026-11-22\ntopics: [Floods]\n"))
    assert story is not None
    assert (story.topics, problems) == (("floods",), [])
