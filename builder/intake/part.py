"""A part: an item cut out of its file by its bytes alone, and read only when somebody asks.

Of a part that came before nothing but its bytes and line is needed, and cutting is quick.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from builder.intake.given import Given
from builder.intake.item import Failed, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The bytes of one item, which is sure to be one: reading it never fails."""

    raw: bytes
    """What the item will say are its own bytes."""
    line: int
    """Where it begins in its file, from 1."""
    read: Callable[[], Item]
    """The item."""


Cut: TypeAlias = Callable[[bytes, Given], Iterator[Part | Failed]]
"""Bytes of one file to its parts, in their order; never raises for any bytes."""


def reading(cut: Cut) -> Callable[[bytes, Given], Iterator[Item | Failed]]:
    """The parser that reads every part that ``cut`` finds."""
    return lambda data, given: (
        one.read() if isinstance(one, Part) else one for one in cut(data, given)
    )
