"""New names: which of those that were tallied may be people and places that nobody knows yet."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

from builder.authority.arabicwords import GIVEN
from builder.authority.latinwords import NO_NAME, OPENS_PLACES
from builder.authority.proposal import New
from builder.authority.sighting import Cue
from builder.authority.tally import Counted, Tally
from builder.link import countries
from builder.model.entity import Kind
from builder.read.names import folded
from builder.text.slug import slug

Forms = tuple[str, ...]

STORIES: Final = 3
"""A name in fewer stories is not proposed."""
_GROWN: Final = 0.6
"""A longer form in this part of a name's stories takes its place."""
_RARE: Final = 0.2
"""A longer form in less of them is the name with words that follow it by chance."""
_WHOLE: Final = 0.3
"""A name that ends there in less of its stories is the beginning of several longer ones."""
_WORDS: Final = {
    Cue.TITLED: "an office or title beside it in {}",
    Cue.SAYS: "a verb of saying in {}",
    Cue.ECHOED: "its last word alone in {}",
    Cue.PLACED: "a preposition of place in {}",
    Cue.CITY: "the word city or a dateline in {}",
}


def fresh(tallies: Mapping[str, Tally], known: Callable[[str], bool]) -> Iterator[New]:
    """The names of each language that seem new; ``known`` tells whether an entity bears one."""
    for lang, tally in sorted(tallies.items()):
        found = _arabic(tally) if lang == "ar" else _latin(tally)
        for kind, counted, longer in found:
            if not known(counted.text):
                yield _new(kind, lang, counted, [text for text in longer if not known(text)])


def _new(kind: Kind, lang: str, counted: Counted, longer: list[str]) -> New:
    said = [words.format(n) for cue, words in _WORDS.items() if (n := counted.cues[cue])]
    return New(
        kind=kind,
        id=slug(counted.text),
        names={lang: counted.text},
        aliases={lang: tuple(longer)} if longer else {},
        stories=counted.stories,
        why=", ".join(said),
        examples=tuple(counted.examples),
    )


def _latin(tally: Tally) -> Iterator[tuple[Kind, Counted, list[str]]]:
    for forms, counted in tally:
        if counted.stories >= STORIES and counted.cues[Cue.INSIDE]:
            if _is_person(forms, counted):
                yield Kind.PERSON, counted, []
            elif _is_place(forms, counted):
                yield Kind.PLACE, counted, []


def _is_person(forms: Forms, counted: Counted) -> bool:
    if len(forms) < 2 or not NO_NAME.isdisjoint(forms) or not counted.cues[Cue.TITLED]:
        return False
    said = counted.part(Cue.TITLED) + counted.part(Cue.ECHOED) + counted.part(Cue.SAYS) / 2
    return said >= 0.5


def _is_place(forms: Forms, counted: Counted) -> bool:
    named = forms[1:] if forms[0] in OPENS_PLACES else forms
    if not named or not NO_NAME.isdisjoint(named):
        return False
    there = counted.part(Cue.PLACED) + counted.part(Cue.CITY)
    acts = counted.part(Cue.TITLED) >= 0.1 or counted.part(Cue.SAYS) >= 0.2
    return there >= 0.4 and not acts and (counted.cues[Cue.CITY] > 1 or _often_placed(counted))


def _often_placed(counted: Counted) -> bool:
    return counted.cues[Cue.PLACED] >= STORIES and counted.part(Cue.PLACED) >= 0.4


def _arabic(tally: Tally) -> Iterator[tuple[Kind, Counted, list[str]]]:
    some = {f: (_kind(f, c), c) for f, c in tally if c.stories >= STORIES}
    kept = {forms: pair for forms, pair in some.items() if pair[0]}
    grown = _grown(kept)
    longer: dict[Forms, list[str]] = {forms: [] for forms in kept if forms not in grown}
    for forms in sorted(longer, key=len):
        shorter = _shorter(forms, longer)
        if shorter and _goes_on(forms[len(shorter) :]):
            longer[shorter].append(kept[forms][1].text)
            del longer[forms]
        elif shorter and kept[forms][1].stories < _RARE * kept[shorter][1].stories:
            del longer[forms]
    for forms, aliases in longer.items():
        kind, counted = kept[forms]
        if kind:
            yield kind, counted, aliases


def _kind(forms: Forms, counted: Counted) -> Kind | None:
    city = counted.cues[Cue.CITY]
    if not city and len(forms) > 1 and counted.cues[Cue.TITLED] + counted.cues[Cue.SAYS] >= STORIES:
        sure = counted.cues[Cue.TITLED] >= STORIES or forms[0] in GIVEN
        sure = sure and counted.part(Cue.WHOLE) >= _WHOLE
        return Kind.PERSON if sure else None
    told = city >= STORIES and counted.part(Cue.CITY) >= 0.1
    return Kind.PLACE if told or " ".join(forms) in _cities() else None


def _grown(kept: Mapping[Forms, tuple[Kind | None, Counted]]) -> set[Forms]:
    """Those that mostly stand within a longer one."""
    return {
        forms[:size]
        for forms, (_, counted) in kept.items()
        for size in range(1, len(forms))
        if forms[:size] in kept and counted.stories >= _GROWN * kept[forms[:size]][1].stories
    }


def _shorter(forms: Forms, kept: Mapping[Forms, list[str]]) -> Forms | None:
    """The longest of those kept that a name begins with."""
    beginnings = (forms[:size] for size in range(len(forms) - 1, 0, -1))
    return next((one for one in beginnings if one in kept), None)


def _goes_on(rest: Forms) -> bool:
    """Whether what follows a name says whose son or of which house the same person is."""
    return rest[0] in ("بن", "ال") and len(rest) > 1


@cache
def _cities() -> frozenset[str]:
    names = (city for code in countries.codes() for city in countries.cities_of(code))
    return frozenset(map(folded, names))
