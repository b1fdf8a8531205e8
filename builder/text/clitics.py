"""Arabic proclitics: the letters written onto the front of a word (و ف ب ل ك and ال).

Nothing in an unvocalised form tells a clitic from a radical (باريس is not ب + اريس), so there
are two views, and the caller picks by how wrong a guess may be:

`remainders`  what may be left when at most one conjunction, one preposition and the article are
              taken off. Narrow: for names, and for judging how close two forms are.
`base`        what is left when everything that could be a clitic is taken off, again and again.
              Blunt, but X and clitic + X always end at the same base, whatever X begins with:
              so one key per form is enough to make all of them meet.

Both stop at the words of `radicals.py`, and both expect the folded form.
"""

from typing import Final

from builder.text import stem
from builder.text.radicals import RADICALS

CONJUNCTIONS: Final = "وف"
PREPOSITIONS: Final = "بلك"
ARTICLE: Final = "ال"
FOR_THE: Final = "لل"
"""What ل + ال is written as."""
GOD: Final = "الله"
FOR_GOD: Final = "لله"
"""What ل + الله is written as."""
_LEFT_BY_LETTER: Final = 3
"""A word keeps this many letters when a one-letter clitic goes."""
_LEFT_BY_ARTICLE: Final = 2
"""A word keeps this many letters when the article goes: الحج is حج."""
_LAM_AND_THREE: Final = 4
"""A word of this length in لل may be ل + three letters (للغه) and so loses one lam at a time."""
_LEFT_BY_LAM: Final = 4
"""So many letters must follow لل before it is also read as ل + الل: للاذقيه."""
_LETTERS: Final = frozenset(CONJUNCTIONS + PREPOSITIONS)
_FIRST: Final = _LETTERS | {ARTICLE[0]}
"""What every proclitic begins with."""
_STEMS: Final = frozenset(map(stem.arabic, RADICALS))
_OPENINGS: Final = frozenset(word[:3] for word in _STEMS)


def remainders(word: str) -> tuple[str, ...]:
    """List what may be left of a folded word without its proclitics, longest first."""
    found: set[str] = set()
    for rest in readings(word):
        found |= {rest, *_without_article(rest)}
    return tuple(sorted(found - {word}, key=lambda rest: (-len(rest), rest)))


def readings(word: str) -> list[str]:
    """List the word without any, a conjunction, a preposition, or both; the article stays on."""
    rests = [word, *_without_letter(word, CONJUNCTIONS)]
    return [reading for rest in rests for reading in (rest, *_without_preposition(rest))]


def core(word: str) -> str:
    """Take off the proclitics that an article proves: والرئيس and للرئيس give رئيس."""
    for rest in readings(word):
        if rest == GOD:
            return GOD
        if rest[:2] == ARTICLE and len(rest) - 2 >= _LEFT_BY_ARTICLE:
            return rest[2:]
    return word


def base(word: str) -> str:
    """Take off everything that could be a proclitic, as often as it can be."""
    while word[:1] in _FIRST and (rest := _shorter(word)) != word:
        word = rest
    return word


def short_remainder(word: str) -> str:
    """Give the two letters that clitics may have been put before (ويد, وبيد), or nothing."""
    return hidden(word, base(word))


def hidden(word: str, rest: str) -> str:
    """Give the same for a word whose base is known."""
    if len(rest) != _LEFT_BY_LETTER or rest[0] not in _LETTERS:
        return ""
    return "" if ARTICLE in word[: -len(rest)] else rest[1:]


def _without_letter(word: str, letters: str) -> list[str]:
    """Take off one of the letters, if enough of the word stays."""
    may_go = word[:1] in letters and len(word) > _LEFT_BY_LETTER and not _is_whole(word)
    return [word[1:]] if may_go else []


def _without_preposition(word: str) -> list[str]:
    """Take off a preposition; the article that hides in لل comes back."""
    if word == FOR_GOD:
        return [GOD]
    rests = _without_letter(word, PREPOSITIONS)
    if rests and word[:2] == FOR_THE:
        rests.insert(0, ARTICLE + word[2:])
        if len(word) - 2 >= _LEFT_BY_LAM:
            rests.append(ARTICLE + word[1:])
    return rests


def _without_article(word: str) -> list[str]:
    """Take off the article, if enough of the word stays."""
    may_go = word[:2] == ARTICLE and len(word) - 2 >= _LEFT_BY_ARTICLE and word != GOD
    return [word[2:]] if may_go else []


def _shorter(word: str) -> str:
    """Take one possible proclitic off, or return the word as it is."""
    if word == FOR_GOD:
        return GOD
    if word == GOD or _is_whole(word):
        return word
    if word[:2] == FOR_THE and (_is_whole(word[1:]) or len(word) == _LAM_AND_THREE):
        return word[1:]
    if word[:2] in (ARTICLE, FOR_THE) and len(word) - 2 >= _LEFT_BY_ARTICLE:
        return word[2:]
    if word[:1] in _LETTERS and len(word) > _LEFT_BY_LETTER:
        return word[1:]
    return word


def _is_whole(word: str) -> bool:
    """Tell whether the first letter is known to belong to the word, with or without ending."""
    return word[:3] in _OPENINGS and stem.arabic(word) in _STEMS
