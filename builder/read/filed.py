"""A story file: what one language's file says of its story, before its siblings are asked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from builder.model.story import Format, Status
from builder.read.corrections import Correction
from builder.read.node import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFile:
    """One file, read; ``None`` stands for what it leaves to its siblings."""

    path: str
    """Relative to ``content/``, with forward slashes."""
    sha256: str
    """Digest of the file's bytes."""
    id: str
    """The story's id."""
    lang: str
    """The language it is written in."""
    title: str
    """The headline."""
    lead: str
    """The summary, or else the first paragraph as plain text."""
    lead_is_summary: bool = False
    """Whether the lead is the editor's summary."""
    format: Format = Format.MARKDOWN
    """How the body is to be read."""
    body_start: int
    """Offset in bytes of the body within the file."""
    words: int
    """Number of words of the body."""
    date: datetime | None = None
    """When it was sent, in UTC, as all moments here."""
    updated: datetime | None = None
    """When it was last changed by its desk."""
    embargo: datetime | None = None
    """Not published before this moment."""
    version: int | None = None
    """IPTC version number."""
    older: int | None = None
    """The number of the older version that this is; nothing for the newest."""
    urgency: int | None = None
    """IPTC urgency."""
    guid: str | None = None
    """The provider's own identifier."""
    status: Status | None = None
    """IPTC pubstatus."""
    supersedes: str | None = None
    """Id of the story that this one replaces."""
    people: tuple[str, ...] | None = None
    """Ids, names or aliases, as written."""
    places: tuple[str, ...] | None = None
    """Ids, names or aliases, as written."""
    topics: tuple[str, ...] | None = None
    """Ids, names or aliases, as written."""
    byline: str | None = None
    """Who wrote it."""
    dateline: str | None = None
    """Where it was filed from."""
    source: str | None = None
    """The agency it came from."""
    slugline: str | None = None
    """The wire's own short name for the story."""
    rights: str | None = None
    """Who holds the rights."""
    status_note: str | None = None
    """Why it was canceled."""
    corrections: tuple[Correction, ...] | None = None
    """Corrections, oldest first."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Whatever the editor hands to the theme."""
    positions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column of each field, for problems that show only beside a sibling."""

    def at(self, name: str) -> Position:
        """Where a field stands."""
        return Position(*self.positions.get(name, (1, 1)))

    def to_json(self) -> str:
        """Itself as JSON; :func:`builder.read.codec.from_json` is the way back."""
        said = {name: getattr(self, name) for name in _NAMES}
        return _dump({name: value for name, value in said.items() if value is not None})


def _default(value: object) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    assert isinstance(value, Correction)
    return [value.date.isoformat(), value.note]


_NAMES = tuple(one.name for one in fields(StoryFile))
_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_default).encode
