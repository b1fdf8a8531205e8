"""What the archive knows around a story: asked once, then told in each of its languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.model.card import Card
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Story
from builder.render.desk import Desk

RELATED = 5
"""How many earlier stories a story points to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A story's surroundings, in no language yet."""

    entities: Mapping[Kind, tuple[Entity, ...]]
    """Whom and what it names, in the order of its front matter."""
    resolved: Mapping[Ref, Entity]
    """The same by their keys."""
    before: Card | None
    """The story sent just before."""
    after: Card | None
    """The story sent just after."""
    related: tuple[Card, ...]
    """Earlier stories about the same people and places."""
    chain: tuple[Card, ...]
    """Its versions, oldest first; empty when it is the only one."""


def facts(story: Story, desk: Desk) -> Facts:
    """Ask the archive about a story."""
    named = _named(story)
    resolved = desk.catalog.resolve([ref for refs in named.values() for ref in refs])
    before, after = desk.catalog.neighbours(story)
    chain = desk.catalog.chain(story)
    return Facts(
        entities={
            kind: tuple(resolved[ref] for ref in refs if ref in resolved)
            for kind, refs in named.items()
        },
        resolved=resolved,
        before=before,
        after=after,
        related=_related(story, chain, desk),
        chain=chain,
    )


def _related(story: Story, chain: tuple[Card, ...], desk: Desk) -> tuple[Card, ...]:
    """Its own versions stand on the page already."""
    versions = {card.id for card in chain}
    found = desk.catalog.related(story, RELATED + len(chain))
    return tuple(card for card in found if card.id not in versions)[:RELATED]


def _named(story: Story) -> dict[Kind, list[Ref]]:
    return {
        Kind.PERSON: [Ref(kind=Kind.PERSON, id=id_) for id_ in story.people],
        Kind.PLACE: [Ref(kind=Kind.PLACE, id=id_) for id_ in story.places],
        Kind.TOPIC: [Ref(kind=Kind.TOPIC, id=id_) for id_ in story.topics],
    }
