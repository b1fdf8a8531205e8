"""What changes in a story's file when its place among the versions does."""

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from typing import Final

from builder.intake import front
from builder.intake.front import Front
from builder.intake.held import Held

_APART: Final = ("updated", "version", "urgency", "guid")
"""Facts of a provider; of two languages' files only one may say them, and the other apart."""
_LONGEST: Final = 9

Values = Mapping[str, str | None]


def amended(front_: Front, old: Held, new: Held, zone: tzinfo) -> Front:
    """A file that says what ``new`` says where it said what ``old`` does."""
    fields, wire = _changes(old, new, zone)
    changed = _raised(front_).changed(fields, wire)
    return _lowered(changed, _APART if new.second else ("version",) if new.apart else ())


def same(old: Held, new: Held) -> bool:
    """Whether a file says all of it already."""
    told = ("date", "updated", "status", "note", "supersedes", "orders", "second", "apart")
    return all(getattr(old, name) == getattr(new, name) for name in told)


def _changes(old: Held, new: Held, zone: tzinfo) -> tuple[Values, Values]:
    fields: dict[str, str | None] = {}
    if new.date != old.date:
        fields["date"] = front.moment(new.date, zone)
    if new.updated != old.updated:
        fields["updated"] = front.moment(new.updated, zone) if new.updated else None
    if new.status is not old.status:
        fields["status"] = new.status.value
    if new.note != old.note:
        fields["status_note"] = front.text(new.note)
    if new.supersedes != old.supersedes:
        fields["supersedes"] = front.text(new.supersedes or "")
    orders = front.texts(order.line() for order in new.orders)
    return fields, {"orders": orders if new.orders else None}


def _raised(front_: Front) -> Front:
    """A provider's facts among the fields, as if no other file or version were there."""
    found = {n: v for n in _APART if (v := front_.wire.get(n)) and _fits(n, v)}
    return front_.changed(found, dict.fromkeys(found))


def _lowered(front_: Front, names: Iterable[str]) -> Front:
    """Some facts apart from the fields."""
    moved = {n: _value(front_.fields[n], n) for n in names if n in front_.fields}
    return front_.changed(dict.fromkeys(moved), moved)


def _value(lines: str, name: str) -> str:
    return lines.removeprefix(f"{name}:").strip()


def _fits(name: str, value: str) -> bool:
    return name != "version" or len(value) <= _LONGEST
