"""The plain scan: what a search finds (`docs/search.md`), slow and obvious.

The engine must agree with it to the last bit; nothing but tests and benchmarks uses it.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log2
from typing import Final, NamedTuple

from builder.index.asked import Asked, Clause, asked
from builder.index.document import document
from builder.index.header import CLOSENESS, ENTITY
from builder.index.impact import WORTH
from builder.index.plain import Plain, Stories
from builder.index.screen import passing
from builder.index.spoken import Meant, meant
from builder.index.standing import NOWHERE, Standing, bonus, standing, together
from builder.index.varint import utf16
from builder.text.fold import fold_exact
from builder.text.keys import Form, closeness, query_keys
from builder.text.stopwords import is_stop
from builder.text.tokens import forms

PREFIXES: Final = 64
"""A prefix stands for at most so many forms."""


class Score(NamedTuple):
    """What a story gets."""

    points: int
    """For the words themselves."""
    standing: Standing = NOWHERE
    """Where they stand."""


Points = dict[int, int]
"""Points by number of story; a story that is not in it does not match."""
Scores = dict[int, Score]
"""Likewise, with where the words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search finds."""

    ids: tuple[str, ...]
    """The stories shown, in order."""
    scores: tuple[int, ...]
    """Their scores."""
    partial: bool
    """Whether no story matches everything."""
    also: tuple[str, ...]
    """Names in the other script that were searched, too."""
    facets: dict[str, Counter[str]]
    """For each facet, how many of the stories have each value."""


def search(plain: Plain, query: str, sort: str = "score") -> Found:
    """Search the archive."""
    ask = asked(query)
    clauses = meant(plain, ask.clauses)
    matched, partial = _matched(plain, ask, clauses)
    shown = _grouped(plain, matched)
    order = sorted(shown, key=lambda number: _newest(plain, number), reverse=True)
    if sort == "score":
        order.sort(key=lambda number: -shown[number])
    return Found(
        ids=tuple(plain.stories[number].id for number in order),
        scores=tuple(shown[number] for number in order),
        partial=partial,
        also=tuple(name for clause in clauses for name in clause.others),
        facets=_facets(plain, order),
    )


def _matched(plain: Plain, ask: Asked, clauses: tuple[Meant, ...]) -> tuple[Points, bool]:
    """The stories that match most clauses, at least one, and whether that is not all."""
    if not (ask.clauses or ask.excluded or ask.filters):
        return {}, False
    passed = passing(plain, ask, lambda clause: set(_clause(plain, clause, Form.STRIPPED)))
    if not clauses:
        return dict.fromkeys(passed, 0), False
    scores = [_meant(plain, clause) for clause in clauses]
    counts = Counter(number for some in scores for number in some if number in passed)
    most = max(counts.values(), default=0)
    best = [number for number, count in counts.items() if count == most]
    worth = sum(_worth(plain, clause) for clause in clauses)
    found = {number: _all_in_all([some.get(number) for some in scores], worth) for number in best}
    return found, bool(found) and most < len(scores)


def _all_in_all(scores: list[Score | None], worth: int) -> int:
    """What the clauses give a story, and what it counts that they stand together."""
    standings = [score.standing if score else NOWHERE for score in scores]
    return sum(score.points for score in scores if score) + worth * bonus(together(standings))


def _meant(plain: Plain, clause: Meant) -> Scores:
    if not clause.refs:
        return _clause(plain, clause.clause, Form.STEMMED)
    typed = _all(plain, clause.clause.words, Form.STEMMED)
    texts = [typed, *(_all(plain, forms(name), Form.STRIPPED) for name in clause.others)]
    tags = [_tagged(plain, ref) for ref in clause.refs]
    return {
        number: Score(
            points=_most(texts, number) + _most(tags, number),
            standing=typed[number].standing if number in typed else NOWHERE,
        )
        for number in {number for some in (*texts, *tags) for number in some}
    }


def _worth(plain: Plain, clause: Meant) -> int:
    """What the words of a clause are worth."""
    kind, words = clause.clause.kind, _telling(list(clause.clause.words))
    if kind == "prefix":
        return _weight_of(plain, _beginning(plain, words[0]))
    loosest = Form.FOLDED if kind == "phrase" else Form.STEMMED
    return sum(_weight_of(plain, near(plain, word, loosest)) for word in words)


def _most(parts: list[Scores], number: int) -> int:
    return max(part[number].points if number in part else 0 for part in parts)


def _tagged(plain: Plain, ref: str) -> Scores:
    stories = plain.marks.get(ref, set())
    worth = weight(plain, len(stories)) * ENTITY
    return dict.fromkeys(stories, Score(worth)) if stories else {}


def _clause(plain: Plain, clause: Clause, loosest: Form) -> Scores:
    if clause.kind == "prefix":
        return _word(plain, _beginning(plain, clause.words[0]))
    if clause.kind == "word":
        return _word(plain, near(plain, clause.words[0], loosest))
    return _phrase(plain, clause.words)


def near(plain: Plain, word: str, loosest: Form) -> dict[str, Form]:
    """The forms that match a word, and how closely."""
    filed = {form for key in query_keys(word) for form in plain.keys.get(key, {})}
    judged = {form: closeness(word, form) for form in filed}
    return {form: tier for form, tier in judged.items() if tier <= loosest}


def _beginning(plain: Plain, prefix: str) -> dict[str, Form]:
    found = [form for form in plain.forms if fold_exact(form).startswith(prefix)]
    found.sort(key=lambda form: (-len(plain.forms[form]), utf16(form)))
    return dict.fromkeys(found[:PREFIXES], Form.EXACT)


def _word(plain: Plain, tiers: dict[str, Form]) -> Scores:
    worth = _weight_of(plain, tiers)
    best: dict[int, int] = {}
    impacts: dict[int, list[int]] = {}
    for form, tier in tiers.items():
        for number, mention in plain.forms[form].items():
            own = WORTH[mention.impact] * CLOSENESS[tier - 1]
            best[number] = max(best.get(number, 0), own)
            impacts.setdefault(number, []).append(mention.impact)
    return {n: Score(value * worth, standing(impacts[n])) for n, value in best.items()}


def _weight_of(plain: Plain, tiers: Iterable[str]) -> int:
    return weight(plain, sum(len(plain.forms[form]) for form in tiers))


def weight(plain: Plain, count: int) -> int:
    """What a word in ``count`` stories is worth."""
    total = len(plain.stories)
    return round(16 * log2(1 + total / min(total, count))) if count else 0


def _all(plain: Plain, words: Iterable[str], loosest: Form) -> Scores:
    """Scores of the stories that have all telling words."""
    return _sum([_word(plain, near(plain, word, loosest)) for word in _telling(list(words))])


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if not is_stop(word)] or words


def _sum(parts: list[Scores]) -> Scores:
    common = set.intersection(*map(set, parts)) if parts else set()
    return {
        number: Score(
            points=sum(part[number].points for part in parts),
            standing=together(part[number].standing for part in parts),
        )
        for number in common
    }


def _phrase(plain: Plain, words: tuple[str, ...]) -> Scores:
    tiers = [near(plain, word, Form.FOLDED) for word in words]
    paid = _telling(list(words))
    parts = [_word(plain, t) for word, t in zip(words, tiers, strict=True) if word in paid]
    lists = [[plain.forms[form] for form in tier] for tier in tiers]
    return {number: n for number, n in _sum(parts).items() if _stands(lists, number)}


def _stands(lists: list[list[Stories]], number: int) -> bool:
    """Whether the words of a phrase stand in a row anywhere in a story."""
    rows = [
        {place - at for forms_ in some if number in forms_ for place in forms_[number].places}
        for at, some in enumerate(lists)
    ]
    return bool(set.intersection(*rows))


def _grouped(plain: Plain, points: Points) -> Points:
    """The newest of each chain that matches, with the greatest score of those that match."""
    groups: dict[str, list[int]] = {}
    numbers = {plain.stories[number].id: number for number in plain.alive}
    for number in points:
        groups.setdefault(_head(plain, numbers, plain.stories[number].id), []).append(number)
    return {
        max(group, key=lambda number: _newest(plain, number)): max(points[n] for n in group)
        for group in groups.values()
    }


def _head(plain: Plain, numbers: dict[str, int], id_: str) -> str:
    last, seen = id_, {id_}
    while (id_ := plain.successors.get(id_, "")) and id_ not in seen:
        seen.add(id_)
        last = id_ if id_ in numbers else last
    return last


def _newest(plain: Plain, number: int) -> tuple[int, int, tuple[int, ...]]:
    """A key that is greater for the newer of two stories, or for the smaller id."""
    own = document(plain.stories[number])
    # Ids are ASCII; the end mark puts a shorter one after those that it begins.
    return own.day, own.moment, (*(-ord(letter) for letter in own.id), 1)


_FACETS: Final[dict[str, Callable[..., Iterable[str]]]] = {
    "people": lambda story: dict.fromkeys(story.people),
    "places": lambda story: dict.fromkeys(story.places),
    "topics": lambda story: dict.fromkeys(story.topics),
    "lang": lambda story: dict.fromkeys(edition.lang for edition in story.editions),
    "year": lambda story: [f"{story.date.year:04}"],
}


def _facets(plain: Plain, numbers: list[int]) -> dict[str, Counter[str]]:
    stories = [plain.stories[number] for number in numbers]
    return {
        name: Counter(value for story in stories for value in values(story))
        for name, values in _FACETS.items()
    }
