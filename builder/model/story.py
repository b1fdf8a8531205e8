"""A wire story: what all its languages share, and one edition for each language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Format(StrEnum):
    """How a body is to be read."""

    MARKDOWN = "markdown"
    TEXT = "text"


class Status(StrEnum):
    """IPTC pubstatus."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text together with the language it is written in, which may be a sibling's."""

    text: str
    """The words, exactly as the editor wrote them."""
    lang: str
    """The language of the file that said them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One published correction of a story."""

    date: dt.datetime
    """When it was made."""
    note: Wording
    """What was wrong and what is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A story in one language: one content file, completed by its siblings."""

    lang: str
    """The language of this edition."""
    path: str
    """The content file, relative to ``content/``, with forward slashes."""
    sha256: str
    """Digest of that file's bytes."""
    title: str
    """The headline."""
    lead: str
    """The summary, or else the first paragraph as plain text."""
    lead_is_summary: bool
    """Whether an editor wrote the lead as ``summary`` (else it repeats the first paragraph)."""
    format: Format
    """How the body is to be read."""
    body_start: int
    """Offset in bytes of the body within the file."""
    words: int
    """Number of words of the body."""
    byline: Wording | None
    """Who wrote it."""
    dateline: Wording | None
    """Where it was filed from, as printed before the first words."""
    source: Wording | None
    """The agency it came from."""
    slugline: Wording | None
    """The wire's own short name for the story."""
    rights: Wording | None
    """Who holds the rights."""
    status_note: Wording | None
    """Why it was canceled."""
    corrections: tuple[Correction, ...]
    """Corrections, oldest first."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Whatever the editor hands to the theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An older version of a story, with its editions: it has a page and is in no list."""

    number: int
    """Its IPTC version number."""
    date: dt.datetime
    """When it was sent, in the site's time zone."""
    status: Status
    """Whether it may be shown, if the story may."""
    editions: tuple[Edition, ...]
    """At least one; one per language."""
    updated: dt.datetime | None = None
    """When its desk last changed it."""
    embargo: dt.datetime | None = None
    """Not published before this moment."""

    @property
    def made(self) -> dt.datetime:
        """The moment by which it is told from other versions."""
        return self.updated or self.date

    def edition(self, lang: str) -> Edition | None:
        """The edition in ``lang``, when there is one."""
        return next((e for e in self.editions if e.lang == lang), None)

    def best(self, lang: str) -> Edition:
        """The edition in ``lang``, or else the first there is."""
        return self.edition(lang) or self.editions[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story with its editions, in the order of the site's languages."""

    id: str
    """Its stable name, unique in the archive: ``[a-z0-9-]``, at most 80."""
    date: dt.datetime
    """When it was sent, in the site's time zone."""
    status: Status
    """Whether it may be shown."""
    editions: tuple[Edition, ...]
    """At least one; one per language."""
    people: tuple[str, ...] = ()
    """Ids of the people named."""
    places: tuple[str, ...] = ()
    """Ids of the places named."""
    topics: tuple[str, ...] = ()
    """Ids of the topics."""
    updated: dt.datetime | None = None
    """When it was last changed by its desk."""
    version: int | None = None
    """IPTC version number."""
    urgency: int | None = None
    """IPTC urgency, 1 (flash) to 9."""
    guid: str | None = None
    """The provider's own identifier."""
    embargo: dt.datetime | None = None
    """Not published before this moment."""
    supersedes: str | None = None
    """Id of the story that this one replaces."""
    older: tuple[Version, ...] = ()
    """Its older versions, oldest first."""

    @property
    def made(self) -> dt.datetime:
        """The moment by which its newest version is told from older ones."""
        return self.updated or self.date

    @property
    def day(self) -> dt.date:
        """The day under which it is filed."""
        return self.date.date()

    def edition(self, lang: str) -> Edition | None:
        """The edition in ``lang``, when there is one."""
        return next((e for e in self.editions if e.lang == lang), None)

    def best(self, lang: str) -> Edition:
        """The edition in ``lang``, or else the first there is."""
        return self.edition(lang) or self.editions[0]
