"""``content/_unmatched.yaml``: cancels and holds that wait for their story."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from builder.intake import front
from builder.intake.order import Order, Verb
from builder.read.disk import Unreadable, contents
from builder.read.extra import plain
from builder.read.faults import Faults
from builder.read.limits import Limits
from builder.read.utf8 import decoded
from builder.read.yaml_events import tree

NAME: Final = "_unmatched.yaml"
LIMITS: Final = Limits(size=16 * 1024 * 1024, value=8 * 1024, keys=1_000_000)
_HEAD: Final = """\
# Cancels and holds that no story of the archive answers to. Each is followed when its story comes.
# An entry that is settled by hand may be deleted.
"""


def read_unmatched(content: Path) -> tuple[Order, ...]:
    """The orders that wait; none when there is no such file."""
    path = content / NAME
    if not path.exists():
        return ()
    faults = Faults(f"content/{NAME}")
    try:
        text = decoded(contents(path, LIMITS.size), faults)
    except Unreadable:
        return ()
    table = tree(text, faults, limits=LIMITS) if text else None
    entries = plain(table) if table else {}
    return tuple(filter(None, (_order(sha, said) for sha, said in entries.items())))


def unmatched(orders: Iterable[Order]) -> bytes:
    """The file of some orders."""
    ranked = sorted(orders, key=lambda order: order.rank)
    return (_HEAD + "".join(map(_entry, ranked))).encode()


def _entry(order: Order) -> str:
    lines = {
        "order": order.verb.value,
        "story": front.text(order.said),
        "key": front.text(order.key),
    }
    if order.date:
        lines["date"] = front.moment(order.date, UTC)
    if order.version is not None:
        lines["version"] = str(order.version)
    if order.source:
        lines["agency"] = front.text(order.source)
    if order.note:
        lines["note"] = front.text(order.note)
    return f'"{order.sha}":\n' + "".join(f"  {name}: {value}\n" for name, value in lines.items())


def _order(sha: str, said: Any) -> Order | None:
    try:
        return Order(
            verb=Verb(said["order"]),
            key=said["key"],
            sha=sha,
            date=datetime.fromisoformat(said["date"]) if "date" in said else None,
            version=int(said["version"]) if "version" in said else None,
            source=said.get("agency", ""),
            note=said.get("note", ""),
            said=said.get("story", ""),
        )
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
