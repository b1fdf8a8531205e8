"""The linker: the text of a story file to the people and places that it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from builder.link.cues import certain, possible
from builder.link.flow import PARAGRAPH
from builder.link.lexicon import Lexicon
from builder.link.matcher import Hit, Matcher
from builder.link.name import Grade, Key, Name
from builder.link.titles import DAYS
from builder.link.words import words
from builder.model.entity import Kind, Ref
from builder.text.letters import is_arabic

_BESIDE: Final = 3
"""So many words are quoted on each side of a mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """What is looked through of one language of a story."""

    title: str
    """The headline."""
    dateline: str
    """Where it was filed from; empty when it says so nowhere."""
    paragraphs: Sequence[str]
    """The body as plain text."""
    day: date | None = None
    """The day it was sent, where the file says so: a city may have lain in a state that is gone."""


class Part(StrEnum):
    """Where in a story a mention stands."""

    DATELINE = "dateline"
    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Whom a text names, and by which words."""

    ref: Ref
    """The person or place."""
    part: Part
    """Where the words stand."""
    quote: str
    """The mention with a few words on each side."""


class Linker:
    """Finds whom a text names. Not for two threads at once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._matcher = Matcher(lexicon)

    def refs(self, text: StoryText) -> tuple[Ref, ...]:
        """The people and places that the text names, in the order of their certain mentions."""
        return tuple(Ref(kind=kind, id=id_) for kind, id_ in self._read(text).linked if kind)

    def mentions(self, text: StoryText) -> tuple[Mention, ...]:
        """The same, each with the words that it is linked by."""
        return tuple(
            Mention(ref=Ref(kind=kind, id=id_), part=part, quote=quoted(hit))
            for (kind, id_), (part, hit) in self._read(text).linked.items()
            if kind
        )

    def _read(self, text: StoryText) -> "_Story":
        story = _Story(self._lexicon)
        if text.dateline:
            qualified = _qualified(text.dateline)
            for hit in self._matcher.hits([text.dateline]):
                story.file(hit, text.day, qualified=qualified)
        doubtful = [
            (part, hit)
            for part, some in ((Part.TITLE, [text.title]), (Part.BODY, text.paragraphs))
            for hit in self._matcher.hits(some, story.linked, headline=part is Part.TITLE)
            if not story.take(hit, part)
        ]
        for part, hit in doubtful:
            story.settle(hit, part)
        return story


class _Story:
    """What has been made of the hits of one text so far."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.linked: dict[Key, tuple[Part, Hit]] = {}
        self._near: set[str] = set()
        self._inside: set[tuple[str, ...]] = set()

    def file(self, hit: Hit, day: date | None, *, qualified: bool) -> None:
        """Take a dateline's place, and the country that it lies in.

        A city that is ``qualified`` (Dublin, Ohio) may lie elsewhere than the one that is known.
        """
        for name in hit.names:
            if name.kind is not Kind.PLACE or (qualified and name.grade is Grade.CITY):
                continue
            states = self._lexicon.states
            homes = list(self._home(name))
            self._near |= {name.id, *homes}
            # The name of a state is that state on any day; a city lies where it lay on this one.
            own = states.then(name.id, day, name.forms) if name.grade is Grade.CITY else name.id
            for one in filter(None, (own, *(states.then(id_, day, name.forms) for id_ in homes))):
                self.linked.setdefault((Kind.PLACE, one), (Part.DATELINE, hit))

    def take(self, hit: Hit, part: Part) -> bool:
        """Link a certain mention; say whether nothing is left to be settled."""
        self._near |= {name.id for name in hit.names if name.grade is Grade.CITY}
        names = _bearers(hit)
        sure = [name for name in names if certain(hit, name)]
        if not sure:
            self._inside |= {name.forms for name in names if name.kind is Kind.PLACE}
        plain = len(names) == len(sure) == 1 and not (hit.flat and names[0].kind is Kind.PLACE)
        if plain:
            self._link(names[0], hit, part)
        return not names or plain

    def settle(self, hit: Hit, part: Part) -> None:
        """Link a doubtful mention if cues speak for just one bearer of the name."""
        speak = {(n.kind, n.id): n for n in _bearers(hit) if self._speaks(hit, n)}
        if len(speak) == 1:
            self._link(next(iter(speak.values())), hit, part)

    def _speaks(self, hit: Hit, name: Name) -> bool:
        # A headline of capitals does not tell Texaco Canada from Canada; the body does.
        hidden = hit.flat and name.kind is Kind.PLACE and name.forms in self._inside
        return (certain(hit, name) and not hidden) or self._fits(hit, name)

    def _fits(self, hit: Hit, name: Name) -> bool:
        """Whether the story speaks of the country that the bearer is, or is of."""
        if not possible(hit, name):
            return False
        homes = {name.id} if name.kind is Kind.PLACE else set(self._home(name))
        return not homes.isdisjoint(self._near)

    def _link(self, name: Name, hit: Hit, part: Part) -> None:
        assert name.kind
        self.linked.setdefault((name.kind, name.id), (part, hit))
        if name.kind is Kind.PLACE:
            self._near |= {name.id, *self._home(name)}

    def _home(self, name: Name) -> Iterator[str]:
        """The id of the country of a person or place, where there is one."""
        assert name.kind
        code = self._lexicon.homes.get((name.kind, name.id))
        if code in self._lexicon.countries:
            yield self._lexicon.countries[code]


def quoted(hit: Hit) -> str:
    """The mention with a few words on each side, never those of another paragraph."""
    mark = PARAGRAPH.strip()
    before = hit.chunks[max(0, hit.first - _BESIDE) : hit.first]
    after = hit.chunks[hit.last + 1 : hit.last + 1 + _BESIDE]
    if mark in before:
        before = before[len(before) - before[::-1].index(mark) :]
    if mark in after:
        after = after[: after.index(mark)]
    return " ".join([*before, *hit.chunks[hit.first : hit.last + 1], *after])


def _bearers(hit: Hit) -> list[Name]:
    """One name for each entity that may be meant."""
    found: dict[tuple[Kind | None, str], Name] = {}
    for name in hit.names:
        if name.grade not in (Grade.CITY, Grade.DECOY):
            found.setdefault((name.kind, name.id), name)
    return list(found.values())


def _qualified(dateline: str) -> bool:
    """Whether something other than a date follows the city."""
    _, _, rest = dateline.replace("\u060c", ",").partition(",")
    word = next((word.form for chunk in rest.split() for word in words(chunk)), "")
    return bool(word) and not (word[0].isdigit() or word in DAYS or is_arabic(word))
