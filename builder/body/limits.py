"""How much of what a body may hold, so that no story can stall a build.

Markdown's parser takes more than linear time on heaps of marks. The figures stand far above all
that 19,043 Reuters bodies hold, and keep the slowest known heap under two seconds.
"""

import re
from dataclasses import dataclass

MARKDOWN_SIZE = 64 * 1024
"""Characters of a Markdown body."""

TEXT_SIZE = 1024 * 1024
"""Characters of a body of wire copy, which is read in linear time."""

BLOCKS = 5_000
"""Blocks of a body."""

NESTING = 8
"""Quotations or lists within each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How often marks may stand in one block."""

    marks: re.Pattern[str]
    """What is counted."""
    most: int
    """How many are let through."""
    name: str
    """What an editor calls them."""


_RULES = re.compile(r"^ {0,3}(?:#|[-=*_][-=*_ ]*$)", re.MULTILINE)

PER_BLOCK = (
    Limit(marks=re.compile(r"\["), most=128, name="opening brackets '['"),
    Limit(marks=re.compile("<"), most=128, name="angle brackets '<'"),
    Limit(marks=re.compile("`"), most=256, name="backticks '`'"),
    Limit(marks=re.compile(r"[*_]"), most=1024, name="emphasis marks '*' and '_'"),
    Limit(marks=_RULES, most=128, name="headings and rules"),
)
