"""Names in Arabic texts, where no capital tells: what follows titles, verbs and prepositions.

How long a name is cannot be seen in one story. All its beginnings are sighted, and which of them
is the name follows from how often each stands in the archive (`fresh.py`).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from builder.authority.arabicwords import (
    ADDRESS,
    GIVEN,
    NO_NAME,
    OFFICES,
    PLACED,
    PLACES,
    SAID,
    TIES,
    TIES_OF_PLACES,
)
from builder.authority.rows import Written, around, row, written
from builder.authority.sighting import Cue, Sighting, together
from builder.link.words import readings
from builder.text.letters import is_arabic

_MOST: Final = 4
"""Parts that a person's name may have; a place has one or two."""
_SERVANT: Final = "عبد"
_NO_FIRST: Final = ("ال", "ل")
"""How a name hardly begins where an office stands before it: what the office is of does."""
_NO_LATER: Final = ("و", "بال", "كال")
"""How a word hardly begins that is a later part of a name."""
_BETWEEN: Final = 3
"""Words in الـ that may stand between an office and a name: وزير الخارجية السعودي فلان."""
_CUES: Final = ((ADDRESS, "address"), (OFFICES, "office"), (SAID, "said"), (PLACES, "place"))


def sightings(dateline: str, paragraphs: Iterable[str]) -> Iterator[Sighting]:
    """The names that a story may hold, each once."""
    some = [one for text in paragraphs for one in _of_paragraph(text)]
    yield from together([*some, *_filed(dateline)]).values()


def _of_paragraph(paragraph: str) -> Iterator[Sighting]:
    some = list(row(paragraph))
    for at, one in enumerate(some[:-1]):
        kind = _kind(one.word.form)
        if kind in ("place", "near"):
            cue = Cue.CITY if kind == "place" else Cue.PLACED
            ends = list(_ends(some, at + 1, 2 if kind == "place" else 1, TIES_OF_PLACES))
            if len(ends) > 1 and _is_adjective(some[ends[1] - 1].word.form):
                ends.pop()
            yield from _beginnings(some, at + 1, ends, cue)
        elif kind:
            yield from _people(some, at, kind)


def _people(some: Sequence[Written], at: int, kind: str) -> Iterator[Sighting]:
    start = _past_office(some, at + 1) if kind == "office" else at + 1
    first = some[start].word.form if start < len(some) else ""
    unsure = kind == "said" or (kind == "office" and start == at + 1)
    if not _is_given(first) and (unsure or not first or first.startswith(_NO_FIRST)):
        return
    ends = list(_ends(some, start, _MOST, TIES))
    cue = Cue.SAYS if kind == "said" else Cue.TITLED
    yield from _beginnings(some, start, ends[1:], cue)


def _past_office(some: Sequence[Written], start: int) -> int:
    """The first word after an office that is not in الـ."""
    at = start
    while at < len(some) and at - start < _BETWEEN and not some[at].parted:
        if not some[at].word.form.startswith("ال"):
            break
        at += 1
    return at


def _beginnings(
    some: Sequence[Written], start: int, ends: Sequence[int], cue: Cue
) -> Iterator[Sighting]:
    """What may be a name and begins at a word, by where it ends."""
    for end in ends:
        words = some[start:end]
        yield Sighting(
            forms=tuple(_whole([one.word.form for one in words])),
            text=written(words),
            cues=cue | Cue.INSIDE | (Cue.WHOLE if end == ends[-1] else Cue(0)),
            words=around(some, start, end),
        )


def _whole(forms: Iterable[str]) -> Iterator[str]:
    """The words, عبد always with the one that follows."""
    servant = ""
    for form in forms:
        if form == _SERVANT:
            servant = form
        else:
            yield servant + form
            servant = ""


def _ends(some: Sequence[Written], start: int, most: int, ties: frozenset[str]) -> Iterator[int]:
    """Where each part of a name that begins at a word ends."""
    parts = 0
    for at in range(start, len(some)):
        form = some[at].word.form
        if parts == most or some[at].parted or not _may_name(form, first=at == start):
            return
        if form not in ties:
            parts += 1
            yield at + 1


def _may_name(form: str, *, first: bool) -> bool:
    if not is_arabic(form) or len(form) < 2 or form in NO_NAME or _kind(form):
        return False
    rests = readings(form)[1:]
    if form.startswith("لل") or not NO_NAME.isdisjoint(rests):
        return _is_given(form)
    if first:
        return _is_given(form) or not (form.startswith("ب") and rests)
    return not (form.startswith(_NO_LATER) and rests)


def _is_adjective(form: str) -> bool:
    """Whether a word after a city says of which country it is: مدينة لوزان السويسرية."""
    return form.startswith("ال") and form.endswith("يه")


def _is_given(form: str) -> bool:
    return form in GIVEN or form.startswith("عبدال")


@lru_cache(maxsize=1 << 16)
def _kind(form: str) -> str:
    """What a word says of those after it, with a conjunction or preposition written on or not."""
    if not is_arabic(form):
        return ""
    if form in PLACED:
        return "near"
    for reading in readings(form):
        for some, kind in _CUES:
            if reading in some:
                return kind
    return ""


def _filed(dateline: str) -> Iterator[Sighting]:
    """The city of a dateline."""
    city = dateline.replace("\u060c", ",").replace(":", ",").partition(",")[0]
    some = [one for one in row(city) if is_arabic(one.word.form)]
    if 0 < len(some) <= _MOST:
        forms = tuple(one.word.form for one in some)
        yield Sighting(forms, written(some), Cue.CITY | Cue.INSIDE, dateline)
