"""Golden pairs: a title, an input and what is expected, in files that anyone can read."""

from collections.abc import Iterator
from pathlib import Path

PAIRS = Path(__file__).parent.parent / "pairs"


def pairs(name: str) -> Iterator[tuple[str, str, str]]:
    """Title, input and expected text of each pair; a line with a dot alone ends each."""
    parts = PAIRS.joinpath(name).read_text("utf-8").split("\n.\n")
    for title, given, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        yield title.strip(), given + "\n", expected
