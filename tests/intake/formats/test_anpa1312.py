"""ANPA 1312."""

from datetime import UTC, datetime
from time import process_time

from builder.intake.formats import anpa1312
from builder.intake.formats.anpa1312 import FORMAT
from builder.intake.item import Target
from builder.model.story import Status
from tests.intake.formats.wires import ANPA_1312
from tests.intake.words import items, one


def test_a_message_is_read_field_by_field() -> None:
    item = items(FORMAT, ANPA_1312.encode())[0]

    assert (item.number, item.source, item.urgency) == ("V4644", "AP", 4)
    assert item.slugline == "BC-AS--Port-Strike"
    assert item.supersedes == Target(headline="BC-AS--Port-Strike")
    assert item.title == "Dockers end strike after nine days"
    assert item.summary == "Cranes move again at noon."
    assert item.byline == "By SAMI NASSER, Associated Press"
    assert item.ednote == "AP Photo ABC101\n\nEds: Updates with quotes."
    assert item.date == datetime(2016, 2, 10, 4, 23, tzinfo=UTC)
    assert item.body == (
        "ADEN (AP) _ Dockers ended their strike on Tuesday, and cranes moved again."
        "\n\n``We won,'' one said. «نعود إلى العمل غدا» قال آخر."
        "\n\n Wheat      120   130\n Barley      90    95"
    )


def test_messages_of_one_file_keep_their_own_bytes() -> None:
    data = ANPA_1312.encode()

    assert b"".join(item.raw for item in items(FORMAT, data)) == data


def test_a_flash_in_arabic_has_only_a_headline() -> None:
    flash = items(FORMAT, ANPA_1312.encode("windows-1256"))[1]

    assert (flash.title, flash.body, flash.urgency) == ("حريق في ميناء عدن", "", 1)


def test_a_kill_by_number() -> None:
    kill = items(FORMAT, ANPA_1312.encode())[2]

    assert (kill.status, kill.cancels) == (Status.CANCELED, Target(number="V4644"))


def test_fields_alone_are_the_copy() -> None:
    text = (
        "\x16\x16\x01V1\x1f-----\nr e BC-Top-News   02-09 0121\n^*9006< ^BC-Top-News,17<\n^Top<\n"
    )
    item = one(
        FORMAT, text.replace("V1", "V4650") + "^One thing\n^Another\n\nAP-WF-02-10-16 0423GMT<"
    )

    assert (item.slugline, item.title) == ("BC-Top-News", "Top")
    assert item.body == "One thing\n\nAnother"


def test_the_year_stands_in_the_trailer_alone() -> None:
    cut = one(FORMAT, ANPA_1312[: ANPA_1312.index("Tuesday")])

    assert cut.date is None
    assert cut.remarks == (
        "date: 02-09 without a year; set it by hand",
        "body: the end mark is missing; the file may be cut",
    )
    assert cut.body.endswith("ended their strike on")


def test_without_control_characters() -> None:
    text = "V4644-----\nr i BC-Port   02-09 0121\n^BC-Port,9<\n^Head<\n\t   Text.\n"
    item = one(FORMAT, f"{text}\n\t   AP-WF-02-10-16 0423GMT<\n")

    assert (item.number, item.title, item.body) == ("V4644", "Head", "Text.")
    assert item.remarks == ()


def test_a_long_run_of_sync_marks_is_searched_once() -> None:
    start = process_time()

    found = list(anpa1312._START.finditer(b"\x16" * 1_000_000))

    assert found == []
    assert process_time() - start < 2


def test_what_follows_a_thousand_fields_is_copy() -> None:
    head = "\x16\x16\x01V4650\x1f-----\nr e BC-Top-News   02-09 0121\n^BC-Top-News,17<\n^Top<\n"
    fields = "".join(f"^line {number}\n" for number in range(3, 1501))
    item = one(FORMAT, f"{head}{fields}\nAP-WF-02-10-16 0423GMT<")

    assert (item.title, item.summary.split()[-1], item.body.split()[1]) == ("Top", "1000", "1001")
    assert item.summary.split()[1::2] + item.body.split()[1::2] == [str(n) for n in range(3, 1501)]
