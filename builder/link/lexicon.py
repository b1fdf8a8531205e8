"""The lexicon: all names that are looked for, as a tree of folded words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from builder.link import countries
from builder.link.name import Grade, Name
from builder.link.shortforms import ADJECTIVES, DECOYS, LOOSE, STRICT
from builder.link.states import States
from builder.link.words import words
from builder.model.entity import Entity, Kind
from builder.read.names import folded
from builder.text.letters import is_arabic

Node = dict[str, Any]
"""Words to deeper nodes; under `END` the names that are complete here."""
END: Final = ""

_ARABIC_SERVANT: Final = "عبد"
_LINKED: Final = (Kind.PERSON, Kind.PLACE)


class Lexicon:
    """Names of people and places, of countries in their newspaper forms, and of decoys."""

    def __init__(self, entities: Iterable[Entity], extra: Mapping[str, Entity]) -> None:
        known = [e for e in (*entities, *extra.values()) if e.kind in _LINKED]
        self._targets = _targets(known)
        self.countries: dict[str, str] = countries.listed(known)
        self.states = States(known, self.countries)
        self.homes = {(e.kind, e.id): e.country for e in known if e.country}
        self.tree: Node = {}
        self.longest = 1
        self._taken: dict[str, set[tuple[Kind | None, str]]] = {}
        for entity in known:
            self._enter_all(entity)
        self._enter_countries()
        for phrase in DECOYS.split("|"):
            self._enter(phrase, None, "", Grade.DECOY)
        self.lower = frozenset(first for first, node in self.tree.items() if _lower(node))

    def _enter_all(self, entity: Entity) -> None:
        target = self._targets.get((entity.kind, entity.id))
        if target is None:
            return
        spellings = list(_spellings(entity))
        is_country = target in self.countries.values() and entity.kind is Kind.PLACE
        for spelling in spellings:
            grade = _grade(entity.kind, spelling, spellings, is_country=is_country)
            self._enter(spelling, entity.kind, target, grade)

    def _enter_countries(self) -> None:
        """Short forms, unless an entry of the archive has the name; cities, in any case."""
        taken = dict(self._taken)
        for code, id_ in self.countries.items():
            for name in countries.names_of(code):
                if folded(name) not in taken:
                    grade = _grade(Kind.PLACE, name, [name], is_country=True)
                    self._enter(name, Kind.PLACE, id_, grade)
        for code, id_ in (*self.countries.items(), *self.states.alone):
            for city in countries.cities_of(code):
                self._enter(city, Kind.PLACE, id_, Grade.CITY)

    def _enter(self, spelling: str, kind: Kind | None, id_: str, grade: Grade) -> None:
        found = [word for chunk in spelling.split() for word in words(chunk)]
        if not found:
            return
        self._taken.setdefault(folded(spelling), set()).add((kind, id_))
        cases = tuple(word.case for word in found)
        dotted = any(word.dotted for word in found)
        for forms in _variants([word.form for word in found]):
            own = cases if len(forms) == len(cases) else cases[:1] * len(forms)
            self.longest = max(self.longest, len(forms))
            _insert(self.tree, Name(kind, id_, grade, forms, own, dotted))


def _spellings(entity: Entity) -> Iterator[str]:
    yield from dict.fromkeys(
        [*entity.names.values(), *(a for some in entity.aliases.values() for a in some)]
    )


def _grade(kind: Kind, spelling: str, all_: list[str], *, is_country: bool) -> Grade:
    if kind is Kind.PERSON:
        if _size(spelling) > 1:
            return Grade.FULL
        script = is_arabic(folded(spelling)[0])
        longer = any(_size(s) > 1 and is_arabic(folded(s)[0]) == script for s in all_)
        return Grade.SURNAME if longer else Grade.ALONE
    if not is_country:
        return Grade.PLACE
    return next((g for g, some in _GRADES.items() if folded(spelling) in some), Grade.COUNTRY)


_GRADES: Final = {
    Grade.LOOSE: frozenset(map(folded, LOOSE)),
    Grade.STRICT: frozenset(map(folded, STRICT)),
    Grade.ADJECTIVE: frozenset(map(folded, ADJECTIVES)),
}


def _size(spelling: str) -> int:
    return sum(len(words(chunk)) for chunk in spelling.split())


def _variants(forms: list[str]) -> set[tuple[str, ...]]:
    """A name as written, and عبد with what follows it written apart and together."""
    joined, parted = list[str](), list[str]()
    for form in forms:
        if joined and joined[-1] == _ARABIC_SERVANT:
            joined[-1] += form
        else:
            joined.append(form)
        is_servant = form.startswith(f"{_ARABIC_SERVANT}ال") and len(form) > 6
        parted += [_ARABIC_SERVANT, form[3:]] if is_servant else [form]
    return {tuple(forms), tuple(joined), tuple(parted)}


def _insert(tree: Node, name: Name) -> None:
    node = tree
    for form in name.forms:
        node = node.setdefault(form, {})
    names = node.setdefault(END, [])
    if name not in names:
        names.append(name)


def _lower(node: Node) -> bool:
    """Whether a name below begins with a small letter, as de Clercq does."""
    names: list[Name] = node.get(END, [])
    return any(not name.cases[0] for name in names) or any(
        _lower(below) for word, below in node.items() if word != END
    )


def _targets(entities: list[Entity]) -> dict[tuple[Kind, str], str]:
    """Where mergers lead; nowhere when they go in a circle or to nobody."""
    by_key = {(e.kind, e.id): e for e in entities}
    return {key: end for key in by_key if (end := _end(by_key, *key)) is not None}


def _end(by_key: Mapping[tuple[Kind, str], Entity], kind: Kind, id_: str) -> str | None:
    seen: set[str] = set()
    while (entity := by_key.get((kind, id_))) and id_ not in seen:
        if entity.merged_into is None:
            return id_
        seen.add(id_)
        id_ = entity.merged_into
    return None
