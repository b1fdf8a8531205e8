"""IPTC 7901, with and without its control characters."""

from datetime import UTC, datetime

import pytest

from builder.intake.formats.iptc7901 import FORMAT
from builder.intake.item import Target
from builder.model.story import Status
from tests.intake.formats.wires import IPTC_7901, STRIPPED_7901
from tests.intake.words import items, one


def test_a_message_is_read_field_by_field() -> None:
    item = items(FORMAT, IPTC_7901.encode())[0]

    assert item.number == "xyz0456"
    assert item.source == "xyz"
    assert item.urgency == 4
    assert item.slugline == "Harbour/Ferries"
    assert item.title == "Ferry crew rescues nine fishermen"
    assert item.byline == "By Lina Haddad, xyz"
    assert item.date == datetime(2017, 6, 24, 15, 30, tzinfo=UTC)
    assert item.body == (
        "Tripoli (xyz) - A ferry took nine men from the sea at dawn, and\nbrought them home."
        "\n\nThe captain, سامي نصر, said: «كان البحر عاليا»."
    )
    assert item.ednote.startswith("(With photo)\n\n* * * *\nThe following information is not")
    assert "Desk: +000 000 111" in item.ednote


def test_messages_of_one_file_keep_their_own_bytes() -> None:
    data = IPTC_7901.encode()
    found = items(FORMAT, data)

    assert b"".join(item.raw for item in found) == data
    assert [item.line for item in found] == [
        1,
        data[: data.index(b"\x01xyz0124")].count(b"\n") + 1,
        data[: data.index(b"\x01xyz0125")].count(b"\n") + 1,
    ]


def test_a_flash_in_arabic() -> None:
    flash = items(FORMAT, IPTC_7901.encode("windows-1256", "replace"))[1]

    assert flash.title == "انقاذ تسعة صيادين قرب الميناء"
    assert flash.body == "التفاصيل بعد قليل."
    assert flash.urgency == 1
    assert "guessed windows-1256" in flash.remarks[0]


def test_a_kill_by_number() -> None:
    kill = items(FORMAT, IPTC_7901.encode())[2]

    assert kill.status is Status.CANCELED
    assert kill.cancels == Target(number="xyz0456")


def test_without_control_characters() -> None:
    first, second = items(FORMAT, STRIPPED_7901.encode())

    assert (first.number, first.slugline) == ("xyz0027", "Hafen/Fähren")
    assert first.title == "Fähre rettet neun Fischer"
    assert first.byline == "Von Jörg Müller, xyz"
    assert first.ednote == "(Achtung)"
    assert first.date == datetime(2017, 5, 24, 22, 0, tzinfo=UTC)
    assert first.body.endswith("أمسكوا الحبل».\n\nxyz jm")
    assert first.remarks == ()
    assert second.embargo == datetime(2017, 5, 25, 10, 0, tzinfo=UTC)


def test_a_cut_message_is_kept_and_told() -> None:
    item = one(FORMAT, IPTC_7901[: IPTC_7901.index("brought")])

    assert item.body.endswith("from the sea at dawn, and")
    assert item.remarks == ("body: the end mark is missing; the file may be cut",)


def test_words_after_the_end_are_for_editors() -> None:
    item = one(FORMAT, "\x01xyz0123 4 pl 60\n\x02Head =\nBody\n\x03\nstray words\n241530 Jun 17\n")

    assert item.ednote == "stray words"
    assert item.number == "xyz0123"


def test_an_impossible_day_is_kept_for_editors() -> None:
    item = one(FORMAT, "\x01xyz0123 4 pl 60\n\x02Head =\nBody\n\x03\n321530 Jun 17\n")

    assert (item.date, item.ednote) == (None, "321530 Jun 17")


@pytest.mark.parametrize("text", ["\x16\x16\x01V4644\x1f", "abc 4 pl", "Head\n\nxyz0123 4 pl 60\n"])
def test_other_texts_are_not_its(text: str) -> None:
    assert not FORMAT.recognises(text.encode())


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("KILL KILL KILL xyz 0456", "KILL KILL KILL xyz 0456"),
        ("KILL: Ferry crew rescues nine fishermen", "KILL"),
        ("MANDATORY KILL xyz 0456: Ferry crew rescues nine", "MANDATORY KILL"),
        ("إلغاء خبر: انقاذ تسعة صيادين", "إلغاء خبر"),
    ],
)
def test_the_note_of_a_kill_does_not_say_the_killed_headline(title: str, note: str) -> None:
    data = IPTC_7901.replace("KILL KILL KILL xyz 0456\r\r\n", f"{title} =\r\r\n", 1)

    assert items(FORMAT, data.encode())[2].status_note == note
