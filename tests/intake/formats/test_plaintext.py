"""Plain text."""

import pytest

from builder.intake.formats.plaintext import FORMAT
from builder.intake.given import Given
from builder.intake.item import Failed, Target
from builder.model.story import Status
from tests.intake.formats.wires import PLAIN
from tests.intake.words import one


@pytest.mark.parametrize(
    "charset", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6", "mac-arabic"]
)
def test_a_story_in_every_charset(charset: str) -> None:
    text = PLAIN if charset != "iso-8859-6" else PLAIN.replace("«", '"').replace("»", '"')
    item = one(FORMAT, text, charset)

    assert item.title == "ارتفاع منسوب المياه في الفرات"
    assert item.body == text.split("\n\n", 1)[1].strip()
    assert item.raw == text.encode(charset)


def test_datelines_and_end_marks_stay() -> None:
    paragraphs = one(FORMAT, PLAIN).body.split("\n\n")

    assert paragraphs[0].startswith("دمشق-سانا: ارتفع")
    assert paragraphs[-1] == "// انتهى //"


def test_a_flash_is_a_headline_alone() -> None:
    item = one(FORMAT, "عاجل: زلزال يضرب الشمال\n")

    assert (item.title, item.body, item.urgency) == ("عاجل: زلزال يضرب الشمال", "", 1)


def test_a_cancel_in_arabic() -> None:
    item = one(FORMAT, "إلغاء: ارتفاع منسوب المياه في الفرات\n\nالخبر غير صحيح.\n", "windows-1256")

    assert item.status is Status.CANCELED
    assert item.cancels == Target(headline="ارتفاع منسوب المياه في الفرات")


def test_a_text_without_a_headline_has_none() -> None:
    item = one(FORMAT, "First line of a paragraph\nthat goes on.\n\nSecond.\n")

    assert item.title == ""
    assert item.body == "First line of a paragraph\nthat goes on.\n\nSecond."


@pytest.mark.parametrize("data", [b"", b"  \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_fails_with_its_reason(data: bytes) -> None:
    assert FORMAT.recognises(data)
    (failed,) = FORMAT.parse(data, Given())
    assert isinstance(failed, Failed)
    assert failed.what == "the file holds no text"


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><a/>",
        b"\xef\xbb\xbf<newsItem guid='1'>",
        b'{"uri": 1}',
        b'[{"a": 1}]',
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04abc",
        b"%PDF-1.4",
        b"\xff\xd8\xff\xe0",
        bytes(range(32)) * 4,
    ],
)
def test_what_is_no_text_is_not_taken_for_it(data: bytes) -> None:
    assert not FORMAT.recognises(data)


def test_a_head_that_ends_inside_a_character_is_text() -> None:
    assert FORMAT.recognises(PLAIN.encode()[:41])
    assert FORMAT.recognises(PLAIN.encode("utf-16")[:41])
