"""A parcel: bytes of one file on their way to a parser, wherever they come from."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

MIB: Final = 1024 * 1024
LARGEST: Final = 32 * MIB
"""Bytes of one file; a parser holds all of them, and more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One file, or whole lines of one that is long."""

    shown: str
    """What reports call it: the path as given, and the member's name within an archive."""
    path: Path | None = None
    """Where its bytes are, unless they are here."""
    data: bytes = b""
    """Its bytes, unless they are on the disk."""
    first_line: int = 1
    """The line of its file on which it begins."""
    modified: datetime | None = None
    """When its file was last changed; aware."""
