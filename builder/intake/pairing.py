"""Which stories of different languages are one: by slugline, date, names and figures they share."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from builder.read.numbers import latin

ENOUGH: Final = 0.65
"""The least score of a proposal: no single likeness, nor one name and one figure, is enough."""

_NEAR: Final = timedelta(days=1)
_SLUGLINE: Final = 0.4
_DATE: Final = 0.1
_SHARED: Final = 0.5
_FIGURE: Final = re.compile(r"[0-9]+(?:[,٬][0-9]{3})*(?:[.٫][0-9]+)?")
_NO_SEPARATOR: Final = str.maketrans({",": "", "٬": "", "٫": "."})


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
    slugline: str
    """The slugline, folded; empty when there is none."""
    names: frozenset[str]
    """People and places: ids where they are known, else folded names."""
    figures: frozenset[str]
    """Numbers of title and body."""


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


def figures(text: str, year: int) -> frozenset[str]:
    """The numbers of a text but those of one digit and its year, which half of all stories have."""
    found = (match[0].translate(_NO_SEPARATOR) for match in _FIGURE.finditer(latin(text)))
    return frozenset(number for number in found if len(number) > 1 and number != str(year))


def pairs(clues: Iterable[Clue], codes: Sequence[str]) -> tuple[Pair, ...]:
    """Pairs in the order of their files; of several that a story may be in, only a clear best."""
    found = [pair for one, other in _near(clues) if (pair := _pair(one, other, codes))]
    scores: dict[str, list[float]] = {}
    for pair in found:
        for clue in (pair.first, pair.second):
            scores.setdefault(clue.path, []).append(pair.score)
    best = [pair for pair in found if all(_clear(pair, scores[c.path]) for c in _both(pair))]
    return tuple(sorted(best, key=lambda pair: (pair.first.path, pair.second.path)))


def _near(clues: Iterable[Clue]) -> Iterator[tuple[Clue, Clue]]:
    """Stories of different languages, sent within a day of each other."""
    open_: list[Clue] = []
    for clue in sorted(clues, key=lambda clue: (clue.date, clue.path)):
        open_ = [one for one in open_ if clue.date - one.date <= _NEAR]
        yield from ((one, clue) for one in open_ if one.lang != clue.lang)
        open_.append(clue)


def _pair(one: Clue, other: Clue, codes: Sequence[str]) -> Pair | None:
    slugline = bool(one.slugline) and one.slugline == other.slugline
    names, numbers = one.names & other.names, one.figures & other.figures
    if not (slugline or names and numbers):
        return None
    same_day = one.date.date() == other.date.date()
    score = _SLUGLINE * slugline + _DATE * (1 if same_day else 0.5)
    score += _SHARED * _weight(names, one.names, other.names)
    score += _SHARED * _weight(numbers, one.figures, other.figures)
    if score < ENOUGH:
        return None
    first, second = sorted((one, other), key=lambda clue: codes.index(clue.lang))
    reasons = ["the same day" if same_day else "a day apart"]
    reasons += [f"the same slugline: {one.slugline}"] if slugline else []
    reasons += [f"names: {', '.join(sorted(names))}"] if names else []
    reasons += [f"figures: {', '.join(sorted(numbers))}"] if numbers else []
    score = round(min(score, 1.0), 2)
    return Pair(first=first, second=second, score=score, reasons=tuple(reasons))


def _weight(shared: frozenset[str], one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter list is shared; the more that is, the less it is by chance."""
    count = len(shared)
    return count / min(len(one), len(other)) * count / (count + 1) if count else 0.0


def _both(pair: Pair) -> tuple[Clue, Clue]:
    return pair.first, pair.second


def _clear(pair: Pair, scores: Sequence[float]) -> bool:
    return pair.score == max(scores) and scores.count(pair.score) == 1
