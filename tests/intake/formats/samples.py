"""Samples of the web's formats, and what the archive's own reader shows of an item."""

from pathlib import Path

from builder.body.controls import CONTROL, newlines
from builder.body.renderer import shared
from builder.intake.format import Format
from builder.intake.formats import FORMATS
from builder.intake.given import Given
from builder.intake.item import Failed, Item

WEB = Path(__file__).parent / "web"
GIVEN = Given()


def sample(name: str) -> bytes:
    return (WEB / name).read_bytes()


def format_of(data: bytes) -> Format:
    """The first format that takes the bytes, as an import would choose."""
    return next(one for one in FORMATS if one.recognises(data[: 64 * 1024]))


def parsed(data: bytes, given: Given = GIVEN) -> list[Item | Failed]:
    return list(format_of(data).parse(data, given))


def items(data: bytes, given: Given = GIVEN) -> list[Item]:
    """The items of a file in which nothing fails."""
    found = [one for one in parsed(data, given) if isinstance(one, Item)]
    assert len(found) == len(parsed(data, given))
    return found


def shown(item: Item) -> list[str]:
    """The words of the rendered body."""
    return " ".join(shared().render(blanked(item.body), item.format).texts).split()


def said(item: Item) -> list[str]:
    """The words of the source."""
    return blanked(item.copy).split()


def blanked(text: str) -> str:
    """An importer makes blanks of control characters, in the body and in the copy."""
    return CONTROL.sub(" ", newlines(text))
