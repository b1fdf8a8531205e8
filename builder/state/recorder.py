"""A catalogue that answers like the shelf and notes which facts each answer relies on."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from builder.model.card import Card
from builder.model.catalog import Catalog, Corrected, Count, Filed, Named
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Story
from builder.state import facts

LONG = 62
"""Days above which a span is noted as the scope's whole run rather than day by day."""


class Recorder:
    """Wraps a catalogue; :meth:`taken` gives the facts noted since it was last called."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._noted: set[str] = set()

    def taken(self) -> frozenset[str]:
        """The facts noted so far, which are then forgotten."""
        noted, self._noted = frozenset(self._noted), set()
        return noted

    def total(self, of: Ref | None = None) -> int:
        """See the catalogue, as for all below."""
        self._noted.add(facts.run(of))
        return self._catalog.total(of)

    def totals_by_language(self) -> dict[str, int]:
        self._noted.add(facts.run(None))
        return self._catalog.totals_by_language()

    def newest(
        self, limit: int, of: Ref | None = None, lang: str | None = None
    ) -> tuple[Card, ...]:
        self._noted.add(facts.run(of))
        return self._catalog.newest(limit, of, lang)

    def between(
        self, first: date, last: date, of: Ref | None = None, limit: int | None = None
    ) -> tuple[Card, ...]:
        span = (last - first).days + 1
        if span > LONG:
            self._noted.add(facts.run(of))
        else:
            days = (first + timedelta(days=n) for n in range(span))
            self._noted.update(facts.day(of, day) for day in days)
        return self._catalog.between(first, last, of, limit)

    def filed(self, year: int) -> tuple[Filed, ...]:
        self._noted.add(facts.year(None, year))
        return self._catalog.filed(year)

    def editions(self, year: int) -> int:
        self._noted.add(facts.year(None, year))
        return self._catalog.editions(year)

    def hours(self, day: date, of: Ref | None = None) -> tuple[tuple[int, int], ...]:
        self._noted.add(facts.day(of, day))
        return self._catalog.hours(day, of)

    def years(self, of: Ref | None = None) -> tuple[Count, ...]:
        self._noted.add(facts.run(of))
        return self._catalog.years(of)

    def months(self, year: int, of: Ref | None = None) -> tuple[Count, ...]:
        self._noted.add(facts.year(of, year))
        return self._catalog.months(year, of)

    def days(self, year: int, month: int | None = None, of: Ref | None = None) -> tuple[Count, ...]:
        self._noted.add(facts.month(of, year, month) if month else facts.year(of, year))
        return self._catalog.days(year, month, of)

    def day_before(self, day: date) -> date | None:
        found = self._catalog.day_before(day)
        self._noted.add(facts.beside_day(found))
        return found

    def day_after(self, day: date) -> date | None:
        found = self._catalog.day_after(day)
        self._noted.add(facts.beside_day(found))
        return found

    def on_this_day(self, month: int, day: int, before: int, limit: int) -> tuple[Card, ...]:
        self._noted.add(facts.anniversary(month, day))
        return self._catalog.on_this_day(month, day, before, limit)

    def stories(self, ids: Sequence[str]) -> tuple[Story, ...]:
        self._noted.update(map(facts.story, ids))
        return self._catalog.stories(ids)

    def cards(self, ids: Sequence[str]) -> dict[str, Card]:
        self._noted.update(map(facts.story, ids))
        return self._catalog.cards(ids)

    def neighbours(self, story: Story) -> tuple[Card | None, Card | None]:
        self._noted.add(facts.around(story.id))
        return self._catalog.neighbours(story)

    def related(self, story: Story, limit: int) -> tuple[Card, ...]:
        self._noted.add(facts.around(story.id))
        return self._catalog.related(story, limit)

    def chain(self, story: Story) -> tuple[Card, ...]:
        self._noted.add(facts.around(story.id))
        return self._catalog.chain(story)

    def entities(self, kind: Kind) -> tuple[Named, ...]:
        self._noted.add(facts.named(kind))
        return self._catalog.entities(kind)

    def entity(self, ref: Ref) -> Entity | None:
        self._noted.add(facts.entity(ref.kind, ref.id))
        return self._catalog.entity(ref)

    def resolve(self, refs: Iterable[Ref]) -> dict[Ref, Entity]:
        wanted = tuple(refs)
        self._noted.update(facts.entity(ref.kind, ref.id) for ref in wanted)
        return self._catalog.resolve(wanted)

    def most_named(self, kind: Kind, limit: int) -> tuple[Named, ...]:
        self._noted.add(facts.named(kind))
        return self._catalog.most_named(kind, limit)

    def together(self, of: Ref, kind: Kind, limit: int) -> tuple[Named, ...]:
        found = self._catalog.together(of, kind, limit)
        self._noted.add(facts.run(of))
        self._noted.update(facts.entity(n.entity.kind, n.entity.id) for n in found)
        return found

    def corrected(self) -> tuple[Corrected, ...]:
        self._noted.add(facts.CORRECTED)
        return self._catalog.corrected()

    def canceled(self) -> tuple[Story, ...]:
        self._noted.add(facts.CANCELED)
        return self._catalog.canceled()
