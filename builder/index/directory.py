"""Directories: which shard of a sorted set has a key, in one step or in two."""

from collections.abc import Iterator, Sequence
from typing import Final

from builder.index import payload
from builder.index.place import place
from builder.model.page import OutputFile

BLOCK: Final = 256
"""Shards in a block, and the most that stand in the directory itself."""


def directory(firsts: Sequence[str]) -> dict[str, object]:
    """The directory of a set, from the first key of each shard."""
    if len(firsts) <= BLOCK:
        return {"shards": len(firsts), "keys": list(firsts)}
    return {"shards": len(firsts), "blocks": list(firsts[::BLOCK])}


def blocks(kind: str, firsts: Sequence[str]) -> Iterator[OutputFile]:
    """The files of a directory that does not fit into one step."""
    if len(firsts) > BLOCK:
        for number, start in enumerate(range(0, len(firsts), BLOCK)):
            keys = list(firsts[start : start + BLOCK])
            yield payload.text(place(f"{kind}k", number), keys)
