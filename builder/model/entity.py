"""People, places and topics: what stories name, as the authority files know them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of entity; the value is the folder of their pages and the front-matter field."""

    PERSON = "people"
    PLACE = "places"
    TOPIC = "topics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """The key of an entity."""

    kind: Kind
    """Whether a person, a place or a topic."""
    id: str
    """Its id, unique within its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, place or topic."""

    kind: Kind
    """Whether a person, a place or a topic."""
    id: str
    """Its stable name in addresses: ``[a-z0-9-]``, at most 80."""
    names: Mapping[str, str]
    """Preferred name per language; at least one."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other names per language."""
    sort: Mapping[str, str] = field(default_factory=dict)
    """The name under which it is filed, where it differs from the preferred one."""
    role: Mapping[str, str] = field(default_factory=dict)
    """What a person is, per language."""
    country: str | None = None
    """ISO 3166 code of the country it belongs to, or is."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    wikidata: str | None = None
    """Wikidata item, such as ``Q649``."""
    same_as: tuple[str, ...] = ()
    """Addresses of the same entity in other authorities."""
    note: Mapping[str, str] = field(default_factory=dict)
    """An editor's remark for readers, per language."""
    merged_into: str | None = None
    """The id that took this one's place."""
    known: bool = True
    """False when no authority file has it and only a story's front matter named it."""

    @property
    def ref(self) -> Ref:
        """Its key."""
        return Ref(kind=self.kind, id=self.id)

    def name(self, lang: str) -> str:
        """The name in ``lang``, or else the first there is."""
        return self.names.get(lang) or next(iter(self.names.values()))

    def name_lang(self, lang: str) -> str:
        """The language of what :meth:`name` returns."""
        return lang if lang in self.names else next(iter(self.names))
