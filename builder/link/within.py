"""Whether a country's name is a part of a longer one: Bank of China, Texaco Canada, بنك مصر."""

from functools import cache
from typing import Final

from builder.link.countries import codes, names_of
from builder.link.institutions import (
    ABBREVIATED,
    BETWEEN_AR,
    BODIES,
    BRANDS_AR,
    COMPANIES,
    FIRMS_AR,
    GOVERNING_AR,
    HEADS_AR,
    OPENING,
    SONS_AR,
    STATE,
)
from builder.link.matcher import Hit
from builder.link.titles import ADDRESS_AR, DAYS, OFFICES, PLACED, REGIONS
from builder.link.words import readings
from builder.text.clitics import PREPOSITIONS
from builder.text.letters import is_arabic

_LEADING: Final = OPENING | REGIONS | DAYS | OFFICES | STATE
_FOLLOWING: Final = OPENING | DAYS | OFFICES | STATE
_OF: Final = ("of", "the")
_ACCUSATIVE: Final = "ا"
_ADJECTIVE: Final = "يا"
"""How an adjective in the accusative ends, and many a country."""
_DISTANCE: Final = 3
"""An Arabic institution may stand so many words before the country: كأس ولي عهد."""


def within(hit: Hit) -> bool:
    """Whether the words beside it make a longer name of it."""
    if hit.titled and not (hit.before and hit.before[-1].form in PLACED):
        return True
    if is_arabic(hit.names[0].forms[0]):
        if hit.nunated or _numbered(hit) or _surname(hit) or _another_word(hit):
            return True
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


def _numbered(hit: Hit) -> bool:
    """Whether it is the adjective of a counted noun: 158 لاجئا سوريا."""
    if len(hit.before) < 2 or hit.prefix or not hit.names[0].forms[-1].endswith(_ADJECTIVE):
        return False
    number, noun = hit.before[-2:]
    return number.form[-1].isdigit() and noun.form.endswith(_ACCUSATIVE)


def _another_word(hit: Hit) -> bool:
    """Whether what looks like a preposition written onto it is its first letter: أمير بروسيا."""
    if not hit.before or GOVERNING_AR.isdisjoint(readings(hit.before[-1].form)):
        return False
    return any(letter in PREPOSITIONS for letter in hit.prefix)


def _surname(hit: Hit) -> bool:
    """Whether it is somebody's name: الدكتور السويد, عبدالله بن محمد السويد."""
    if hit.prefix or not hit.before:
        return False
    son = len(hit.before) > 1 and hit.before[-2].form in SONS_AR
    return son or hit.before[-1].form in ADDRESS_AR


def _headed(hit: Hit) -> bool:
    """Whether an Arabic institution bears the name: كأس ملك إسبانيا, زين السودان."""
    if hit.before and not BRANDS_AR.isdisjoint(readings(hit.before[-1].form)):
        return True
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
