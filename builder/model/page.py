"""A page as it leaves rendering: where it stands and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """One file of the output."""

    path: str
    """Relative to the output folder, with forward slashes, ASCII."""
    data: bytes
    """Its bytes."""
