"""The parts that a marked-up text is made of."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text that looks the same; a newline in it is a line break."""

    text: str
    """Its words."""
    strong: bool = False
    """Whether it is set in bold."""
    emphatic: bool = False
    """Whether it is set in italics."""
    href: str = ""
    """Where it leads, if it is a link."""

    @property
    def plain(self) -> bool:
        """Whether it is text and nothing else."""
        return not (self.strong or self.emphatic or self.href)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, or a heading."""

    runs: tuple[Run, ...]
    """Its text; at least one word."""
    level: int = 0
    """Of a heading, 1 to 6."""

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Text whose blanks and line ends count."""

    text: str
    """Its lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list; each item is a paragraph and what belongs to it."""

    items: tuple[tuple["Block", ...], ...]
    """Its items, none of them empty."""
    start: int | None = None
    """The first number, if it is numbered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation that stands by itself."""

    blocks: tuple["Block", ...]
    """What it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of plain cells, as wide in each row."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    """Its rows; the first is the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across."""


Block: TypeAlias = Paragraph | Columns | Listing | Quotation | Table | Rule
