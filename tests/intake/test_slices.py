"""Items of an aggregate."""

from builder.intake.given import Given
from builder.intake.slices import slices
from tests.intake.test_charset import ARABIC_TEXT


def test_slices_are_the_whole_file() -> None:
    data = b"one\ntwo\nthree\n"
    parts = list(slices(data, [0, 4, 8], Given()))

    assert b"".join(part.raw for part in parts) == data
    assert [part.line for part in parts] == [1, 2, 3]


def test_a_short_item_is_read_as_its_neighbours_are() -> None:
    long, short = ARABIC_TEXT.encode("windows-1256"), "é ن\n".encode("windows-1256")
    parts = list(slices(long + short, [0, len(long)], Given()))

    assert parts[1].text == "é ن\n"
    assert "guessed windows-1256" in parts[1].remarks[0]


def test_items_of_two_charsets_may_share_a_file() -> None:
    old, new = ARABIC_TEXT.encode("windows-1256"), ARABIC_TEXT.encode()
    parts = list(slices(old + new, [0, len(old)], Given()))

    assert [part.text for part in parts] == [ARABIC_TEXT, ARABIC_TEXT]


def test_a_bad_byte_is_named_by_its_line_in_the_file() -> None:
    good = ARABIC_TEXT.encode() * 3
    bad = b"x\n" + ARABIC_TEXT.encode() * 3 + b"\xff\n"
    (_, part) = slices(good + bad, [0, len(good)], Given())
    line = (good + bad[: bad.index(b"\xff")]).count(b"\n") + 1

    assert f"first in line {line};" in part.remarks[0]
