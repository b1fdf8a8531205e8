"""Which stories of different languages are one: by the rare things that both of them say.

A sign weighs the logarithm of how few stories have it, as in Spärck Jones, "A statistical
interpretation of term specificity" (1972). The figures here were found with the paired stories of
`benchmarks/pairing.py`.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log
from typing import Final

from builder.intake.signs import FIGURE, NAME, SLUGLINE, SOUND, said

ENOUGH: Final = 0.24
"""The least score of a proposal."""
CLEAR: Final = 1.25
"""A proposal scores so many times what the next best for either of its stories does."""

NEAR: Final = timedelta(days=1)
"""What a story and its translation may be apart."""
_APART: Final = 0.95
"""What a day apart leaves of a score."""
_DOUBT: Final = 30.0
"""Added to what could have been shared: a short story that shares all is not sure yet."""
_KINDS: Final = 2
"""Signs of fewer kinds are chance."""
_STORIES: Final = 1000
"""Nothing is known of how rare a sign is before so many stories are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What may tie a story of one language to a story of another."""

    path: str
    """Its file, relative to ``content/``."""
    id: str
    """The story's id."""
    lang: str
    """Its only language."""
    date: datetime
    """When it was sent."""
    title: str
    """The headline, to be shown."""
    signs: tuple[str, ...]
    """Its slugline, names, figures and sounds, each once and in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two stories that seem to be one."""

    first: Clue
    """The one whose id stays: that of the language which the site names first."""
    second: Clue
    """The one that is to take the first's id."""
    score: float
    """How much ties them, from 0 to 1."""
    reasons: tuple[str, ...]
    """What ties them, in words."""


def pairs(clues: Iterable[Clue], codes: Sequence[str]) -> tuple[Pair, ...]:
    """Pairs in the order of their files; of several that a story may be in, only a clear best."""
    known = sorted(clues, key=lambda clue: (clue.date, clue.path))
    counts = Counter(sign for clue in known for sign in clue.signs)
    stories = max(len(known), _STORIES)
    weights = {sign: log(stories / count) for sign, count in counts.items()}
    totals = {clue.path: sum(weights[sign] for sign in clue.signs) for clue in known}
    scored = [
        (_score(one, other, shared, min(totals[one.path], totals[other.path])), one, other)
        for one, other, shared in _shared(known, weights)
    ]
    scores: defaultdict[str, list[float]] = defaultdict(list)
    for score, *both in scored:
        for clue in both:
            scores[clue.path].append(score)
    best = {path: sorted(some)[-2:] for path, some in scores.items()}
    found = [
        _pair(score, one, other, codes)
        for score, one, other in scored
        if score >= ENOUGH
        and all(_clear(score, best[c.path]) for c in (one, other))
        and len({sign.partition(" ")[0] for sign in _common(one, other)}) >= _KINDS
    ]
    return tuple(sorted(found, key=lambda pair: (pair.first.path, pair.second.path)))


def _shared(
    known: Iterable[Clue], weights: Mapping[str, float]
) -> Iterator[tuple[Clue, Clue, float]]:
    """Stories of different languages sent within a day, and the weight of what both have."""
    open_: defaultdict[str, defaultdict[str, deque[Clue]]]
    open_ = defaultdict(lambda: defaultdict(deque))
    for clue in known:
        weight: defaultdict[str, float] = defaultdict(float)
        others: dict[str, Clue] = {}
        for lang in sorted(open_.keys() - {clue.lang}):
            for sign in clue.signs:
                for other in _still(open_[lang], sign, clue.date):
                    weight[other.path] += weights[sign]
                    others[other.path] = other
        yield from ((other, clue, weight[path]) for path, other in others.items())
        for sign in clue.signs:
            open_[clue.lang][sign].append(clue)


def _still(having: Mapping[str, deque[Clue]], sign: str, date: datetime) -> Iterable[Clue]:
    """The stories with a sign that are not too old yet."""
    some = having.get(sign)
    while some and date - some[0].date > NEAR:
        some.popleft()
    return some or ()


def _score(one: Clue, other: Clue, shared: float, possible: float) -> float:
    return shared / (possible + _DOUBT) * (1 if _same_day(one, other) else _APART)


def _pair(score: float, one: Clue, other: Clue, codes: Sequence[str]) -> Pair:
    first, second = sorted((one, other), key=lambda clue: codes.index(clue.lang))
    apart = "the same day" if _same_day(one, other) else "a day apart"
    return Pair(
        first=first,
        second=second,
        score=round(score, 2),
        reasons=(apart, *_reasons(_common(one, other))),
    )


def _same_day(one: Clue, other: Clue) -> bool:
    return one.date.date() == other.date.date()


def _reasons(common: Sequence[str]) -> Iterator[str]:
    for kind, words in (
        (SLUGLINE, "the same slugline"),
        (NAME, "names"),
        (FIGURE, "figures"),
        (SOUND, "words that sound alike"),
    ):
        if values := said(common, kind):
            yield f"{words}: {len(values) if kind == SOUND else ', '.join(values)}"


def _common(one: Clue, other: Clue) -> list[str]:
    others = set(other.signs)
    return [sign for sign in one.signs if sign in others]


def _clear(score: float, best: Sequence[float]) -> bool:
    return score == best[-1] and (len(best) == 1 or score >= CLEAR * best[0])
