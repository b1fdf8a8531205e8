"""``content/_unmatched.yaml``: the orders that wait for their story, as an import writes them."""

from collections.abc import Iterable
from datetime import UTC
from pathlib import Path

from builder.config import SiteConfig
from builder.intake import front
from builder.intake.item import Target
from builder.intake.order import Order, Verb, digest, key_of, short
from builder.problems import Problem
from builder.read.unmatched import Unmatched, read_unmatched

_HEAD = """\
# Cancels and holds that no story of the archive answers to. Each is followed when its story comes.
# An entry that is settled by hand may be deleted.
"""


def waiting(content: Path, config: SiteConfig) -> tuple[tuple[Order, ...], tuple[Problem, ...]]:
    """The orders that wait, and what is wrong with the file."""
    found, problems = read_unmatched(content, config)
    return tuple(map(_order, found)), problems


def written(orders: Iterable[Order]) -> bytes:
    """The file of some orders."""
    ranked = sorted(orders, key=lambda order: order.rank)
    return (_HEAD + "".join(map(_entry, ranked))).encode()


def _order(said: Unmatched) -> Order:
    field, text = said.meant
    return Order(
        verb=Verb.HOLD if said.order == Verb.HOLD else Verb.CANCEL,
        key=key_of(Target(**{field: text})),
        sha=short(said.sha256 or digest(f"{field} {text} {said.date}")),
        date=said.date,
        version=said.version,
        source=said.agency or "",
        note=said.note or "",
        said=text,
        file=said.source or "",
    )


def _entry(order: Order) -> str:
    lines = {order.key.partition(" ")[0]: front.text(order.said)}
    if order.date:
        lines["date"] = front.moment(order.date, UTC)
    if order.note:
        lines["note"] = front.text(order.note)
    if order.file:
        lines["source"] = front.text(order.file)
    if order.verb is Verb.HOLD:
        lines["order"] = order.verb.value
    if order.version is not None:
        lines["version"] = str(order.version)
    if order.source:
        lines["agency"] = front.text(order.source)
    lines["sha256"] = front.text(order.sha)
    rows = [f"{name}: {value}\n" for name, value in lines.items()]
    return "- " + "  ".join(rows)
