"""Limits on the size and shape of what is read, so that no file can stall a build."""

from dataclasses import dataclass
from typing import Final

KIB: Final = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one YAML text may be."""

    size: int
    """Bytes in all."""
    value: int
    """Characters of one value."""
    keys: int
    """Keys in all."""
    depth: int = 4
    """Mappings and lists within each other."""


STORY: Final = Limits(size=16 * KIB, value=8 * KIB, keys=200)
AUTHORITY: Final = Limits(size=64 * KIB * KIB, value=8 * KIB, keys=10_000_000)
SITE: Final = Limits(size=64 * KIB, value=8 * KIB, keys=200)

BODY: Final = 1024 * KIB
"""Bytes of a story's body; ``builder.body.guard`` allows Markdown less, since it costs more."""
STORY_FILE: Final = BODY + STORY.size + KIB
"""Bytes of a story's file; a longer one is not even read."""
