"""The field ``corrections``: a list of dates with notes."""

from dataclasses import dataclass
from datetime import datetime

from builder.read.desk import Desk
from builder.read.lists import items
from builder.read.moment import moment
from builder.read.nearmiss import suggestion
from builder.read.node import Node, Table, empty, noun
from builder.read.texts import prose

_KEYS = ("date", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction as one file words it."""

    date: datetime
    """When it was made, in UTC."""
    note: str
    """What was wrong and what is right."""


def corrections(node: Node, field: str, desk: Desk) -> tuple[Correction, ...]:
    """The corrections, oldest first."""
    found = [_correction(item, field, desk) for item in items(node, field, desk)]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.date, one.note)))


def _correction(node: Node, field: str, desk: Desk) -> Correction | None:
    if not isinstance(node, Table):
        hint = "write '- date: ...' and below it 'note: ...'"
        desk.faults.error(node, field, f"expected date and note, found {noun(node)}", hint=hint)
        return None
    _unknown(node, field, desk)
    date = _part(node, "date", field, desk)
    note = _part(node, "note", field, desk)
    when = date and moment(date, f"{field}.date", desk)
    words = note and prose(note, f"{field}.note", desk)
    return Correction(date=when, note=words) if when and words else None


def _unknown(node: Table, field: str, desk: Desk) -> None:
    for name, entry in node.entries.items():
        if name not in _KEYS:
            desk.faults.error(
                entry.key, field, "unknown key", got=name, hint=suggestion(name, _KEYS)
            )


def _part(node: Table, name: str, field: str, desk: Desk) -> Node | None:
    entry = node.entries.get(name)
    if entry and not empty(entry.value):
        return entry.value
    desk.faults.error(node, f"{field}.{name}", "missing", hint=f"a correction needs its {name}")
    return None
