"""Fuller names: what texts call the people whom an authority file knows by a surname only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from builder.authority.runs import runs
from builder.link.words import words
from builder.model.entity import Entity, Kind

_GIVEN: Final = 3
"""A full name has at most so many words before those that are known."""
_STORIES: Final = 2
"""A full name that stands in so many of the stories that list a person is taken."""
_OF_TOP: Final = 5
"""A second one is taken if it is at least this part of the most frequent: one fifth."""
_TAIL: Final = frozenset({"of", "the", "and"})
"""After these an office may end inside the run: Chancellor of the Exchequer Nigel Lawson."""


class Fuller:
    """Counts in how many stories that list a person each full name stands."""

    def __init__(self, people: Iterable[Entity]) -> None:
        self._known: dict[str, set[tuple[str, ...]]] = {}
        for one in people:
            if one.kind is Kind.PERSON and not one.merged_into:
                self._known[one.id] = set(_names(one))
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._listed: Counter[str] = Counter()

    def add(self, listed: Iterable[str], paragraphs: Iterable[str]) -> None:
        """Take a story: the ids of the people it lists, and its text."""
        wanted = [id_ for id_ in listed if id_ in self._known]
        if not wanted:
            return
        self._listed.update(wanted)
        found = {
            (run.forms, run.text)
            for paragraph in paragraphs
            for run in runs(paragraph)
            if run.before not in _TAIL
        }
        for id_ in wanted:
            self._counts[id_].update({text for forms, text in found if self._fits(id_, forms)})

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """By id, the full names that are frequent enough, most frequent first."""
        chosen = {id_: tuple(self._chosen(id_)) for id_ in sorted(self._counts)}
        return {id_: names for id_, names in chosen.items() if names}

    def _fits(self, id_: str, forms: tuple[str, ...]) -> bool:
        """Whether a run ends in a name of theirs and has given names before it."""
        known = self._known[id_]
        if forms in known:
            return False
        return any(
            forms[-len(name) :] == name and 0 < len(forms) - len(name) <= _GIVEN for name in known
        )

    def _chosen(self, id_: str) -> Iterator[str]:
        ranked = sorted(self._counts[id_].items(), key=lambda pair: (-pair[1], pair[0]))
        for text, count in ranked:
            enough = count >= _STORIES or 2 * count >= self._listed[id_]
            if enough and _OF_TOP * count >= ranked[0][1]:
                yield text


def _names(one: Entity) -> Iterator[tuple[str, ...]]:
    for name in (*one.names.values(), *(a for some in one.aliases.values() for a in some)):
        forms = tuple(word.form for chunk in name.split() for word in words(chunk))
        if forms:
            yield forms
