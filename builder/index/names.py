"""What people, places and topics are called: for suggestions, and for names in queries."""

from collections.abc import Iterable, Iterator

from builder.index.cabinet import Cabinet, Row, cabinet
from builder.index.varint import utf16
from builder.model.catalog import Named
from builder.model.entity import Entity
from builder.text import skeleton
from builder.text.fold import fold_exact
from builder.text.tokens import forms

SOUND = 2
"""A skeleton of fewer letters says too little."""


def names(entities: Iterable[Named]) -> Cabinet:
    """The set of names and aliases by folded key."""
    rows = {row for named in living(entities) for row in _names(named.entity)}
    return cabinet("names", sorted(rows, key=_order))


def refs(entities: Iterable[Named]) -> Cabinet:
    """The set of entities by reference."""
    rows = [(ref(n.entity), dict(n.entity.names), n.stories) for n in living(entities)]
    return cabinet("refs", sorted(rows, key=lambda row: utf16(str(row[0]))))


def sounds(entities: Iterable[Named]) -> Cabinet:
    """The set of consonant skeletons."""
    found: dict[str, set[str]] = {}
    for named in living(entities):
        for _, name in _called(named.entity):
            for sound in _sounds(name):
                found.setdefault(sound, set()).add(ref(named.entity))
    rows = [(sound, sorted(found[sound])) for sound in sorted(found, key=utf16)]
    return cabinet("sounds", rows)


def ref(entity: Entity) -> str:
    """How the index refers to an entity: ``people/putin``."""
    return f"{entity.kind.value}/{entity.id}"


def living(entities: Iterable[Named]) -> list[Named]:
    """Entities that stories name and that have not been merged into another."""
    return [named for named in entities if named.stories and not named.entity.merged_into]


def _called(entity: Entity) -> Iterator[tuple[str, str]]:
    for lang, name in entity.names.items():
        yield lang, name
    for lang, aliases in entity.aliases.items():
        for alias in aliases:
            yield lang, alias


def _names(entity: Entity) -> Iterator[Row]:
    for lang, name in _called(entity):
        words = [fold_exact(form) for form in forms(name)]
        for at in range(len(words)):
            yield " ".join(words[at:]), int(not at), ref(entity), lang, name


def _order(row: Row) -> tuple[bytes, ...]:
    key, _, ref_, lang, name = row
    return tuple(utf16(str(part)) for part in (key, ref_, lang, name))


def _sounds(name: str) -> set[str]:
    whole = skeleton.skeleton(name)
    heard = {sound for sound in (*whole.split(), whole.replace(" ", "")) if len(sound) >= SOUND}
    return heard | {
        sound[:at] + sound[at + 1 :]
        for sound in heard
        if len(sound) > SOUND
        for at in range(len(sound))
    }
