"""ZCZC ... NNNN."""

from builder.intake.formats.zczc import FORMAT
from builder.intake.item import Named, Target
from builder.model.story import Status
from tests.intake.formats.wires import ZCZC
from tests.intake.words import items, one


def test_marks_before_the_copy_are_fields() -> None:
    item = items(FORMAT, ZCZC.encode())[0]

    assert (item.number, item.title) == ("FMG101", "Euphrates leaves its bed")
    assert (item.slugline, item.supersedes) == ("Floods", Target(headline="Floods"))
    assert item.places == (Named(name="Raqqa"),)
    assert item.body == (
        "Raqqa, May 3 - The river rose by two metres in a night."
        "\n\nوقال مزارع: «لم نر مثل هذا منذ أربعين عاما»."
    )
    assert item.remarks == ()


def test_messages_of_one_file_keep_their_own_bytes() -> None:
    data = ZCZC.encode("windows-1256")
    found = items(FORMAT, data)

    assert b"".join(item.raw for item in found) == data
    assert [item.line for item in found] == [1, 16, 21]


def test_a_flash_in_arabic() -> None:
    flash = items(FORMAT, ZCZC.encode("windows-1256"))[1]

    assert (flash.title, flash.urgency) == ("عاجل: النهر يغمر ثلاث قرى", 1)


def test_a_hold() -> None:
    hold = items(FORMAT, ZCZC.encode())[2]

    assert hold.status is Status.WITHHELD
    assert hold.cancels == Target(number="FMG101")


def test_a_cut_message_is_told() -> None:
    item = one(FORMAT, ZCZC[: ZCZC.index("two metres")])

    assert item.body.endswith("rose by")
    assert item.remarks == ("body: NNNN is missing; the file may be cut",)


def test_words_between_messages_are_for_editors() -> None:
    assert one(FORMAT, "ZCZC AB12\nHead\n\nText\nNNNN\nstray words\n").ednote == "stray words"


def test_a_story_about_zczc_is_not_one() -> None:
    assert not FORMAT.recognises(b"How old telex machines began a message, and why\n\nZCZC was")
