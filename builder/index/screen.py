"""Filters and exclusions, as the plain scan applies them."""

from collections.abc import Callable
from typing import Final

from builder.index.asked import Asked, Clause, Filter
from builder.index.plain import Plain
from builder.index.spoken import called, living_refs
from builder.text.fold import exact, fold, fold_exact
from builder.text.period import period
from builder.text.tokens import forms

_KINDS: Final = {"person": "people", "place": "places", "topic": "topics"}


def passing(plain: Plain, ask: Asked, matches: Callable[[Clause], set[int]]) -> set[int]:
    """The living stories that pass; ``matches`` tells which an excluded clause would find."""
    passed = set(plain.alive)
    for clause in ask.excluded:
        passed -= matches(clause)
    langs = [one for one in ask.filters if one.field == "lang" and not one.minus]
    if langs:
        passed &= set().union(*(_kept(plain, one) for one in langs))
    for one in ask.filters:
        if one not in langs:
            passed = passed - _kept(plain, one) if one.minus else passed & _kept(plain, one)
    return passed


def _kept(plain: Plain, filter_: Filter) -> set[int]:
    """The stories of which a filter is true."""
    if filter_.field in ("from", "to"):
        return _dated(plain, filter_)
    refs = _langs(plain, filter_) if filter_.field == "lang" else _bearers(plain, filter_)
    return set().union(*(plain.marks.get(ref, set()) for ref in refs))


def _langs(plain: Plain, filter_: Filter) -> list[str]:
    wanted = fold(filter_.value.strip())
    return [f"lang/{code}" for code, names in plain.languages.items() if wanted in map(fold, names)]


def _bearers(plain: Plain, filter_: Filter) -> list[str]:
    kind = _KINDS[filter_.field]
    if f"{kind}/{filter_.value}" in living_refs(plain):
        return [f"{kind}/{filter_.value}"]
    key = " ".join(fold_exact(form) for form in forms(filter_.value))
    rows = [row for row in called(plain).get(key, []) if row[1].startswith(f"{kind}/")]
    whole = [row for row in rows if row[0]]
    return [ref for _, ref in whole or rows]


def _dated(plain: Plain, filter_: Filter) -> set[int]:
    span = period(exact(filter_.value))
    if span is None:
        return set()
    first, last = span
    days = ((number, plain.stories[number].date.date()) for number in plain.alive)
    from_ = filter_.field == "from"
    return {number for number, day in days if (day >= first if from_ else day <= last)}
