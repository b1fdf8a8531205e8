"""The archive in memory, word by word: what the plain scan looks through."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from builder.index import impact
from builder.index.indexed import Indexed, IndexedEdition
from builder.index.names import living
from builder.model.catalog import Named
from builder.text.analysis import Analyzer


@dataclass(slots=True)
class Mention:
    """A form in a story."""

    impact: int = 0
    """Where it stands there at best, as a number."""
    places: list[int] = field(default_factory=list)
    """Where it stands."""


Stories = dict[int, Mention]
"""Mentions by the number of the story."""


class Plain:
    """Stories and the forms in them, by key."""

    def __init__(
        self,
        stories: Iterable[Indexed],
        entities: Iterable[Named] = (),
        successors: Mapping[str, str] | None = None,
        dead: Sequence[Indexed] = (),
        languages: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        analyzer = Analyzer()
        living_ = sorted(stories, key=lambda story: story.id)
        self.stories: list[Indexed] = [*living_, *dead]
        self.alive = range(len(living_))
        self.successors = dict(successors or {})
        self.entities = living(entities)
        self.keys: dict[str, dict[str, Stories]] = {}
        self.forms: dict[str, Stories] = {}
        self.marks: dict[str, set[int]] = {}
        self.names: dict[str, list[tuple[int, str]]] | None = None
        self.languages = dict(languages or {"ar": ("ar", "العربية"), "en": ("en", "English")})
        for number, story in enumerate(self.stories):
            self._add(number, story, analyzer)

    def _add(self, number: int, story: Indexed, analyzer: Analyzer) -> None:
        place = 0
        for edition in story.editions:
            place = self._add_edition(number, edition, place, analyzer)
            self.marks.setdefault(f"lang/{edition.lang}", set()).add(number)
        for name in story.entities:
            self.marks.setdefault(name, set()).add(number)

    def _add_edition(
        self, number: int, edition: IndexedEdition, place: int, analyzer: Analyzer
    ) -> int:
        weights: dict[str, int] = {}
        lengths: Counter[int] = Counter()
        for text, weight in parts(edition):
            terms = analyzer.terms(text)
            for at, term in enumerate(terms):
                place += term.step if at else 0
                lengths[weight] += term.step
                if self._put(number, term.form, term.keys, place):
                    weights[term.form] = weights.get(term.form, 0) + weight
            place += 2 if terms else 0
        title, lead = lengths[impact.TITLE], lengths[impact.LEAD]
        of_edition = impact.Lengths(title, lead, lengths.total())  # type: ignore[arg-type]
        for form, weight in weights.items():
            mention = self.forms[form][number]
            own = int(impact.impacts(weight, of_edition))  # type: ignore[arg-type]
            mention.impact = max(mention.impact, own)
        return place

    def _put(self, number: int, form: str, keys: tuple[str, ...], place: int) -> bool:
        stories = self.forms.setdefault(form, {})
        for key in keys:
            self.keys.setdefault(key, {})[form] = stories
        places = stories.setdefault(number, Mention()).places
        if places and places[-1] == place:
            return False
        places.append(place)
        return True


def parts(edition: IndexedEdition) -> list[tuple[str, int]]:
    """The texts of an edition with what a word in each counts."""
    summary = [(edition.lead, impact.LEAD)] if edition.summary else []
    first = impact.BODY if edition.summary else impact.LEAD
    body = [(text, impact.BODY if at else first) for at, text in enumerate(edition.paragraphs)]
    return [(edition.title, impact.TITLE), *summary, *body]
