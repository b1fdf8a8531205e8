"""The small sorted sets that every build writes anew: shards of JSON lists with a directory."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from builder.index import payload
from builder.index.directory import blocks, directory
from builder.index.place import place
from builder.model.page import OutputFile

TARGET: Final = 6_000
"""Characters of JSON at which a shard is full."""

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cabinet:
    """A set that is ready to be written."""

    kind: str
    """The name of the set, and of its folder."""
    shards: tuple[tuple[Row, ...], ...]
    """Its rows, cut into shards; the first column is the key."""

    @property
    def directory(self) -> dict[str, object]:
        """Its directory, with its version."""
        return {"version": version(self.shards), **directory(self._firsts())}

    def files(self) -> Iterator[OutputFile]:
        """Its files."""
        for number, rows in enumerate(self.shards):
            flat = [value for row in rows for value in row]
            yield payload.text(place(self.kind, number), flat)
        yield from blocks(self.kind, self._firsts())

    def _firsts(self) -> list[str]:
        return [str(rows[0][0]) for rows in self.shards]


def cabinet(kind: str, rows: Sequence[Row]) -> Cabinet:
    """Cut sorted rows into shards."""
    shards: list[tuple[Row, ...]] = []
    shard: list[Row] = []
    size = 0
    for row in rows:
        shard.append(row)
        size += len(json.dumps(row, ensure_ascii=False))
        if size > TARGET:
            shards.append(tuple(shard))
            shard, size = [], 0
    return Cabinet(kind=kind, shards=(*shards, tuple(shard)) if shard else tuple(shards))


def version(value: object) -> str:
    """Eight hex digits that stand for a value."""
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:8]
