"""A long file of lines, each of which stands for itself: cut into parcels of whole lines."""

from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any, Final

from builder.intake.parcel import LARGEST, MIB, Parcel
from builder.intake.verdict import Outcome, Verdict

PIECE: Final = MIB
"""Bytes of a parcel, about."""


def whole_lines(
    stream: IO[bytes] | Any, shown: str, modified: datetime | None
) -> Iterator[Parcel | Outcome]:
    """The file as parcels; a line longer than a file may be is a fault that ends it."""
    line, rest = 1, b""
    while piece := stream.read(PIECE):
        rest += piece
        cut = rest.rfind(b"\n") + 1
        if cut and len(rest) >= PIECE:
            yield _parcel(shown, rest[:cut], line, modified)
            line += rest.count(b"\n", 0, cut)
            rest = rest[cut:]
        elif len(rest) > LARGEST:
            what = f"a line of more than {LARGEST} bytes; the rest was not read"
            yield Outcome(path=shown, line=line, verdict=Verdict.FAILED, what=what, hint="split it")
            return
    if rest.strip():
        yield _parcel(shown, rest, line, modified)


def _parcel(shown: str, data: bytes, line: int, modified: datetime | None) -> Parcel:
    return Parcel(shown=shown, data=data, first_line=line, modified=modified)
