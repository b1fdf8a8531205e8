"""NITF: every element goes where docs/intake-xml.md says."""

from datetime import UTC, datetime

import pytest

from builder.intake.given import Given
from builder.intake.item import Named, Note, Scale, Target
from builder.model.story import Format, Status
from tests.intake.formats.sampled import items, sample

NAME = "NITF"


def test_a_story_that_corrects_another() -> None:
    (item,) = items(sample("nitf.xml"), NAME)
    sent = datetime(2023, 10, 9, 7, 15, tzinfo=UTC)
    assert (item.guid, item.lang, item.date) == ("example.org:20231009:olives-1", "en", sent)
    assert item.title == "Olive harvest begins near Afrin"
    assert item.summary == "Drought has cut the crop."
    assert item.byline == "By Lina Darwish Furat correspondent"
    assert (item.dateline, item.slugline) == ("AFRIN", "BC-Syria-Olives")
    assert (item.source, item.rights, item.urgency) == ("Furat", "Furat Agency 2023", 4)
    assert item.ednote == "CORRECTS spelling of name in paragraph 2"
    assert item.corrections == (Note(date=sent, text="The farmer is Hadi, not Hani."),)
    assert item.supersedes == Target(guid="example.org:20231009:olives-0")
    assert item.people == (Named(name="Hadi", code="wd:Q1"),)
    assert item.places == (Named(name="Afrin"),)
    assert [topic.name for topic in item.topics] == [
        "Agriculture",
        "olives",
        "Harvests",
        "Farmers' Union",
    ]


def test_its_body() -> None:
    (item,) = items(sample("nitf.xml"), NAME)
    assert item.format is Format.MARKDOWN
    assert item.body == (
        "AFRIN, Syria (Furat) — The olive harvest began on Monday.\n\nAn olive grove\n\n"
        "“Less oil,” said Hadi, a farmer in Afrin.\n\n## Prices\n\n"
        "| Year | Price |\n| --- | --- |\n| 2022 | 3½ |\n\nReporting by Lina Darwish"
    )


def test_several_arabic_documents_with_a_namespace() -> None:
    data = sample("nitf-several.xml")
    open_, until, kill, picture = items(data, NAME)
    assert (open_.title, open_.embargo_open, open_.lang) == ("موازنة جديدة", True, "ar")
    assert open_.body == "دمشق - أقر المجلس الموازنة.\n\nوتزيد على العام الماضي."
    assert (until.embargo, until.status) == (datetime(2023, 10, 11, 6, tzinfo=UTC), Status.USABLE)
    assert (kill.status, kill.cancels) == (Status.CANCELED, Target(guid="fur-en-9"))
    assert kill.status_note == "The story is wrong."
    assert picture.scale is Scale.PICTURE
    assert [item.line for item in (open_, until, kill, picture)] == [3, 5, 7, 9]
    assert all(item.raw in data and item.raw.startswith(b"<nitf ") for item in (open_, kill))


@pytest.mark.parametrize("charset", ["utf-16", "windows-1256", "iso-8859-6"])
def test_arabic_in_other_charsets(charset: str) -> None:
    text = sample("nitf-several.xml").decode().replace("UTF-8", charset)
    first = items(text.encode(charset), NAME)[0]
    plain = items(sample("nitf-several.xml"), NAME)[0]
    assert (first.body, first.title) == (plain.body, plain.title)
    assert first.raw.decode("utf-16-le" if charset == "utf-16" else charset) == plain.raw.decode()


@pytest.mark.parametrize("charset", ["iso-8859-1", "iso-8859-15"])
def test_latin_charsets(charset: str) -> None:
    body = "<nitf><body><body.content><p>Café à Tunis</p></body.content></body></nitf>"
    data = f"<?xml version='1.0' encoding='{charset}'?>{body}".encode(charset)
    assert items(data, NAME)[0].body == "Café à Tunis"


def test_what_is_given_dates_and_decodes() -> None:
    text = sample("nitf-several.xml").decode().replace(' encoding="UTF-8"', "")
    given = Given(encoding="windows-1256")
    assert items(text.encode("windows-1256"), NAME, given)[0].title == "موازنة جديدة"


def test_a_kill_in_words_counts_where_no_element_speaks() -> None:
    text = "<nitf><body><body.head><hedline><hl1>KILL KILL KILL fur0012</hl1></hedline></body.head>"
    data = f"{text}<body.content><p>Kill fur0012.</p></body.content></body></nitf>".encode()
    (item,) = items(data, NAME)
    assert (item.status, item.cancels) == (Status.CANCELED, Target(number="fur0012"))
