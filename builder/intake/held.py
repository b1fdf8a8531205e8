"""What the archive holds already: one content file, by the facts that an import asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from builder.intake import call, order
from builder.intake.call import Call
from builder.intake.content import LARGEST_VERSION
from builder.intake.draft import Draft
from builder.intake.order import Order, keys_of, short, source_key
from builder.model.story import Status
from builder.read.filed import StoryFile

_SAID: Final = (
    "title", "date", "updated", "version", "guid", "source", "slugline", "status", "status_note",
    "supersedes", "extra",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One version of a story in one language."""

    path: str
    """Its file, relative to ``content/``; empty while it is not yet written."""
    id: str
    """The story's id."""
    lang: str
    """Its language."""
    date: datetime
    """When the story was first sent, in UTC."""
    updated: datetime | None = None
    """When this version was sent."""
    guid: str | None = None
    """The provider's identifier."""
    version: int | None = None
    """The provider's version number."""
    status: Status = Status.USABLE
    """Its pubstatus."""
    note: str = ""
    """Its status note."""
    sha: str = ""
    """Short digest of its raw bytes."""
    suffix: str = ""
    """The ending of its raw file's name; empty when there is none."""
    keys: tuple[str, ...] = ()
    """What orders and later leads may call it by, while it lives."""
    left: tuple[Call, ...] = ()
    """What each version was called by, once it is canceled."""
    source: str = ""
    """Digest of the agency's name."""
    seen: tuple[str, ...] = ()
    """Short digests of the raw bytes of all versions, once it is canceled."""
    orders: tuple[Order, ...] = ()
    """The orders that were given for its story."""
    replaces: str | None = None
    """The key of the story that it replaces."""
    supersedes: str | None = None
    """The id of that story, once it is known."""
    translates: str | None = None
    """The provider's identifier of what it translates."""
    apart: bool = False
    """Whether its version number is not the one it is filed under, and so stands apart."""
    second: bool = False
    """Whether its provider's facts stand apart, since another language's file has such too."""

    @property
    def moment(self) -> datetime:
        """When this version was sent."""
        return self.updated or self.date

    @property
    def calls(self) -> tuple[Call, ...]:
        """What orders may call its versions by, each with its own moment and agency."""
        own = (Call(key=key, moment=self.moment, source=self.source) for key in self.keys)
        return (*self.left, *own)

    @property
    def names(self) -> frozenset[str]:
        """All keys that lead to it, that of its provider's id included."""
        own = (f"guid {self.guid}",) if self.guid else ()
        return frozenset((*own, *self.keys, *(one.key for one in self.left)))

    @property
    def order(self) -> tuple[int, datetime, str]:
        """Versions in their order: by number, then by time, then in any way that stays the same."""
        return (-1 if self.version is None else self.version, self.moment, self.sha)

    @property
    def canceled(self) -> bool:
        """Whether only its tombstone is left."""
        return self.status is Status.CANCELED


def from_draft(draft: Draft, id_: str) -> Held:
    """A draft as it will be held."""
    return Held(
        path="",
        id=id_,
        lang=draft.lang,
        date=_second(draft.date),
        updated=_second(draft.updated) if draft.updated else None,
        guid=draft.guid,
        version=draft.version,
        status=draft.status,
        note=draft.status_note,
        sha=short(draft.sha256),
        suffix=draft.suffix,
        keys=draft.keys,
        source=draft.source,
        replaces=draft.replaces,
        translates=draft.translates,
        apart=draft.version is not None and draft.version > LARGEST_VERSION,
    )


def from_values(path: str, id_: str, lang: str, said: Mapping[str, Any]) -> Held | None:
    """A content file as it is held; nothing without a date."""
    wire = _texts(said.get("extra", {}).get("wire"))
    date = said.get("date")
    if date is None:
        return None
    number = _one(wire, "number") or None
    version = said.get("version")
    left = tuple(filter(None, map(call.from_line, wire.get("calls", ()))))
    keys = () if left else keys_of(number, said.get("title", ""), said.get("slugline", ""))
    return Held(
        path=path,
        id=id_,
        lang=lang,
        date=date,
        updated=said.get("updated") or _moment(_one(wire, "updated")),
        guid=said.get("guid") or _one(wire, "guid") or None,
        version=_whole(_one(wire, "version")) if version is None else version,
        status=said.get("status", Status.USABLE),
        note=said.get("status_note", ""),
        sha=short(_one(wire, "sha256")),
        suffix=_one(wire, "suffix"),
        keys=keys,
        left=left,
        source=source_key(said.get("source", "")),
        seen=tuple(wire.get("seen", ())),
        orders=tuple(filter(None, map(order.from_line, wire.get("orders", ())))),
        replaces=_one(wire, "replaces") or None,
        supersedes=said.get("supersedes"),
        translates=_one(wire, "translates") or None,
        apart=version is None and "version" in wire,
        second="guid" in wire or "updated" in wire,
    )


def from_file(file: StoryFile, id_: str) -> Held | None:
    """A file without a place, as it is held under an id; nothing without a date."""
    said = {name: value for name in _SAID if (value := getattr(file, name)) is not None}
    return from_values("", id_, file.lang, said)


def _texts(wire: object) -> dict[str, Sequence[str]]:
    """What is below ``extra.wire``, each value as texts; editors may have put anything there."""
    if not isinstance(wire, dict):
        return {}
    lists = {name: value if isinstance(value, list) else [value] for name, value in wire.items()}
    return {name: [one for one in some if isinstance(one, str)] for name, some in lists.items()}


def _one(wire: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(wire.get(name, ())), "")


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 20 else None


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return None


def _second(moment: datetime) -> datetime:
    """To the second, as files have it."""
    return moment.astimezone(UTC).replace(microsecond=0)
