"""A tidy item as a content file: which field of the item goes into which of the front matter."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import lru_cache, partial
from typing import Final

from builder.intake import front
from builder.intake.item import Item, Named, Note
from builder.model.entity import Entity, Kind
from builder.model.story import Format, Status
from builder.read.limits import STORY
from builder.read.names import Names

LARGEST_VERSION: Final = 999_999_999
"""The largest version number that front matter takes."""

OPEN_EMBARGO: Final = "Embargoed without an end: set embargo or status"
"""The note of a story whose embargo names no end."""

_TEXTS: Final = (
    "title", "summary", "byline", "dateline", "source", "slugline", "rights", "status_note",
    "ednote",
)  # fmt: skip
_ROOM: Final = STORY.size - 2048
_LISTS: Final = ("topics", "places", "people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What writing an item needs to know of the archive."""

    zone: tzinfo
    """The archive's zone."""
    known: Callable[[Kind, Named], str]
    """The id of a person, place or topic, else the name that the source has."""

    @classmethod
    def of(cls, entities: Sequence[Entity], zone: tzinfo) -> "Desk":
        """A desk that knows some entities."""
        codes = {one.wikidata: one.id for one in entities if one.wikidata and not one.merged_into}
        # Most names come again and again.
        known = lru_cache(maxsize=1 << 14)(partial(_known, Names(entities), codes))
        return cls(zone=zone, known=known)


def fields(item: Item, date: datetime, desk: Desk) -> tuple[dict[str, str], list[str]]:
    """The fields of the front matter as YAML, and what there was no room for."""
    found = {name: front.text(value) for name in _TEXTS if (value := getattr(item, name))}
    found["date"] = front.moment(date, desk.zone)
    if item.format is Format.TEXT:
        found["format"] = Format.TEXT.value
    found |= _names(item, desk) | _numbers(item) | _moments(item, date, desk.zone)
    if item.guid:
        found["guid"] = front.text(item.guid)
    if item.status is not Status.USABLE:
        found["status"] = item.status.value
    return _fitting(found)


def _names(item: Item, desk: Desk) -> dict[str, str]:
    """People, places and topics: by id where exactly one is known, else as the source has it."""
    kinds = ((Kind.PERSON, item.people), (Kind.PLACE, item.places), (Kind.TOPIC, item.topics))
    lists = {kind.value: [desk.known(kind, one) for one in named] for kind, named in kinds}
    return {kind: front.texts(dict.fromkeys(some)) for kind, some in lists.items() if some}


def _known(names: Names, codes: Mapping[str, str], kind: Kind, named: Named) -> str:
    coded = codes.get((named.code or "").rpartition(":")[2])
    if coded and names.find(kind, coded):
        return names.find(kind, coded)[0]
    ids = names.find(kind, named.name)
    return ids[0] if len(ids) == 1 else named.name


def _numbers(item: Item) -> dict[str, str]:
    found = {}
    if item.version is not None and 0 <= item.version <= LARGEST_VERSION:
        found["version"] = str(item.version)
    if item.urgency is not None and 1 <= item.urgency <= 9:
        found["urgency"] = str(item.urgency)
    return found


def _moments(item: Item, date: datetime, zone: tzinfo) -> dict[str, str]:
    found = {}
    if item.updated:
        found["updated"] = front.moment(item.updated, zone)
    if item.embargo:
        found["embargo"] = front.moment(item.embargo, zone)
    if item.corrections:
        fallback = item.updated or date
        notes = [_note(note, note.date or fallback, zone) for note in item.corrections]
        found["corrections"] = f"[{', '.join(notes)}]"
    return found


def _note(note: Note, date: datetime, zone: tzinfo) -> str:
    return f'{{date: "{front.moment(date, zone)}", note: {front.text(note.text)}}}'


def _fitting(found: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Front matter has a limit: the longest lists are left out first, and that is told."""
    left_out: list[str] = []
    for name in (*_LISTS, "corrections"):
        if _size(found.values()) <= _ROOM:
            break
        if name in found:
            left_out.append(name)
            del found[name]
    return found, left_out


def _size(values: Iterable[str]) -> int:
    return sum(len(value.encode()) + 20 for value in values)
