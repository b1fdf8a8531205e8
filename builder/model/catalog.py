"""What pages may ask of the archive: short questions with bounded answers, none of them a body.

Scopes: every question about a run of stories takes ``of``, the entity that they name, or ``None``
for all published stories. Canceled stories answer only to ``canceled`` and ``story``.
Order: stories come newest first, and stories of one moment by id, so every list is total.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from builder.model.card import Card
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Correction, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many stories fall into a span of time."""

    year: int
    """The year."""
    month: int | None = None
    """The month, where months or days were asked for."""
    day: int | None = None
    """The day, where days were asked for."""
    stories: int
    """Number of published stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity with the number of published stories that name it."""

    entity: Entity
    """The person, place or topic."""
    stories: int
    """Number of published stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction with the story it mends."""

    card: Card
    """The story."""
    corrections: tuple[Correction, ...]
    """Its corrections, newest first, one per date and language."""


class Filed(NamedTuple):
    """Where a story is filed, for those who need no more of it; there may be thousands."""

    id: str
    """The story's id."""
    day: date
    """Its day."""
    languages: tuple[str, ...]
    """The languages it can be read in, by code."""


class Catalog(Protocol):
    """The archive as page kinds see it."""

    def total(self, of: Ref | None = None) -> int:
        """Number of published stories."""

    def totals_by_language(self) -> dict[str, int]:
        """Number of published editions per language."""

    def newest(
        self, limit: int, of: Ref | None = None, lang: str | None = None
    ) -> tuple[Card, ...]:
        """The newest cards, those with an edition in ``lang`` where it is given."""

    def between(
        self, first: date, last: date, of: Ref | None = None, limit: int | None = None
    ) -> tuple[Card, ...]:
        """The newest ``limit`` cards, or all, filed from ``first`` to ``last``, both included."""

    def filed(self, year: int) -> tuple[Filed, ...]:
        """Where all stories of a year are filed."""

    def editions(self, year: int) -> int:
        """Number of editions of a year's stories."""

    def hours(self, day: date, of: Ref | None = None) -> tuple[tuple[int, int], ...]:
        """The hours of a day that have stories, with their number, earliest first."""

    def years(self, of: Ref | None = None) -> tuple[Count, ...]:
        """Stories per year, oldest first, only years that have any."""

    def months(self, year: int, of: Ref | None = None) -> tuple[Count, ...]:
        """Stories per month of a year, only months that have any."""

    def days(self, year: int, month: int | None = None, of: Ref | None = None) -> tuple[Count, ...]:
        """Stories per day of a year or month, only days that have any."""

    def day_before(self, day: date) -> date | None:
        """The nearest earlier day that has stories."""

    def day_after(self, day: date) -> date | None:
        """The nearest later day that has stories."""

    def on_this_day(self, month: int, day: int, before: int, limit: int) -> tuple[Card, ...]:
        """Cards of the same day in years earlier than ``before``."""

    def stories(self, ids: Sequence[str]) -> tuple[Story, ...]:
        """The stories of ``ids``, published or canceled, in that order, without unknown ones."""

    def cards(self, ids: Sequence[str]) -> dict[str, Card]:
        """The published cards among ``ids``."""

    def neighbours(self, story: Story) -> tuple[Card | None, Card | None]:
        """The story sent just before and the one sent just after."""

    def related(self, story: Story, limit: int) -> tuple[Card, ...]:
        """Earlier stories that share most people and places, best first."""

    def chain(self, story: Story) -> tuple[Card, ...]:
        """All published stories of its chain of ``supersedes``, oldest first; empty when alone."""

    def entities(self, kind: Kind) -> tuple[Named, ...]:
        """All entities of a kind, by id: known ones without stories and merged ones too."""

    def entity(self, ref: Ref) -> Entity | None:
        """The entity itself."""

    def resolve(self, refs: Iterable[Ref]) -> dict[Ref, Entity]:
        """The entities of ``refs``, following none of their mergers."""

    def most_named(self, kind: Kind, limit: int) -> tuple[Named, ...]:
        """Entities of a kind with most stories, ties by id."""

    def together(self, of: Ref, kind: Kind, limit: int) -> tuple[Named, ...]:
        """Entities of ``kind`` that share most stories with ``of``, and how many they share."""

    def corrected(self) -> tuple[Corrected, ...]:
        """Stories with corrections, by the date of their last correction, newest first."""

    def canceled(self) -> tuple[Story, ...]:
        """Canceled stories, newest first, to be shown without title, body, summary or names."""
