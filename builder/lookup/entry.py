"""A story as the desk's index takes it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What can be searched of a story, all its languages together."""

    id: str
    """The story's id."""
    day: dt.date
    """The day under which it is filed."""
    languages: tuple[str, ...]
    """The languages it can be read in."""
    titles: tuple[str, ...]
    """Its headlines."""
    texts: tuple[str, ...]
    """Headlines, summaries and paragraphs; a phrase never runs from one into the next."""
    bylines: tuple[str, ...] = ()
    """Who wrote it."""
    datelines: tuple[str, ...] = ()
    """Where it was filed from."""
    slugs: tuple[str, ...] = ()
    """The wire's short names for it."""
    sources: tuple[str, ...] = ()
    """The agencies it came from."""
    people: tuple[str, ...] = ()
    """Ids of the people named."""
    places: tuple[str, ...] = ()
    """Ids of the places named."""
    topics: tuple[str, ...] = ()
    """Ids of the topics."""
    status: str = "usable"
    """Whether its desk holds it back; a canceled story must never become an entry."""
    urgency: int | None = None
    """IPTC urgency, 1 (flash) to 9."""
