"""ninjs in its three families, and Superdesk's."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from builder.intake.item import Failed, Item, Named, Note, Scale, Target
from builder.model.story import Format, Status
from tests.intake.formats.samples import format_of, items, parsed, said, sample, shown

SAMPLES = ["ninjs-1.json", "ninjs-1.ar.json", "ninjs-2.json", "ninjs-3.json", "superdesk.json"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_known_and_keeps_its_words(name: str) -> None:
    data = sample(name)

    assert format_of(data).name == "ninjs"
    assert all(shown(one) == said(one) for one in items(data))


def one(**values: Any) -> Item:
    """The item of an object with these values."""
    (found,) = items(json.dumps({"uri": "urn:x", "headline": "H"} | values).encode())
    return found


def test_version_1() -> None:
    (found,) = items(sample("ninjs-1.json"))

    assert found.raw == sample("ninjs-1.json")
    assert found.guid == "urn:newsml:wire.example:20240311:dam-0417"
    assert (found.version, found.urgency, found.lang) == (2, 4, "en")
    assert found.title == "Engineers reopen northern dam gates after 12 days"
    assert found.summary == "Water is flowing again below the dam."
    assert found.body == (
        "Engineers reopened three gates of the dam on Monday.\n\n"
        "Samir Qasim said the <core> was sound."
    )
    assert found.format is Format.TEXT
    assert found.date == datetime(2024, 3, 11, 3, 10, tzinfo=UTC)
    assert found.updated == datetime(2024, 3, 11, 6, 40, tzinfo=UTC)
    assert (found.slugline, found.byline, found.dateline) == (
        "Dam-gates",
        "By Rana Haddad",
        "Tabqa",
    )
    assert (found.source, found.rights) == ("Example Wire", "(c) 2024 Example Wire Not for resale.")
    assert found.ednote == "Updates with engineer's remarks. Desk: 555-0100"
    assert found.people == (Named(name="Samir Qasim", code="Q990001"),)
    assert found.places == (Named(name="Tabqa", code="geonames:163915"),)
    assert found.topics == (
        Named(name="water supply", code="medtop:20000435"),
        Named(name="Dam Authority", code="Q990003"),
    )
    assert found.remarks == ()


def test_a_translation_and_a_cancel_in_one_file() -> None:
    data = sample("ninjs-1.ar.json")
    story, cancel = items(data)

    assert story.translates == "urn:newsml:wire.example:20240311:dam-0417"
    assert (story.lang, story.title) == ("ar", "إعادة فتح بوابات السد الشمالي بعد ١٢ يوماً")
    assert story.body.count("\n\n") == 1
    assert (cancel.status, cancel.guid) == (
        Status.CANCELED,
        "urn:newsml:wire.example:20240311:dam-0390",
    )
    assert (cancel.version, cancel.body, cancel.line) == (3, "", 15)
    assert story.raw + b",\n  " + cancel.raw in data


def test_version_2() -> None:
    (found,) = items(sample("ninjs-2.json"))

    assert found.title == "Grain talks resume in Amman"
    assert found.embargo == datetime(2024, 4, 3, 0, 1, tzinfo=UTC)
    assert found.topics == (
        Named(name="agriculture", code="medtop:20000210"),
        Named(name="Grain Union"),
    )
    assert found.places == (Named(name="Amman", code="AMM"),)
    assert found.remarks == (
        "bodies 'factbox': another body with 4 words of its own; only bodies 'richtext' is kept",
        "headlines 'short': another headline: 'Grain talks'; it is not kept",
    )


def test_version_3() -> None:
    (found,) = items(sample("ninjs-3.json"))

    assert (found.status, found.embargo, found.embargo_open) == (Status.WITHHELD, None, True)
    assert found.supersedes == Target(guid="urn:newsml:wire.example:20250219:bridge-0001")
    assert (found.byline, found.dateline) == ("Staff writers", "Deir ez-Zor")
    assert found.people == (Named(name="Huda Salem", code="Q990002"),)
    assert found.places == (Named(name="Deir ez-Zor", code="iso3166-1a2:sy"),)
    assert found.updated is None
    assert found.remarks == (
        "associations: not followed: 1 picture; they are kept in the source only",
        "embargoeduntil: an embargo without an end; edit it to publish the story",
    )


def test_superdesk() -> None:
    (found,) = items(sample("superdesk.json"))

    assert found.guid == "urn:newsml:desk.example:2023-05-30T10:11:12.345678:ab12"
    assert found.supersedes == Target(
        guid="urn:newsml:desk.example:2023-05-30T09:00:00.000001:aa01"
    )
    assert found.date == datetime(2023, 5, 30, 10, 20, tzinfo=UTC)
    assert found.updated == datetime(2023, 5, 30, 11, tzinfo=UTC)
    assert found.corrections == (Note(date=found.updated, text="تصحيح عدد القرى إلى سبع"),)
    assert (found.byline, found.source) == ("ليلى منصور", "وكالة المثال")
    assert found.topics == (Named(name="فيضان"), Named(name="طرق"))
    assert found.summary == "سبع قرى معزولة."


@pytest.mark.parametrize(
    ("kind", "scale"),
    [
        ("picture", Scale.PICTURE),
        ("graphic", Scale.GRAPHIC),
        ("audio", Scale.AUDIO),
        ("video", Scale.VIDEO),
        ("composite", Scale.PACKAGE),
        ("planning", Scale.PLANNING),
        ("event", Scale.PLANNING),
        ("preformatted", Scale.TEXT),
        ("hologram", Scale.OTHER),
    ],
)
def test_kinds(kind: str, scale: Scale) -> None:
    assert one(type=kind).scale is scale


def test_stories_of_a_package_are_items_of_their_own() -> None:
    story = {"guid": "urn:y", "type": "text", "headline": "Y", "body_text": "Why."}
    package = {"guid": "urn:x", "type": "composite", "associations": {"main": story, "more": None}}

    found = items(json.dumps(package).encode())

    assert [(one.guid, one.scale, one.body) for one in found] == [
        ("urn:x", Scale.PACKAGE, ""),
        ("urn:y", Scale.TEXT, "Why."),
    ]
    assert json.loads(found[1].raw) == story


def test_a_page_of_results() -> None:
    page = {"_items": [{"uri": "urn:a", "headline": "A"}, {"uri": "urn:b", "headline": "B"}, 3]}

    found = parsed(json.dumps(page).encode())

    assert [getattr(one, "guid", None) for one in found] == ["urn:a", "urn:b", None]


@pytest.mark.parametrize(
    ("said_status", "status"),
    [
        ("stat:canceled", Status.CANCELED),
        ("http://cv.iptc.org/newscodes/pubstatusg2/withheld", Status.WITHHELD),
        ("Usable", Status.USABLE),
        ("spiked", Status.WITHHELD),
    ],
)
def test_status(said_status: str, status: Status) -> None:
    assert one(pubstatus=said_status).status is status


def test_an_embargo_that_cannot_be_read_withholds() -> None:
    found = one(embargoed="tomorrow")

    assert (found.embargo, found.embargo_open) == (None, True)
    assert found.remarks == ("embargoed: not a date: 'tomorrow'; write the date by hand",)


def test_no_embargo() -> None:
    assert one(embargoed=None).embargo_open is False


def test_values_of_other_types_are_remarked() -> None:
    found = one(byline=["a"], version="second", body_text=5, person=[{}], headline={"a": 1})

    assert [remark.partition(":")[0] for remark in found.remarks] == [
        "body_text",
        "version",
        "headline",
        "byline",
        "person",
    ]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'{"name": "package", "version": "1.0"}', "JSON, but no ninjs"),
        (b'[{"uri": "urn:x", "headline": "cut', "not JSON: Unterminated string"),
        (b"[[[[[]]]]]", "no JSON object"),
        (b'{"uri":' + b"[" * 50_000, "more than 100 lists and objects"),
    ],
)
def test_what_is_no_item_fails(data: bytes, what: str) -> None:
    (failed,) = parsed(data)

    assert isinstance(failed, Failed)
    assert failed.what.startswith(what)


def test_other_charsets() -> None:
    for charset in ("utf-8-sig", "utf-16", "windows-1256"):
        data = sample("superdesk.json").decode().encode(charset)
        (found,) = items(data)
        assert (found.title, found.raw) == ("فيضان يغلق طريق الساحل", data)


def test_half_a_character() -> None:
    (found,) = items(b'{"uri": "urn:x", "headline": "a \\ud83d b"}')

    assert found.title == "a \ufffd b"
    assert found.remarks == ("text: halves of characters: 1; see the source",)
