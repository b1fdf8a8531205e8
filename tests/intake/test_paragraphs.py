"""Plain text of a field as text in, its paragraphs out."""

from builder.intake.paragraphs import paragraphs

LONG = "word " * 30


def test_lines_longer_than_any_wrapping_are_paragraphs() -> None:
    assert paragraphs(f"{LONG}.\nNext.") == f"{LONG}.\n\nNext."


def test_wrapped_lines_stay_together() -> None:
    assert paragraphs("One line\nand its end.") == "One line\nand its end."


def test_empty_lines_part_already() -> None:
    assert paragraphs(f"{LONG}.\nMore.\r\n\r\nNext.\n") == f"{LONG}.\nMore.\n\nNext."
