"""The content file of a canceled story: when it was sent and why it is gone, nothing it said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import Final

from builder.intake import front
from builder.intake.call import Call
from builder.intake.content import LARGEST_VERSION
from builder.intake.held import Held
from builder.intake.order import Order
from builder.model.story import Status

TITLES: Final = {"ar": "مادة ملغاة", "en": "Story canceled", "fr": "Dépêche annulée"}
"""The headline of a canceled story."""

_MOST: Final = 100


def buried(story: Sequence[Held], orders: Sequence[Order]) -> tuple[Held, ...]:
    """What is left of a story's versions: one tombstone for each language."""
    given = {order.sha: order for order in [*_carried(story), *orders]}
    ranked = tuple(sorted(given.values(), key=lambda order: order.rank))
    langs = sorted({held.lang for held in story})
    found = [_one([h for h in story if h.lang == lang], story, ranked) for lang in langs]
    return tuple(found)


def _one(versions: Sequence[Held], story: Sequence[Held], orders: tuple[Order, ...]) -> Held:
    newest = max(versions, key=lambda held: held.order)
    seen = {sha for held in versions for sha in (*held.seen, held.sha) if sha}
    said = [h.version for h in story] + [order.version for order in orders]
    return replace(
        newest,
        path="",
        date=min(held.date for held in story),
        updated=None,
        version=max((v for v in said if v is not None), default=None),
        status=Status.CANCELED,
        note=_note(story, orders),
        sha="",
        suffix="",
        keys=(),
        left=_calls(versions),
        source="",
        seen=tuple(sorted(seen)[:_MOST]),
        orders=tuple(order.bare() for order in orders[:_MOST]),
        replaces=None,
        supersedes=None,
    )


def _calls(versions: Sequence[Held]) -> tuple[Call, ...]:
    found = {call for held in versions for call in held.calls}
    return tuple(sorted(found, key=lambda call: call.rank)[:_MOST])


def _carried(story: Sequence[Held]) -> list[Order]:
    return [order for held in story for order in held.orders]


def _note(story: Sequence[Held], orders: Sequence[Order]) -> str:
    """The note of the first order that has one; it may stand in a tombstone by now."""
    first = next((order for order in orders if order.note or order.noted), None)
    if first is None or first.note:
        return first.note if first else ""
    return next((held.note for held in story if held.canceled and held.note), "")


def written(held: Held, zone: tzinfo, *, second: bool) -> bytes:
    """The file of a tombstone; ``second`` when another language's file says its provider's id."""
    fields = {
        "title": front.text(TITLES.get(held.lang, TITLES["en"])),
        "date": front.moment(held.date, zone),
        "status": Status.CANCELED.value,
    }
    wire = {"seen": front.texts(held.seen)}
    wire["calls"] = front.texts(call.line() for call in held.left)
    wire["orders"] = front.texts(order.line() for order in held.orders)
    if held.guid:
        (wire if second else fields)["guid"] = front.text(held.guid)
    if held.version is not None:
        fits = held.version <= LARGEST_VERSION
        (fields if fits and not second else wire)["version"] = str(held.version)
    if held.note:
        fields["status_note"] = front.text(held.note)
    if held.translates:
        wire["translates"] = front.text(held.translates)
    return front.composed(fields, wire, "")
