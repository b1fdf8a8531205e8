"""A draft: an item as the file it will be, and the facts by which its place is found."""

from dataclasses import dataclass
from datetime import datetime

from builder.intake.order import Order
from builder.model.story import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One item, read, checked and written out, but not yet in the archive."""

    path: str
    """What reports call its file."""
    line: int
    """Where it begins there."""
    format: str
    """The format it came in."""
    sha256: str
    """Digest of its raw bytes."""
    raw: bytes
    """Its raw bytes."""
    suffix: str
    """The ending of the raw file's name."""
    lang: str
    """Its language, one of the site's."""
    stem: str
    """The id that it is to have, unless the archive holds its story under another."""
    keys: tuple[str, ...]
    """What orders and later leads may call it by."""
    date: datetime
    """When it was sent."""
    updated: datetime | None
    """When it was last changed."""
    guid: str | None
    """The provider's identifier."""
    version: int | None
    """The provider's version number."""
    source: str
    """Digest of the agency's name."""
    status: Status
    """Its pubstatus."""
    status_note: str
    """Why it was canceled or is withheld."""
    replaces: str | None
    """The key of the story that it replaces."""
    translates: str | None
    """Provider id of the item that it translates."""
    data: bytes
    """Its content file, which does not say yet what it supersedes."""
    remarks: tuple[str, ...]
    """What could not be read as it should be."""
    agrees: bool = False
    """Whether its content file, read back, says all of this, and so need not be read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """An item that is no story, but an order about one."""

    path: str
    """What reports call its file."""
    line: int
    """Where it begins there."""
    format: str
    """The format it came in."""
    order: Order
    """What is to be done, and with which story."""
    remarks: tuple[str, ...]
    """What could not be read as it should be."""
