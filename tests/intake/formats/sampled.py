"""The sample files of all formats, written for these tests."""

from collections.abc import Iterator
from pathlib import Path

from builder.intake.format import Format
from builder.intake.formats import FORMATS
from builder.intake.given import Given
from builder.intake.item import Failed, Item

HERE = Path(__file__).parent / "samples"
GIVEN = Given()


def sample(name: str) -> bytes:
    """The bytes of a sample."""
    return (HERE / name).read_bytes()


def samples() -> Iterator[bytes]:
    """All samples, in the order of their names."""
    return (path.read_bytes() for path in sorted(HERE.rglob("*")) if path.is_file())


def format_of(data: bytes) -> Format | None:
    """The first format that knows it."""
    return next((form for form in FORMATS if form.recognises(data[: 64 * 1024])), None)


def read(data: bytes, name: str, given: Given = GIVEN) -> list[Item | Failed]:
    """What the format of a name makes of a file that it knows."""
    form = format_of(data)
    assert form
    assert form.name == name
    return list(form.parse(data, given))


def items(data: bytes, name: str, given: Given = GIVEN) -> list[Item]:
    """The items of a file in which there is nothing else."""
    found = read(data, name, given)
    assert all(isinstance(item, Item) for item in found), found
    return [item for item in found if isinstance(item, Item)]
