"""A catalog over plain lists: slow, obvious, and an oracle for the real one."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.card import Card, Headline
from builder.model.catalog import Corrected, Count, Filed, Named
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Correction, Status, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeCatalog:
    """Answers every question by looking at every story."""

    all: tuple[Story, ...]
    """Published and canceled stories, in any order."""
    known: tuple[Entity, ...]
    """All entities, in any order."""

    def total(self, of: Ref | None = None) -> int:
        return len(self._run(of))

    def totals_by_language(self) -> dict[str, int]:
        return dict(Counter(e.lang for s in self._run() for e in s.editions))

    def newest(
        self, limit: int, of: Ref | None = None, lang: str | None = None
    ) -> tuple[Card, ...]:
        run = [s for s in self._run(of) if lang is None or s.edition(lang)]
        return tuple(map(card, run[:limit]))

    def filed(self, year: int) -> tuple[Filed, ...]:
        run = [s for s in self._run() if s.day.year == year]
        langs = [tuple(sorted(e.lang for e in s.editions)) for s in run]
        return tuple(
            Filed(id=s.id, day=s.day, languages=some) for s, some in zip(run, langs, strict=True)
        )

    def editions(self, year: int) -> int:
        return sum(len(one.languages) for one in self.filed(year))

    def hours(self, day: date, of: Ref | None = None) -> tuple[tuple[int, int], ...]:
        return tuple(sorted(Counter(c.date.hour for c in self.between(day, day, of)).items()))

    def between(
        self, first: date, last: date, of: Ref | None = None, limit: int | None = None
    ) -> tuple[Card, ...]:
        return tuple(card(s) for s in self._run(of) if first <= s.day <= last)[:limit]

    def years(self, of: Ref | None = None) -> tuple[Count, ...]:
        return self._counts(of, lambda d: True, 1)

    def months(self, year: int, of: Ref | None = None) -> tuple[Count, ...]:
        return self._counts(of, lambda d: d.year == year, 2)

    def days(self, year: int, month: int | None = None, of: Ref | None = None) -> tuple[Count, ...]:
        return self._counts(of, lambda d: d.year == year and month in (None, d.month), 3)

    def day_before(self, day: date) -> date | None:
        return max((s.day for s in self._run() if s.day < day), default=None)

    def day_after(self, day: date) -> date | None:
        return min((s.day for s in self._run() if s.day > day), default=None)

    def on_this_day(self, month: int, day: int, before: int, limit: int) -> tuple[Card, ...]:
        run = [s for s in self._run() if (s.day.month, s.day.day) == (month, day)]
        return tuple(card(s) for s in run if s.day.year < before)[:limit]

    def stories(self, ids: Sequence[str]) -> tuple[Story, ...]:
        found = {s.id: s for s in self.all}
        return tuple(found[id_] for id_ in ids if id_ in found)

    def cards(self, ids: Sequence[str]) -> dict[str, Card]:
        return {s.id: card(s) for s in self._run() if s.id in ids}

    def neighbours(self, story: Story) -> tuple[Card | None, Card | None]:
        run = [s.id for s in self._run()]
        if story.id not in run:
            return None, None
        at, published = run.index(story.id), self._run()
        before = card(published[at + 1]) if at + 1 < len(run) else None
        return before, card(published[at - 1]) if at else None

    def related(self, story: Story, limit: int) -> tuple[Card, ...]:
        names = {name for name in _names(story) if name.kind is not Kind.TOPIC}
        shared = {s.id: len(_names(s) & names) for s in self._run()}
        earlier = [s for s in self._run() if s.date < story.date and shared[s.id]]
        return tuple(map(card, sorted(earlier, key=lambda s: -shared[s.id])[:limit]))

    def chain(self, story: Story) -> tuple[Card, ...]:
        ids, size = {story.id}, 0
        while size != len(ids):
            size = len(ids)
            ids |= {s.supersedes for s in self.all if s.id in ids and s.supersedes}
            ids |= {s.id for s in self.all if s.supersedes in ids}
        found = [card(s) for s in reversed(self._run()) if s.id in ids]
        return tuple(found) if len(found) > 1 else ()

    def entities(self, kind: Kind) -> tuple[Named, ...]:
        kept = sorted((e for e in self.known if e.kind is kind), key=lambda e: e.id)
        return tuple(Named(entity=e, stories=self.total(e.ref)) for e in kept)

    def entity(self, ref: Ref) -> Entity | None:
        return next((e for e in self.known if e.ref == ref), None)

    def resolve(self, refs: Iterable[Ref]) -> dict[Ref, Entity]:
        found = {ref: self.entity(ref) for ref in refs}
        return {ref: entity for ref, entity in found.items() if entity}

    def most_named(self, kind: Kind, limit: int) -> tuple[Named, ...]:
        named = [n for n in self.entities(kind) if n.stories]
        return tuple(sorted(named, key=lambda n: (-n.stories, n.entity.id))[:limit])

    def together(self, of: Ref, kind: Kind, limit: int) -> tuple[Named, ...]:
        shared = Counter(
            ref for s in self._run(of) for ref in _names(s) if ref.kind is kind and ref != of
        )
        named = [Named(entity=e, stories=shared[e.ref]) for e in self.known if shared[e.ref]]
        return tuple(sorted(named, key=lambda n: (-n.stories, n.entity.id))[:limit])

    def corrected(self) -> tuple[Corrected, ...]:
        found = [
            Corrected(card=card(s), corrections=notes) for s in self._run() if (notes := _notes(s))
        ]
        return tuple(sorted(found, key=lambda c: c.corrections[0].date, reverse=True))

    def canceled(self) -> tuple[Story, ...]:
        return tuple(s for s in _ordered(self.all) if s.status is Status.CANCELED)

    def _run(self, of: Ref | None = None) -> list[Story]:
        published = [s for s in _ordered(self.all) if s.status is Status.USABLE]
        return [s for s in published if of is None or of in _names(s)]

    def _counts(
        self, of: Ref | None, wanted: Callable[[date], bool], depth: int
    ) -> tuple[Count, ...]:
        days = Counter(
            (s.day.year, s.day.month, s.day.day)[:depth] for s in self._run(of) if wanted(s.day)
        )
        names = ("year", "month", "day")
        return tuple(
            Count(**dict(zip(names, key, strict=False)), stories=n)
            for key, n in sorted(days.items())
        )


def card(story: Story) -> Card:
    """What lists show of a story."""
    return Card(
        id=story.id,
        date=story.date,
        status=story.status,
        urgency=story.urgency,
        corrected=any(e.corrections for e in story.editions),
        headlines=tuple(
            Headline(
                lang=e.lang,
                title=e.title,
                lead=e.lead,
                dateline=e.dateline.text if e.dateline else "",
            )
            for e in story.editions
        ),
    )


def _ordered(stories: Iterable[Story]) -> list[Story]:
    return sorted(sorted(stories, key=lambda s: s.id), key=lambda s: s.date, reverse=True)


def _names(story: Story) -> frozenset[Ref]:
    kinds = ((Kind.PERSON, story.people), (Kind.PLACE, story.places), (Kind.TOPIC, story.topics))
    return frozenset(Ref(kind=kind, id=id_) for kind, ids in kinds for id_ in ids)


def _notes(story: Story) -> tuple[Correction, ...]:
    notes = dict.fromkeys(c for e in story.editions for c in e.corrections)
    return tuple(sorted(notes, key=lambda c: c.date, reverse=True))
