"""Whether a country's name is a part of a longer one: Bank of China, Texaco Canada, بنك مصر."""

from functools import cache
from typing import Final

from builder.link.countries import codes, names_of
from builder.link.institutions import (
    ABBREVIATED,
    BETWEEN_AR,
    BODIES,
    COMPANIES,
    FIRMS_AR,
    HEADS_AR,
    OPENING,
    STATE,
)
from builder.link.matcher import Hit
from builder.link.titles import DAYS, OFFICES, REGIONS
from builder.link.words import readings
from builder.text.letters import is_arabic

_LEADING: Final = OPENING | REGIONS | DAYS | OFFICES | STATE
_FOLLOWING: Final = OPENING | DAYS | OFFICES | STATE
_OF: Final = ("of", "the")
_DISTANCE: Final = 3
"""An Arabic institution may stand so many words before the country: كأس ولي عهد."""


def within(hit: Hit) -> bool:
    """Whether the words beside it make a longer name of it."""
    if is_arabic(hit.names[0].forms[0]):
        return _headed(hit) or (hit.after is not None and hit.after.form in FIRMS_AR)
    return _of_body(hit) or (_company(hit) if hit.flat else _led(hit) or _followed(hit))


def _of_body(hit: Hit) -> bool:
    """Whether an institution is named after it: Commonwealth Bank of Australia."""
    words = hit.before[:-1] if hit.before[-1:] and hit.before[-1].form == "the" else hit.before
    if len(words) < 2 or words[-1].form != "of":
        return False
    return words[-2].form in BODIES and bool(words[-2].case)


def _company(hit: Hit) -> bool:
    """Whether a company's form follows, in a headline where capitals tell nothing."""
    return hit.after is not None and hit.after.form in COMPANIES and not _abbreviated(hit)


def _led(hit: Hit) -> bool:
    """Whether a word of a name stands before it: Texaco Canada."""
    word = hit.before[-1] if hit.before else None
    return word is not None and bool(word.case) and word.form not in _LEADING | _country_words()


def _followed(hit: Hit) -> bool:
    """Whether words of a name follow: Japan Air Lines, U.S. Steel Corp."""
    if any(word.form in COMPANIES for word in hit.run):
        return True
    if not hit.run or _abbreviated(hit):
        return False
    return hit.run[0].form not in _FOLLOWING | _country_words()


def _abbreviated(hit: Hit) -> bool:
    return hit.names[0].forms[0] in ABBREVIATED


def _headed(hit: Hit) -> bool:
    """Whether an Arabic institution bears the name: كأس ملك إسبانيا."""
    for word in reversed(hit.before[-_DISTANCE:]):
        forms = readings(word.form)
        if not HEADS_AR.isdisjoint(forms):
            return True
        if BETWEEN_AR.isdisjoint(forms):
            return False
    return False


@cache
def _country_words() -> frozenset[str]:
    """Countries' names of one word, which name another country where they stand beside one."""
    names = (name for code in codes() for name in names_of(code) if " " not in name)
    return frozenset(name.replace(".", "").lower() for name in names)
