"""The register: all that the archive holds, to be found by id, digest, provider's id and name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from builder.intake.held import Held
from builder.intake.order import Order
from builder.intake.stem import family


class Register:
    """Stories by their ids, and what leads to them."""

    def __init__(self, codes: Sequence[str], held: Iterable[Held]) -> None:
        self._codes = codes
        self._stories: dict[str, tuple[Held, ...]] = {}
        self._shas: dict[str, str] = {}
        self._families: dict[str, str] = {}
        self._keys: defaultdict[str, set[str]] = defaultdict(set)
        self._wanting: defaultdict[str, set[str]] = defaultdict(set)
        self._orders: defaultdict[str, dict[str, Order]] = defaultdict(dict)
        self.unmatched: dict[str, Order] = {}
        found: defaultdict[str, list[Held]] = defaultdict(list)
        for one in held:
            found[one.id].append(one)
        for story in found.values():
            self.put(story)

    def put(self, story: Sequence[Held]) -> None:
        """Take in a story as it now is."""
        self._stories[story[0].id] = tuple(story)
        for held in story:
            self._enter(held)

    def _enter(self, held: Held) -> None:
        for sha in (held.sha, *held.seen):
            if sha:
                self._shas[sha] = held.id
        for guid in (held.guid, held.translates):
            if guid:
                self._families.setdefault(family(guid, self._codes), held.id)
        for key in held.names:
            self._keys[key].add(held.id)
        if held.replaces:
            self._wanting[held.replaces].add(held.id)
        first = next((order for order in held.orders if order.noted), None)
        for order in held.orders:
            self._shas[order.sha] = held.id
            # The note that a file shows is that of its first order which has one.
            said = replace(order, note=held.note) if order is first else order
            self._orders[order.key].setdefault(order.sha, said)

    def story(self, id_: str) -> tuple[Held, ...]:
        """The versions of a story; none when there is no such story."""
        return self._stories.get(id_, ())

    def stories(self) -> Iterable[tuple[Held, ...]]:
        """All stories."""
        return tuple(self._stories.values())

    def known(self, sha: str) -> str | None:
        """The id of the story that bytes belong to, when they came before."""
        if sha in self.unmatched:
            return ""
        return self._shas.get(sha)

    def related(self, guid: str) -> str | None:
        """The id of the story of a provider's id, in any language."""
        return self._families.get(family(guid, self._codes))

    def called(self, key: str) -> list[str]:
        """The ids of the stories of a key."""
        return sorted(self._keys.get(key, ()))

    def wanting(self, key: str) -> list[str]:
        """The ids of the stories that replace one of a key."""
        return sorted(self._wanting.get(key, ()))

    def leave_unmatched(self, order: Order) -> None:
        """Keep an order until its story comes."""
        self.unmatched[order.sha] = order

    def orders_for(self, story: Sequence[Held]) -> list[Order]:
        """The orders that mean a story, those included that met another before."""
        keys = {key for held in story for key in held.names}
        loose = [order for order in self.unmatched.values() if order.key in keys]
        met = [order for key in keys for order in self._orders.get(key, {}).values()]
        found = {o.sha: o for o in [*met, *loose] if any(means(o, held) for held in story)}
        return [found[sha] for sha in sorted(found)]

    def settle(self, orders: Iterable[Order]) -> None:
        """Orders that have found their story are no longer unmatched."""
        for order in orders:
            self.unmatched.pop(order.sha, None)


def means(order: Order, held: Held) -> bool:
    """Whether an order means a story: by its provider's id, or by name within a few days."""
    by_id = order.key.startswith("guid ") and order.key in held.names
    return by_id or any(call.meant(order) for call in held.calls)
