"""Words as linking sees them: folded, with their case and what may stand before an Arabic name."""

from enum import IntEnum
from typing import Final, NamedTuple

from builder.link.titles import ADDRESS
from builder.text import clitics
from builder.text.fold import fold_exact
from builder.text.letters import is_arabic
from builder.text.tokens import chunk_tokens

_INITIAL: Final = 2
"""A word of so few letters may carry a point inside a name: W. Germany, St. Lucia."""


class Case(IntEnum):
    """How a word is written; a mention must be written at least as high as the name."""

    LOWER = 0
    """Small letters, or letters that have no case."""
    CAPITAL = 1
    """A capital first."""
    UPPER = 2
    """Capitals only, two or more: US, which is not the pronoun."""


class Word(NamedTuple):
    """A word of a chunk of text."""

    form: str
    """The folded form."""
    case: Case
    """How it is written."""
    start: int
    """Where it starts in the chunk."""
    end: int
    """Where it ends in the chunk."""
    dotted: bool = False
    """Whether points stand between its letters: U.S."""


def words(chunk: str) -> tuple[Word, ...]:
    """The words of a stretch of text without white space, joined forms left out."""
    return tuple(
        _word(chunk, fold_exact(token.form), token.start, token.end)
        for token in chunk_tokens(chunk)
        if token.step
    )


def readings(form: str) -> tuple[str, ...]:
    """What a folded word may be without a conjunction or preposition, itself first."""
    return tuple(dict.fromkeys(clitics.readings(form))) if is_arabic(form) else (form,)


def parted(gap: str, before: Word) -> bool:
    """Whether what stands between two words keeps them from being one name."""
    gap = gap.strip("-\u2010\u2011\u200f\u200e")
    return bool(gap) and not (gap == "." and _is_short(before.form))


def _is_short(form: str) -> bool:
    return len(form) <= _INITIAL or form in ADDRESS


def _word(chunk: str, form: str, start: int, end: int) -> Word:
    raw = chunk[start:end]
    letters = raw.replace(".", "")
    return Word(form, _case(letters), start, end, len(letters) < len(raw))


def _case(letters: str) -> Case:
    if not letters[:1].isupper():
        return Case.LOWER
    return Case.UPPER if len(letters) > 1 and letters.isupper() else Case.CAPITAL
