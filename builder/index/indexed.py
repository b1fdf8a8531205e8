"""A story as the index takes it: the words of each edition, and what it names."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedEdition:
    """A story in one language."""

    lang: str
    """The language."""
    title: str
    """The headline."""
    lead: str
    """The summary, or else the first paragraph."""
    summary: bool
    """Whether an editor wrote the lead; else it repeats the first paragraph."""
    dateline: str
    """The place it was filed from, or nothing."""
    paragraphs: tuple[str, ...]
    """The body as plain text, block by block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A published story, ready to be indexed; a canceled or withheld one must never become this."""

    id: str
    """The story's id."""
    date: dt.datetime
    """When it was sent, in the site's time zone."""
    editions: tuple[IndexedEdition, ...]
    """Its editions, in the order of the site's languages."""
    people: tuple[str, ...] = ()
    """Ids of the people named."""
    places: tuple[str, ...] = ()
    """Ids of the places named."""
    topics: tuple[str, ...] = ()
    """Ids of the topics."""

    @property
    def entities(self) -> tuple[str, ...]:
        """What it names, as references such as ``people/putin``."""
        kinds = (("people", self.people), ("places", self.places), ("topics", self.topics))
        return tuple(dict.fromkeys(f"{kind}/{id_}" for kind, ids in kinds for id_ in ids))
