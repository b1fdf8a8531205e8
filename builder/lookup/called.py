"""What people, places and topics are called, so that a query may say a name for an id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from builder.model.entity import Entity, Kind
from builder.text.fold import fold_exact
from builder.text.tokens import forms

KINDS: Final = {"person": Kind.PERSON, "place": Kind.PLACE, "topic": Kind.TOPIC}


class Called:
    """Names to ids."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._known = {(one.kind, one.id): one for one in entities}
        self._whole: dict[tuple[Kind, str], set[str]] = defaultdict(set)
        self._ends: dict[tuple[Kind, str], set[str]] = defaultdict(set)
        for one in self._known.values():
            self._enter(one)

    def ids(self, kind: Kind, value: str) -> tuple[str, ...]:
        """The ids meant: an id, those with that name, or those whose name ends so."""
        if (kind, value) in self._known:
            return (self._target(kind, value),)
        key = kind, _key(value)
        found = self._whole.get(key) or self._ends.get(key) or ()
        return tuple(sorted({self._target(kind, id_) for id_ in found}))

    def names(self, kind: Kind) -> list[str]:
        """All preferred names of a kind, for hints."""
        found = {name for (of, _), one in self._known.items() if of is kind for name in _all(one)}
        return sorted(found)

    def _enter(self, one: Entity) -> None:
        for name in _all(one):
            words = [fold_exact(form) for form in forms(name)]
            self._whole[one.kind, " ".join(words)].add(one.id)
            for at in range(1, len(words)):
                self._ends[one.kind, " ".join(words[at:])].add(one.id)

    def _target(self, kind: Kind, id_: str) -> str:
        seen = {id_}
        while (one := self._known.get((kind, id_))) and one.merged_into:
            if one.merged_into in seen:
                break
            id_ = one.merged_into
            seen.add(id_)
        return id_


def _key(value: str) -> str:
    return " ".join(fold_exact(form) for form in forms(value))


def _all(one: Entity) -> Iterator[str]:
    yield from one.names.values()
    for some in one.aliases.values():
        yield from some
