"""Runs of capitalised words: what may be a name in a text of Latin letters."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from builder.authority.rows import Written, around, written
from builder.authority.rows import row as row_of
from builder.link.titles import ADDRESS, DAYS, OFFICES
from builder.link.words import Case, Word
from builder.text.letters import is_arabic
from builder.text.stopwords import is_stop

_PARTICLES: Final = frozenset(
    {"de", "del", "della", "da", "do", "dos", "du", "la", "le", "van", "von", "der", "den", "bin"}
    | {"ben", "ibn", "al", "el"}
)
"""Small words inside names."""
_LONGEST: Final = 8
"""A longer run is a headline."""


class Run(NamedTuple):
    """Capitalised words in a row, offices and forms of address before them taken off."""

    text: str
    """The words as they are written."""
    forms: tuple[str, ...]
    """The words folded."""
    office: bool
    """Whether an office or a form of address stood before them."""
    opens: bool
    """Whether a sentence begins with them, where a capital tells nothing."""
    before: str
    """The folded word before them, unless a mark parts them."""
    after: str = ""
    """The folded word after them, unless a mark parts them."""
    beyond: str = ""
    """The folded word in small letters after a mark that follows them: ``X, president of``."""
    words: str = ""
    """The words around them."""


def runs(paragraph: str) -> Iterator[Run]:
    """The runs of a paragraph, in reading order."""
    if paragraph.isupper():
        return
    row = list(row_of(paragraph))
    at = 0
    while at < len(row):
        end = _end(row, at)
        if end > at:
            yield from _run(row, at, end)
        at = max(end, at + 1)


def _end(row: Sequence[Written], at: int) -> int:
    """Where the run that begins at a word ends; there itself, if none does."""
    end = at
    for place in range(at, len(row)):
        if place > at and row[place].parted:
            break
        if _is_capital(row[place].word):
            end = place + 1
        elif place == at or row[place].word.form not in _PARTICLES:
            break
    return end


def _is_capital(word: Word) -> bool:
    return word.case > Case.LOWER and not is_arabic(word.form) and word.form not in DAYS


def _run(row: Sequence[Written], at: int, end: int) -> Iterator[Run]:
    start = at
    opens = row[at].parted
    for place in range(at, end):
        if _is_office(row[place].word.form):
            start = place + 1
    if start == at and opens and is_stop(row[at].word.form):
        start, opens = at + 1, False
    before = row[start - 1].word.form if start and start < end and not row[start].parted else ""
    after = row[end] if end < len(row) else None
    some = row[start:end]
    if some and len(some) <= _LONGEST:
        yield Run(
            text=written(some),
            forms=tuple(one.word.form for one in some),
            office=_is_office(before),
            opens=opens and start == at,
            before=before,
            after=after.word.form if after and not after.parted else "",
            beyond=after.word.form if after and after.parted and not after.word.case else "",
            words=around(row, start, end),
        )


def _is_office(form: str) -> bool:
    return form in OFFICES or form in ADDRESS or form.removesuffix("s") in OFFICES
