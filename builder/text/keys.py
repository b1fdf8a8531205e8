"""Keys: where a form is filed in the index, and how close a filed form is to a query word.

Every form is filed under its group key: folded, then without proclitics (`clitics.base`), then
without endings (`stem`). The group of a query word therefore holds every form that could be meant,
and `closeness` sorts them: exact spelling, folded spelling, clitics apart, endings apart. Keys
depend on the form alone, never on what else the archive holds, so an old key never changes.

A few forms have a second key: a hamza seat is also filed without its hamza (مؤتمر as موتمر), and
a three-letter word that may be a clitic and two letters also under those two (ويد as يد). Stop
words are filed under their own spelling only, which keeps على away from the name علي.
"""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from builder.text import clitics, stem
from builder.text.fold import bare_exact, fold_exact
from builder.text.letters import BARE, is_arabic
from builder.text.stopwords import is_stop

_WAW, _YEH = BARE
"""The seats of a hamza."""


class Form(IntEnum):
    """How close an indexed form is to the query word; smaller is closer."""

    EXACT = 1
    """The same letters."""
    FOLDED = 2
    """The same but for letters that writers interchange."""
    STRIPPED = 3
    """The query word with proclitics put on, or with an article put on or taken off."""
    SHARED = 4
    """Both may be one word with different proclitics, or the query word may carry one."""
    STEMMED = 5
    """The same but for endings."""
    UNRELATED = 6
    """Filed under the same key by accident: no match."""


class Shape(NamedTuple):
    """What closeness is judged by."""

    form: str
    readings: frozenset[str]
    """The folded spellings."""
    cores: frozenset[str]
    """The readings without proclitics that an article proves."""
    chain: frozenset[str]
    """The readings and everything that may be left of them."""
    core_stems: frozenset[str]
    stems: frozenset[str]


def keys(form: str) -> tuple[str, ...]:
    """List the keys that an exact form is filed under: one as the rule, rarely more."""
    return (form,) if is_stop(form) else _group_keys(form)


def query_keys(word: str) -> tuple[str, ...]:
    """List the keys that a query word (exact form) looks up.

    They are the keys it is filed under, so that والرئيس finds رئيس as surely as رئيس finds
    والرئيس. A stop word also looks where it would be filed if it were none: على may be how the
    reader spells علي.
    """
    return tuple(dict.fromkeys((*keys(word), *_group_keys(word))))


def closeness(query: str, indexed: str) -> Form:
    """Judge how close an indexed exact form is to the exact form of a query word."""
    if query == indexed:
        return Form.EXACT
    if is_stop(indexed):
        return Form.UNRELATED
    return _compare(shape(query), shape(indexed))


def _compare(query: Shape, indexed: Shape) -> Form:
    """Find the first tier at which two forms meet."""
    if query.readings & indexed.readings:
        return Form.FOLDED
    if query.cores & indexed.chain:
        return Form.STRIPPED
    if query.chain & indexed.chain:
        return Form.SHARED
    if query.core_stems & indexed.stems or query.stems & indexed.core_stems:
        return Form.STEMMED
    return Form.UNRELATED


@lru_cache(maxsize=1 << 12)
def shape(form: str) -> Shape:
    """Work out once what closeness needs to know about a form."""
    readings = frozenset(_readings(form))
    if not is_arabic(form):
        stems = frozenset(map(stem.english, readings))
        return Shape(form, readings, readings, readings, stems, stems)
    cores = frozenset(map(clitics.core, readings))
    chain = readings.union(*map(clitics.remainders, readings), _short(readings))
    return Shape(form, readings, cores, chain, _stems(cores), _stems(chain))


def _group_keys(form: str) -> tuple[str, ...]:
    """List the group keys of a form, stop word or not."""
    if not is_arabic(form):
        return (stem.english(fold_exact(form)),)
    readings = _readings(form)
    if len(readings) == 1:
        return _word_keys(readings[0])
    bases = [clitics.base(word) for word in readings]
    keys_ = [stem.arabic(base) for base in bases]
    keys_ += filter(None, map(clitics.hidden, readings, bases))
    return tuple(dict.fromkeys(keys_))


def _word_keys(word: str) -> tuple[str, ...]:
    """List the group keys of a form with one spelling."""
    rest = clitics.base(word)
    short = clitics.hidden(word, rest)
    return (stem.arabic(rest), short) if short else (stem.arabic(rest),)


def _short(words: Iterable[str]) -> list[str]:
    """List the two-letter words that three-letter ones may hide."""
    return [rest for word in words if (rest := clitics.short_remainder(word))]


def _stems(words: frozenset[str]) -> frozenset[str]:
    """Take the endings off Arabic words."""
    return frozenset(map(stem.arabic, words))


def _readings(form: str) -> tuple[str, ...]:
    """List the folded spellings of an exact form: one, or two where a hamza sits on a letter."""
    if _WAW not in form and _YEH not in form:
        return (fold_exact(form),)
    return tuple(dict.fromkeys((fold_exact(form), bare_exact(form))))
