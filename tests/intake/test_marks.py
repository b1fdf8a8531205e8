"""Marks of a story's life in headlines and sluglines."""

from datetime import UTC, datetime

import pytest

from builder.intake.item import Item, Note, Target
from builder.intake.marks import marked
from builder.model.story import Status


def item(title: str = "", slugline: str = "", body: str = "", number: str = "xyz0300") -> Item:
    return Item(raw=b"", title=title, slugline=slugline, body=body, number=number)


@pytest.mark.parametrize(
    ("title", "body", "target"),
    [
        ("KILL KILL KILL xyz0123 Storm hits coast", "", Target(number="xyz0123")),
        ("KILL KILL KILL xyz 0123", "", Target(number="xyz0123")),
        ("KILL: Storm hits coast", "", Target(headline="Storm hits coast")),
        ("BULLETIN KILL", "Storm hits coast\n\nIt is wrong.", Target(headline="Storm hits coast")),
        ("STORY WITHDRAWN - Storm hits coast", "", Target(headline="Storm hits coast")),
        ("KILL", "Please kill story No. 123 of today.", Target(number="123")),
        ("إلغاء: العاصفة تضرب الساحل", "", Target(headline="العاصفة تضرب الساحل")),
        ("إلغاء خبر: العاصفة تضرب الساحل", "", Target(headline="العاصفة تضرب الساحل")),
        ("إلغاء الخبر رقم ١٢٣", "", Target(number="123")),
        ("سحب خبر / العاصفة تضرب الساحل", "", Target(headline="العاصفة تضرب الساحل")),
    ],
)
def test_a_kill_names_what_it_kills(title: str, body: str, target: Target) -> None:
    killed = marked(item(title, body=body))

    assert (killed.status, killed.cancels) == (Status.CANCELED, target)


def test_a_kill_by_slugline() -> None:
    killed = marked(item("Storm", slugline="BC-Storm, KILL"))

    assert (killed.slugline, killed.cancels) == ("BC-Storm", Target(headline="BC-Storm"))


def test_a_kill_does_not_kill_itself() -> None:
    killed = marked(item("KILL KILL KILL", body="xyz0300\n\nKill xyz0299."))

    assert killed.cancels == Target(number="xyz0299")


@pytest.mark.parametrize(
    "title",
    [
        "KILL SQUADS ROAM CITY",
        "EARTHQUAKE KILLS ONE",
        "Kill a mockingbird returns to stage",
        "إلغاء قانون الطوارئ بعد أربعين عاما",
        "سحب الثقة من الحكومة",
        "HOLD YOUR BREATH: DIVERS WIN",
        "FLASH FLOODS CUT ROADS",
        "ADVISORY COMMITTEE MEETS",
        "LEAD PRICES RISE",
        "URGENT NEED FOR WATER",
        "تصحيح مسار الثورة",
    ],
)
def test_news_of_killings_is_news(title: str) -> None:
    assert marked(item(title)) == item(title)


@pytest.mark.parametrize("title", ["HOLD HOLD HOLD", "HOLD: Storm", "تعليق النشر: العاصفة"])
def test_a_hold_is_withheld(title: str) -> None:
    assert marked(item(title)).status is Status.WITHHELD


@pytest.mark.parametrize(
    ("title", "target"),
    [
        ("HOLD HOLD HOLD xyz0123 Storm", Target(number="xyz0123")),
        ("HOLD: Storm", Target(headline="Storm")),
        ("HOLD HOLD HOLD", None),
    ],
)
def test_a_hold_names_what_it_holds(title: str, target: Target | None) -> None:
    assert marked(item(title)).cancels == target


@pytest.mark.parametrize(
    "title", ["ADVISORY: Photos follow", "EDS:", "تنويه للمحررين: الصور لاحقا"]
)
def test_an_advisory_is_withheld(title: str) -> None:
    assert marked(item(title)).status is Status.WITHHELD


@pytest.mark.parametrize(
    ("slugline", "base"),
    [
        ("BC-AS--Storm, 1st Ld-Writethru", "BC-AS--Storm"),
        ("BC-AS--Storm 1stLd-Writethru", "BC-AS--Storm"),
        ("Storm, 2ND LEAD", "Storm"),
        ("Storm/3RD NET", "Storm/"),
        ("Storm (CORRECTED)", "Storm"),
    ],
)
def test_a_lead_takes_the_place_of_its_slug(slugline: str, base: str) -> None:
    lead = marked(item("Storm", slugline=slugline))

    assert (lead.slugline, lead.supersedes) == (base, Target(headline=base))


@pytest.mark.parametrize(
    "title",
    [
        "2ND LEAD Storm hits coast",
        "REFILE-Storm hits coast",
        "UPDATE 2-Storm hits coast",
        "(CORRECTED) - Storm hits coast",
        "Correction: Storm hits coast",
    ],
)
def test_a_mark_in_a_headline_names_the_headline(title: str) -> None:
    assert marked(item(title)).supersedes == Target(headline="Storm hits coast")


def test_an_arabic_correction_keeps_its_note() -> None:
    day = datetime(2023, 5, 3, tzinfo=UTC)
    said = "يصحح عدد القرى في الفقرة الثانية."
    given = Item(raw=b"", title="تصحيح: المياه ترتفع", body=f"نص.\n\n{said}", date=day)
    corrected = marked(given)

    assert corrected.supersedes == Target(headline="المياه ترتفع")
    assert corrected.corrections == (Note(date=day, text=said),)
    assert (corrected.title, corrected.body) == (given.title, given.body)


@pytest.mark.parametrize(
    ("title", "urgency"),
    [
        ("عاجل: زلزال في الشمال", 1),
        ("#عاجل | زلزال في الشمال", 1),
        ("FLASH - Quake in north", 1),
        ("***Quake in north", 1),
        ("BULLETIN: Quake", 2),
        ("URGENT - Quake", 3),
    ],
)
def test_words_of_urgency(title: str, urgency: int) -> None:
    assert marked(item(title)).urgency == urgency


def test_a_take_is_told() -> None:
    taken = marked(item("Storm", slugline="BC-Storm, take 2"))

    assert taken.slugline == "BC-Storm"
    assert taken.supersedes is None
    assert "take 2 of BC-Storm" in taken.remarks[0]
