"""``content/_unmatched.yaml``: cancels and holds that came in and met no story."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from builder.config import SiteConfig
from builder.problems import Problem
from builder.read.apart import items_of
from builder.read.desk import Desk
from builder.read.fields import Parse
from builder.read.moment import moment
from builder.read.nearmiss import suggestion
from builder.read.node import Node, Position, Table, empty, noun
from builder.read.numbers import version
from builder.read.texts import line, prose

FILE: Final = "_unmatched.yaml"
_MEANT: Final = ("guid", "number", "headline")
_KEYS: Final[Mapping[str, Parse]] = MappingProxyType(
    {
        "guid": line,
        "number": line,
        "headline": line,
        "date": moment,
        "note": prose,
        "source": line,
        "order": line,
        "version": version,
        "agency": line,
        "sha256": line,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmatched:
    """One cancel; at least one of guid, number and headline says what it meant."""

    at: Position
    """Where it stands in the file."""
    guid: str | None = None
    """The provider's id of the story."""
    number: str | None = None
    """The story's number on a text wire."""
    headline: str | None = None
    """Its headline or slugline."""
    date: datetime | None = None
    """When the cancel was sent, in UTC."""
    note: str | None = None
    """Why the story was canceled."""
    source: str | None = None
    """The file that the cancel came in."""
    order: str | None = None
    """``hold`` for a hold; a cancel otherwise."""
    version: int | None = None
    """The provider's version number of the cancel."""
    agency: str | None = None
    """Digest of the agency's name, by which an importer tells its numbers from another's."""
    sha256: str | None = None
    """Digest of the cancel's bytes, by which an importer knows it again."""

    @property
    def meant(self) -> tuple[str, str]:
        """The field that says best which story was meant, and what it says."""
        return next((field, text) for field in _MEANT if (text := getattr(self, field)))


def read_unmatched(
    content: Path, config: SiteConfig
) -> tuple[tuple[Unmatched, ...], tuple[Problem, ...]]:
    """Read the file, if it is there; entries with faults are left out."""
    items, desk = items_of(content, FILE, config)
    found = [_entry(node, desk) for node in items.nodes] if items else []
    return tuple(one for one in found if one), desk.faults.problems


def _entry(node: Node, desk: Desk) -> Unmatched | None:
    if not isinstance(node, Table):
        hint = "write '- guid: ...', and date, note and source below it"
        desk.faults.error(node, "", f"expected a cancel, found {noun(node)}", hint=hint)
        return None
    said = _values(node, desk)
    if any(field in said for field in _MEANT):
        return Unmatched(at=Position(node.line, node.column), **said)
    if not any(field in node.entries for field in _MEANT):
        hint = f"write {', '.join(_MEANT[:-1])} or {_MEANT[-1]}"
        desk.faults.error(node, "", "nothing says which story was meant", hint=hint)
    return None


def _values(table: Table, desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, entry in table.entries.items():
        parse = _KEYS.get(key)
        if parse is None:
            desk.faults.error(entry.key, key, "unknown key", hint=suggestion(key, _KEYS))
        elif not empty(entry.value):
            value = parse(entry.value, key, desk)
            if value is not None:
                found[key] = value
    return found
