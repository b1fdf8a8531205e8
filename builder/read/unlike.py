"""Entities kept apart: mergers that lead somewhere, and no name that means two of them."""

from collections.abc import Iterator, Mapping

from builder.model.entity import Entity
from builder.read.faults import Faults
from builder.read.names import all_names, folded
from builder.read.nearmiss import suggestion
from builder.read.node import Items, Node, Place, Table, Text


def merger_faults(entities: Mapping[str, Entity], table: Table, faults: Faults) -> None:
    """Note mergers into nobody and in circles."""
    for id_, entity in entities.items():
        into = entity.merged_into
        if into is None:
            continue
        at = _value(table, id_, "merged_into")
        if into not in table.entries:
            hint = suggestion(into, table.entries.keys()) if len(table.entries) < 500 else ""
            faults.error(at, f"{id_}.merged_into", "no such entry", got=into, hint=hint)
        elif _end(id_, entities) is None:
            hint = "one of them has to stay"
            faults.error(at, f"{id_}.merged_into", "merged in a circle", got=into, hint=hint)


def shared_name_faults(entities: Mapping[str, Entity], table: Table, faults: Faults) -> None:
    """Note names that two entities share, unless a note on each tells them apart."""
    first: dict[str, str] = {}
    for id_, entity in entities.items():
        for name in all_names(entity):
            other = first.setdefault(folded(name), id_)
            if other != id_ and not _may_share(entities, id_, other):
                at = _where(table, id_, name)
                what = f"'{other}' has the same name"
                hint = "delete one, or give both a note that tells them apart"
                faults.error(at, id_, what, got=name, hint=hint)


def _may_share(entities: Mapping[str, Entity], one: str, other: str) -> bool:
    both_noted = bool(entities[one].note and entities[other].note)
    end = _end(one, entities)
    return both_noted or (end is not None and end == _end(other, entities))


def _end(id_: str, entities: Mapping[str, Entity]) -> str | None:
    """Where mergers lead from ``id_``; nowhere when they go in a circle."""
    seen = {id_}
    while (entity := entities.get(id_)) and entity.merged_into:
        id_ = entity.merged_into
        if id_ in seen:
            return None
        seen.add(id_)
    return id_


def _value(table: Table, id_: str, key: str) -> Place:
    entry = table.entries[id_]
    inner = entry.value.entries.get(key) if isinstance(entry.value, Table) else None
    return inner.value if inner else entry.key


def _where(table: Table, id_: str, name: str) -> Place:
    entry = table.entries[id_]
    return next((text for text in _texts(entry.value) if text.value.strip() == name), entry.key)


def _texts(node: Node) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Items):
        for item in node.nodes:
            yield from _texts(item)
    else:
        for entry in node.entries.values():
            yield from _texts(entry.value)
