"""Names in texts of Latin letters: runs of capitalised words, with what speaks for each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from builder.authority.latinwords import SAID
from builder.authority.runs import Run, runs
from builder.authority.sighting import Cue, Sighting, together
from builder.link.titles import OFFICES
from builder.link.words import words
from builder.text.letters import is_arabic

_PLACED: Final = frozenset({"in", "at", "near", "from"})
_SMALL: Final = frozenset({"de", "do", "da", "of", "upon", "am", "sur", "and"})
_TITLE: Final = 0.6
"""A paragraph that ends without a full stop and has this part in capitals is a headline."""
_LONGEST: Final = 4


def sightings(dateline: str, paragraphs: Iterable[str]) -> Iterator[Sighting]:
    """The names that a story may hold, each once."""
    found = [run for text in paragraphs if not _headline(text) for run in runs(text)]
    alone = {run.forms[0] for run in found if len(run.forms) == 1}
    some = [one for run in found if (one := _sighting(run, alone))]
    yield from together([*some, *_filed(dateline)]).values()


def _sighting(run: Run, alone: set[str]) -> Sighting | None:
    if len(run.forms) > _LONGEST or any(char.isdigit() for form in run.forms for char in form):
        return None
    return Sighting(run.forms, run.text, _cues(run, alone), run.words)


def _cues(run: Run, alone: set[str]) -> Cue:
    cues = Cue(0)
    if not run.opens:
        cues |= Cue.INSIDE
    if run.office or run.beyond in OFFICES:
        cues |= Cue.TITLED
    if run.after in SAID or run.before in SAID:
        cues |= Cue.SAYS
    if len(run.forms) > 1 and run.forms[-1] in alone and run.forms[0] not in alone:
        cues |= Cue.ECHOED
    if run.before in _PLACED:
        cues |= Cue.PLACED
    return cues


def _filed(dateline: str) -> Iterator[Sighting]:
    """The city of a dateline, which is often written in capitals only."""
    city = dateline.partition(",")[0].strip(" -\u2013\u2014()")
    found = [word for chunk in city.split() for word in words(chunk)]
    plain = not any(is_arabic(word.form) or word.form.isdecimal() for word in found)
    if plain and 0 < len(found) <= _LONGEST:
        yield Sighting(tuple(w.form for w in found), _cased(city), Cue.CITY | Cue.INSIDE, dateline)


def _cased(city: str) -> str:
    """A city in capitals as it is written within a sentence."""
    if not city.isupper():
        return city
    words = (word if word.lower() not in _SMALL else word.lower() for word in city.title().split())
    return " ".join(words)


def _headline(paragraph: str) -> bool:
    chunks = [chunk for chunk in paragraph.split() if chunk[:1].isalpha()]
    if len(chunks) <= _LONGEST or paragraph.rstrip("\"')\u201d\u2019 \n").endswith((".", "!", "?")):
        return False
    return _capitals(chunks) >= _TITLE * len(chunks)


def _capitals(chunks: Sequence[str]) -> int:
    return sum(chunk[0].isupper() for chunk in chunks)
