"""Output folders: how much stands there, and what an increment changed."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from builder.write.manifest import NAME

Digests = dict[str, tuple[int, bytes]]
"""Size and digest of every file by its path."""


class Amount(NamedTuple):
    """How much was written."""

    files: int
    size: int


def digests(folder: Path) -> Digests:
    """All files but the checksum manifest."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(folder).as_posix(): _digest(path) for path in paths}


def amount(folder: Path) -> Amount:
    """Everything below a folder."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Amount(len(sizes), sum(sizes))


def changed(before: Digests, after: Digests) -> Amount:
    """Files that came, went or are others now, and the bytes of those that stand there."""
    paths = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
    return Amount(len(paths), sum(after[path][0] for path in paths if path in after))


def _digest(path: Path) -> tuple[int, bytes]:
    data = path.read_bytes()
    return len(data), hashlib.blake2b(data, digest_size=16).digest()
