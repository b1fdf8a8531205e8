"""A name as the matcher looks for it."""

from enum import Enum, auto
from typing import Final, NamedTuple, TypeAlias

from builder.link.words import Case
from builder.model.entity import Kind


class Grade(Enum):
    """How much a name says by itself."""

    FULL = auto()
    """A person's name of several words: it needs no cue."""
    SURNAME = auto()
    """One word of somebody who has a full name: anybody may bear it."""
    ALONE = auto()
    """One word, and all that is known of a person in that script."""
    COUNTRY = auto()
    """A country's name."""
    PLACE = auto()
    """The name of another place."""
    LOOSE = auto()
    """A country's name that is a word or a surname, too."""
    STRICT = auto()
    """A country's name that other places bear."""
    ADJECTIVE = auto()
    """A country's name that is an adjective, too."""
    CITY = auto()
    """A city that says of which country a dateline speaks, and serves as a cue."""
    DECOY = auto()
    """A phrase that holds a name and means something else."""


SURE: Final = frozenset({Grade.FULL, Grade.DECOY})
"""Grades whose surroundings nobody asks for."""


Key: TypeAlias = tuple[Kind | None, str]
"""Kind and id of an entity."""


class Name(NamedTuple):
    """One spelling of one entity."""

    kind: Kind | None
    """Of a person or a place; nothing for a decoy."""
    id: str
    """The entity, where mergers end."""
    grade: Grade
    """How much it says."""
    forms: tuple[str, ...]
    """Its folded words."""
    cases: tuple[Case, ...]
    """How each of them is written at least."""
    dotted: bool = False
    """Whether it is written with points: U.S."""
