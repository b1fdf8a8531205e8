"""A wire item: what one source says of one story, before it has an id or a place in the archive."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from builder.model.story import Format, Status


class Scale(StrEnum):
    """What kind of thing an item is; only text stories become content."""

    TEXT = "text"
    PICTURE = "picture"
    GRAPHIC = "graphic"
    AUDIO = "audio"
    VIDEO = "video"
    PACKAGE = "package"
    PLANNING = "planning"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person, place or topic as a source names it."""

    name: str
    """The name, in the item's language where the source has it so."""
    code: str | None = None
    """The source's own code for it, such as ``medtop:11000000`` or ``Q649``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One correction that a source tells."""

    date: datetime | None
    """When it was made, if the source says so."""
    text: str
    """What was wrong and what is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The earlier item that a cancel or a replacement means; one of the three is given."""

    guid: str | None = None
    """Its provider id."""
    number: str | None = None
    """Its number on a text wire, as ``dpa0123``."""
    headline: str | None = None
    """Its headline or slugline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a wire; texts are the source's own, no word more or less."""

    raw: bytes
    """The item's own bytes within its source: the whole file, or its slice of an aggregate."""
    line: int = 1
    """Where it begins in its file, from 1."""
    scale: Scale = Scale.TEXT
    """What kind of thing it is."""
    guid: str | None = None
    """The provider's identifier, the same for all versions."""
    version: int | None = None
    """The provider's version number."""
    number: str | None = None
    """Its number on a text wire; later kills call it by that."""
    lang: str | None = None
    """Language code; nothing when the source does not say."""
    title: str = ""
    """The headline; empty when the source has none (an importer then takes the first words)."""
    summary: str = ""
    """The lead, where a source keeps it apart from the body."""
    body: str = ""
    """The story: paragraphs apart by an empty line, or Markdown, as ``format`` says."""
    format: Format = Format.TEXT
    """How ``body`` is to be read; Markdown only where the source's markup matters."""
    copy: str = ""
    """All text of the source's body, taken the plainest way: what no word of may be missing."""
    date: datetime | None = None
    """When it was sent; aware."""
    updated: datetime | None = None
    """When it was last changed; aware."""
    status: Status = Status.USABLE
    """IPTC pubstatus; ``canceled`` for a cancel of this item or of ``cancels``."""
    status_note: str = ""
    """Why it was canceled or is withheld."""
    cancels: Target | None = None
    """The other item that this one kills, where a kill is an item of its own."""
    supersedes: Target | None = None
    """The other item that this one replaces (a lead, a writethru)."""
    embargo: datetime | None = None
    """Not to be published before this moment; aware."""
    embargo_open: bool = False
    """An embargo whose end is not said: withheld until edited."""
    urgency: int | None = None
    """IPTC urgency, 1 to 9."""
    slugline: str = ""
    """The wire's short name for it."""
    byline: str = ""
    """Who wrote it."""
    dateline: str = ""
    """Where it was filed from."""
    source: str = ""
    """The agency."""
    rights: str = ""
    """Who holds the rights."""
    ednote: str = ""
    """For editors only."""
    people: tuple[Named, ...] = ()
    """People that the source tags."""
    places: tuple[Named, ...] = ()
    """Places that the source tags."""
    topics: tuple[Named, ...] = ()
    """Topics that the source tags."""
    corrections: tuple[Note, ...] = ()
    """Corrections that the source tells."""
    translates: str | None = None
    """Provider id of the item that this one is a translation of."""
    remarks: tuple[str, ...] = ()
    """What the parser could not read as it should be, as ``field: what; hint``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A part of a source that cannot be an item."""

    line: int
    """Where it begins in its file, from 1."""
    field: str
    """The element or field that is at fault; may be empty."""
    what: str
    """What is wrong, in a few words."""
    hint: str
    """What to do."""
