"""The desk: what the parsers of fields share while one file is read."""

from dataclasses import dataclass
from datetime import tzinfo

from builder.read.faults import Faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One file's problems so far, and what the site says about its fields."""

    faults: Faults
    """The problems of the file."""
    zone: tzinfo
    """The zone of dates that name none."""
    codes: tuple[str, ...]
    """The languages of the site."""
