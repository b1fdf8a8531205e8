"""Names: what a story calls a person, place or topic, to the entity it means."""

from collections import defaultdict
from collections.abc import Iterable

from builder.model.entity import Entity, Kind
from builder.text.fold import fold
from builder.text.slug import slug


def folded(name: str) -> str:
    """A name as readers would type it, word by word."""
    return " ".join(fold(word) for word in name.split())


class Names:
    """All names that are known, and those that turn up in stories only."""

    def __init__(self, entities: Iterable[Entity], spare: Iterable[Entity] = ()) -> None:
        """Know ``entities``, and those of ``spare`` where none of them bears a name."""
        self._spare = _Spare(spare)
        self._entities = {(one.kind, one.id): one for one in entities}
        self._exact: dict[tuple[Kind, str], set[str]] = defaultdict(set)
        self._folded: dict[tuple[Kind, str], set[str]] = defaultdict(set)
        self._kinds = {kind for kind, _ in self._entities}
        self._strangers: dict[tuple[Kind, str], Entity] = {}
        self._said: list[tuple[Kind, str, str, str]] = []
        for entity in self._entities.values():
            self._enter(entity)

    def find(self, kind: Kind, value: str) -> tuple[str, ...]:
        """The ids that ``value`` may mean: one as a rule, none for a stranger, or several."""
        if (kind, value) in self._entities:
            return (self._target(kind, value),)
        ids = self._exact.get((kind, value)) or self._folded.get((kind, folded(value)))
        if not ids and (kind, slug(value)) in self._entities:
            ids = {slug(value)}
        if not ids:
            return self._spare.find(kind, value)
        return tuple(sorted({self._target(kind, id_) for id_ in ids or ()}))

    def knows(self, kind: Kind) -> bool:
        """Whether there is an authority file of a kind at all."""
        return kind in self._kinds

    def stranger(self, kind: Kind, value: str, lang: str) -> str:
        """The id of someone no authority file knows, who gets a page all the same."""
        id_ = slug(value)
        self._said.append((kind, id_, lang, value))
        known = self._strangers.get((kind, id_))
        names = dict(known.names) if known else {}
        # Of several spellings the first in order is shown, whichever story came first.
        names[lang] = min(names.get(lang, value), value)
        self._strangers[kind, id_] = Entity(kind=kind, id=id_, names=names, known=False)
        return id_

    def taken(self) -> tuple[tuple[Kind, str, str, str], ...]:
        """Kind, id, language and name of each stranger met since the last call."""
        said, self._said = tuple(self._said), []
        return said

    def entities(self) -> tuple[Entity, ...]:
        """Everyone: those of the authority files and the strangers so far, by kind and id."""
        everyone = self._entities | self._strangers
        return tuple(everyone[key] for key in sorted(everyone))

    def _enter(self, entity: Entity) -> None:
        for name in all_names(entity):
            self._exact[entity.kind, name].add(entity.id)
            self._folded[entity.kind, folded(name)].add(entity.id)

    def _target(self, kind: Kind, id_: str) -> str:
        seen = {id_}
        while (entity := self._entities.get((kind, id_))) and entity.merged_into:
            if entity.merged_into in seen:
                break
            id_ = entity.merged_into
            seen.add(id_)
        return id_


class _Spare:
    """Entities that are meant only where the authority files know no other."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._ids: dict[tuple[Kind, str], str] = {}
        for entity in entities:
            for name in (entity.id, *map(folded, all_names(entity))):
                self._ids.setdefault((entity.kind, name), entity.id)

    def find(self, kind: Kind, value: str) -> tuple[str, ...]:
        """The id that ``value`` means, if any."""
        id_ = self._ids.get((kind, value)) or self._ids.get((kind, folded(value)))
        return (id_,) if id_ else ()


def all_names(entity: Entity) -> tuple[str, ...]:
    """Names and aliases in all languages, each once."""
    aliases = (alias for some in entity.aliases.values() for alias in some)
    return tuple(dict.fromkeys([*entity.names.values(), *aliases]))
