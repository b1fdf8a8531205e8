"""What ninjs packs into an item: its translations and forerunners, pictures, whole stories."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from builder.intake.record import Record, text_of

_EARLIER: Final = frozenset({"evolvedfrom", "supersedes", "replaces", "previousversion"})
_ORIGINAL: Final = frozenset({"translationof", "translatedfrom", "translationfrom"})
_BODY: Final = ("body_", "bodies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """One object within an item."""

    rel: str
    """What it is to the item: its name or ``rel``, in small letters, without a prefix."""
    values: Mapping[str, object]
    """The object."""

    @property
    def guid(self) -> str:
        """Its identifier."""
        return text_of(self.values.get("uri")) or text_of(self.values.get("guid"))

    @property
    def kind(self) -> str:
        """What kind of thing it says it is."""
        return text_of(self.values.get("type")) or "item"

    @property
    def is_story(self) -> bool:
        """Whether it has a text of its own, or packs others in turn."""
        names = [name.lower() for name, value in self.values.items() if value]
        packs = self.kind == "composite" and "associations" in names
        return packs or (self.kind == "text" and any(n.startswith(_BODY) for n in names))


def associations(record: Record) -> tuple[Association, ...]:
    """All objects within an item; those that are no story of their own are told by number."""
    _, value = record.first("associations")
    found = tuple(_all(value))
    others = Counter(a.kind for a in found if not a.is_story and a.rel not in _EARLIER | _ORIGINAL)
    if others:
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        record.remark("associations", f"not followed: {told}", "they are kept in the source only")
    return found


def _all(value: object) -> Iterator[Association]:
    """ninjs 1 has an object of names, 2 and 3 a list of objects with a name."""
    if isinstance(value, dict):
        for name, entry in value.items():
            for one in entry if isinstance(entry, list) else [entry]:
                yield from _one(name, one)
    for entry in value if isinstance(value, list) else []:
        yield from _one("", entry)


def _one(name: str, entry: object) -> Iterator[Association]:
    if isinstance(entry, dict):
        said = text_of(entry.get("rel")) or text_of(entry.get("name")) or name
        rel = said.rpartition(":")[2].replace("_", "").lower()
        yield Association(rel=rel, values=entry)


def earlier(found: tuple[Association, ...]) -> str:
    """The identifier of the item that this one replaces; empty if none is packed."""
    return next((a.guid for a in found if a.rel in _EARLIER and a.guid), "")


def original(found: tuple[Association, ...]) -> str:
    """The identifier of the item that this one translates; empty if none is packed."""
    return next((a.guid for a in found if a.rel in _ORIGINAL and a.guid), "")
