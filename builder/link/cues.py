"""Cues: whether a name that stands in a text means the one whom the archive knows by it."""

from collections.abc import Callable
from typing import Final

from builder.link.adjectives import is_noun
from builder.link.matcher import Hit
from builder.link.name import Grade, Name
from builder.link.titles import (
    ADDRESS,
    AFTER,
    DAYS,
    OFFICES,
    OFFICES_AR,
    PLACED,
    REGIONS,
)
from builder.link.within import within
from builder.link.words import Case, Word
from builder.text.letters import is_arabic

_APART: Final = 3
"""An Arabic office may stand so many words before the name: الرئيس الروسي فلان."""


def certain(hit: Hit, name: Name) -> bool:
    """Whether the hit means the bearer of the name, all else in the story apart."""
    if hit.loud and name.cases == (Case.UPPER,) and not hit.dotted:
        return False
    return _TESTS[name.grade](hit)


def possible(hit: Hit, name: Name) -> bool:
    """Whether it may mean the bearer, if something else in the story speaks for it."""
    if name.grade in (Grade.ADJECTIVE, Grade.COUNTRY):
        return False
    if name.grade in (Grade.LOOSE, Grade.STRICT):
        return not _within_name(hit) and not within(hit)
    if name.grade is Grade.PLACE and within(hit):
        return False
    return not hit.loud and not _within_name(hit)


def _yes(_: Hit) -> bool:
    return True


def _no(_: Hit) -> bool:
    return False


def _titled(hit: Hit) -> bool:
    """Whether an office stands beside it."""
    if _in_arabic(hit):
        return any(word.form in OFFICES_AR for word in hit.before[-_APART:])
    if hit.after is not None and hit.after.form in AFTER:
        return True
    # A capital behind it makes a given name of it: chairman Douglas Danforth.
    given = not hit.loud and _names(hit.after, DAYS)
    return not given and bool(hit.before and hit.before[-1].form in OFFICES)


def _only_name(hit: Hit) -> bool:
    """Whether one word stands for a person by itself."""
    if _titled(hit):
        return True
    return not (_in_arabic(hit) or hit.loud or hit.opens or _within_name(hit))


def _country(hit: Hit) -> bool:
    return not within(hit)


def _place(hit: Hit) -> bool:
    """Whether it is no part of another name: Jack London."""
    if within(hit):
        return False
    before = hit.before[-1] if hit.before else None
    if hit.size > 1 or _in_arabic(hit) or hit.loud or before is None:
        return True
    return not before.case or before.form in REGIONS | DAYS | OFFICES


def _after_preposition(hit: Hit) -> bool:
    placed = bool(hit.before) and hit.before[-1].form in PLACED
    return placed and not _within_name(hit) and not within(hit)


def _within_name(hit: Hit) -> bool:
    """Whether capitals beside it make it part of a longer name that nobody knows."""
    before = hit.before[-1] if hit.before else None
    return _names(before, OFFICES | ADDRESS | DAYS) or _names(hit.after, AFTER | DAYS)


def _names(word: Word | None, harmless: frozenset[str]) -> bool:
    return word is not None and word.case > Case.LOWER and word.form not in harmless


def _in_arabic(hit: Hit) -> bool:
    return is_arabic(hit.names[0].forms[0])


_TESTS: Final[dict[Grade, Callable[[Hit], bool]]] = {
    Grade.FULL: _yes,
    Grade.SURNAME: _titled,
    Grade.ALONE: _only_name,
    Grade.COUNTRY: _country,
    Grade.PLACE: _place,
    Grade.LOOSE: _after_preposition,
    Grade.STRICT: _no,
    Grade.ADJECTIVE: is_noun,
}
