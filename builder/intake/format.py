"""A format of the wire: how its bytes are known, and what they say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.part import Cut

Parse: TypeAlias = Callable[[bytes, Given], Iterator[Item | Failed]]
"""Bytes of one file to its items, in their order; never raises for any bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One row of the table of formats."""

    name: str
    """What reports call it."""
    recognises: Callable[[bytes], bool]
    """Whether a file that begins so is of this format; sees its first 64 KB at most."""
    parse: Parse
    """Its parser."""
    cut: Cut | None = None
    """The same parser in two steps, where files are cut into items before these are read."""
    by_line: bool = False
    """Whether every line stands for itself, so that a long file may be cut between lines."""
