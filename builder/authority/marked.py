"""What an editor marked in a review file: the proposals that are to be carried out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from builder.config import SiteConfig
from builder.model.entity import Kind
from builder.problems import Problem
from builder.read.desk import Desk
from builder.read.entityfields import KEYS
from builder.read.faults import Faults
from builder.read.ids import id_
from builder.read.limits import AUTHORITY
from builder.read.lists import names
from builder.read.nearmiss import suggestion
from builder.read.node import Items, Node, Position, Table, empty, noun
from builder.read.texts import line
from builder.read.utf8 import BOM, decoded
from builder.read.yaml_events import tree

SECTIONS: Final = ("new", "same", "unlisted")
_LIMITS: Final = replace(AUTHORITY, depth=5)
_NEEDED: Final = {
    "new": ("kind", "id", "name"),
    "same": ("kind", "old", "new", "name"),
    "unlisted": ("kind", "id", "stories"),
}
_TOLD: Final = ("do", "count", "why", "like", "examples")
"""What a proposal says besides, for the editor alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A proposal that is marked yes."""

    section: str
    """One of ``SECTIONS``."""
    kind: Kind
    """The kind of its entities."""
    said: Mapping[str, Any]
    """Its fields as they are read: ``id``, ``old``, ``new``, ``name``, ``aliases``, ``stories``
    and all others that an authority file may have."""
    at: Position
    """Where it stands in the review file."""


def marked(
    data: bytes, path: str, config: SiteConfig
) -> tuple[tuple[Mark, ...], tuple[Problem, ...]]:
    """The proposals that are marked yes, and all that is wrong with the file."""
    desk = Desk(faults=Faults(path), zone=config.timezone, codes=config.codes)
    text = decoded(data.removeprefix(BOM), desk.faults)
    root = tree(text.replace("\r\n", "\n"), desk.faults, limits=_LIMITS) if text else None
    found: list[Mark] = []
    for section, entry in (root.entries if root else {}).items():
        if section not in SECTIONS:
            hint = suggestion(section, SECTIONS)
            desk.faults.error(entry.key, section, "no such section", hint=hint)
        elif isinstance(entry.value, Items):
            marks = (_mark(section, node, desk) for node in entry.value.nodes)
            found += [mark for mark in marks if mark]
        elif not empty(entry.value):
            desk.faults.error(entry.value, section, f"expected a list, found {noun(entry.value)}")
    return tuple(found), desk.faults.problems


def _mark(section: str, node: Node, desk: Desk) -> Mark | None:
    if not isinstance(node, Table):
        desk.faults.error(node, section, f"expected a proposal, found {noun(node)}")
        return None
    _unknown(section, node, desk)
    if not _agreed(node, desk):
        return None
    said = {
        field: value
        for field, entry in node.entries.items()
        if (parse := _parser(section, field)) and not empty(entry.value)
        if (value := parse(entry.value, field, desk)) is not None
    }
    for field in _NEEDED[section]:
        if field not in node.entries or empty(node.entries[field].value):
            desk.faults.error(node, field, "missing", hint="write it, or do: no")
    if not set(_NEEDED[section]) <= said.keys():
        return None
    return Mark(section=section, kind=said["kind"], said=said, at=Position(node.line, node.column))


def _agreed(table: Table, desk: Desk) -> bool:
    entry = table.entries.get("do")
    said = line(entry.value, "do", desk) if entry else None
    if said not in ("yes", "no"):
        at = entry.value if entry else table
        desk.faults.error(at, "do", "neither yes nor no", got=said, hint="write do: yes or do: no")
    return said == "yes"


def _unknown(section: str, table: Table, desk: Desk) -> None:
    for field, entry in table.entries.items():
        if field not in _TOLD and not _parser(section, field):
            desk.faults.error(entry.key, field, "unknown field", hint="delete the line")


def _parser(section: str, field: str) -> Callable[[Node, str, Desk], Any] | None:
    if field in _NEEDED[section]:
        return _OWN.get(field) or KEYS[field]
    known = section == "new" and field != "merged_into"
    return KEYS.get(field) if known else None


def _kind(node: Node, field: str, desk: Desk) -> Kind | None:
    text = line(node, field, desk)
    kinds = [kind.value for kind in Kind]
    if text not in kinds:
        hint = f"write {', '.join(kinds)}"
        desk.faults.error(node, field, "not a kind", got=text, hint=hint)
        return None
    return Kind(text)


_OWN: Final[Mapping[str, Callable[[Node, str, Desk], Any]]] = {
    "kind": _kind,
    "id": id_,
    "old": id_,
    "new": id_,
    "stories": names,
}
