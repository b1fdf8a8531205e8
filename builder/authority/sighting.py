"""A sighting: words of a story that may be somebody's name, and what speaks for it."""

from collections.abc import Iterable
from enum import IntFlag, auto
from typing import NamedTuple


class Cue(IntFlag):
    """What speaks for a person, for a place, or for a name at all."""

    INSIDE = auto()
    """It stands inside a sentence, where a capital tells something."""
    TITLED = auto()
    """An office or a form of address stands beside it."""
    SAYS = auto()
    """A verb of saying stands beside it."""
    ECHOED = auto()
    """Its last word stands alone elsewhere in the story and its first word does not."""
    PLACED = auto()
    """A preposition of place stands before it."""
    CITY = auto()
    """A word such as city stands before it, or it is where the story was filed from."""
    WHOLE = auto()
    """No word follows that may be part of it; told of Arabic names alone."""


class Sighting(NamedTuple):
    """A name in a story, all its mentions taken together."""

    forms: tuple[str, ...]
    """The words, folded."""
    text: str
    """The words as they are first written."""
    cues: Cue
    """What speaks for it."""
    words: str
    """The words around its first mention."""


def together(some: Iterable[Sighting]) -> dict[tuple[str, ...], Sighting]:
    """One sighting for each name, in the order of first mention."""
    found: dict[tuple[str, ...], Sighting] = {}
    for one in some:
        before = found.get(one.forms)
        found[one.forms] = before._replace(cues=before.cues | one.cues) if before else one
    return found
