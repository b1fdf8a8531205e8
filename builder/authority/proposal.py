"""What is proposed to an editor: new entries, entries that seem one, stories that list too few."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.model.entity import Kind

Examples = tuple[tuple[str, str], ...]
"""Files, relative to ``content/``, each with the words around a mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """Somebody, or some place, whom no authority file knows."""

    kind: Kind
    """Whether a person or a place."""
    id: str
    """The id that it would have."""
    names: Mapping[str, str]
    """Its name, per language."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Longer forms of the name, per language."""
    stories: int
    """In how many story files it stands."""
    why: str
    """What speaks for it."""
    like: tuple[str, ...] = ()
    """Ids of other proposals that may mean the same."""
    examples: Examples = ()
    """Three at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """Two entities that seem to be one."""

    kind: Kind
    """The kind of both."""
    old: str
    """The id that is to be merged."""
    new: str
    """The id that stays."""
    names: Mapping[str, str]
    """The names of the old one."""
    kept: str
    """What the new one is called."""
    stories: int
    """How many stories name the old one."""
    why: str
    """What they have in common."""
    examples: Examples = ()
    """Three at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlisted:
    """An entity with stories that name it in their words and do not list it."""

    kind: Kind
    """Whether a person or a place."""
    id: str
    """Its id."""
    name: str
    """What it is called."""
    count: int
    """How many such stories there are."""
    stories: tuple[str, ...]
    """The ids of the first of them."""
    examples: Examples = ()
    """Three at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """All of them, each kind in the order in which an editor meets them."""

    new: tuple[New, ...]
    """Most frequent first."""
    same: tuple[Same, ...]
    """Most alike first."""
    unlisted: tuple[Unlisted, ...]
    """Most frequent first."""
    left: int = 0
    """How many there were no room for."""
