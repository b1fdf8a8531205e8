"""Hits on a terminal, where Arabic and English share a line."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from builder.problems import visible
from builder.text.letters import ARABIC_LETTERS

if TYPE_CHECKING:
    from builder.finding import Hit
    from builder.lookup.snippet import Piece

_ISOLATE: Final = "\u2067", "\u2069"
"""Right-to-left isolate and its end: what is between keeps its order whatever stands around."""
_FACTS: Final = 24
"""Columns of the facts beside the words."""
_PIPE: Final = 100
"""Columns where there is no terminal to tell."""


def print_hits(hits: Sequence["Hit"], total: int) -> None:
    """Print hits as a table: facts left, headline and snippet right; a line with the total."""
    console = Console(highlight=False, soft_wrap=False)
    terminal = console.is_terminal
    if not terminal:
        console = Console(highlight=False, width=_PIPE, color_system=None)
    table = Table(box=None, show_header=False, padding=(0, 2, 1, 0), pad_edge=False)
    table.add_column(width=_FACTS, overflow="fold")
    table.add_column()
    for hit in hits:
        table.add_row(_facts(hit), _words(hit, console, terminal))
    console.print(table)
    print(f"{len(hits):,} of {total:,} stories", file=sys.stderr)  # noqa: T201


def _facts(hit: "Hit") -> Text:
    facts = Text(f"{hit.date:%Y-%m-%d %H:%M}\n", style="dim")
    facts.append(hit.id, style="not dim bold")
    facts.append(f"\n{' '.join(hit.languages)}")
    if hit.held:
        facts.append(f" {hit.held}", style="not dim bold red")
    return facts


def _words(hit: "Hit", console: Console, terminal: bool) -> Text:
    width = max(20, console.width - _FACTS - 4)
    title = _marked(hit.title, "bold", terminal)
    lines = [*title.wrap(console, width), *_marked(hit.snippet, "", terminal).wrap(console, width)]
    if terminal:
        lines = [_isolated(line, width) for line in lines]
    return Text("\n").join(lines)


def _marked(pieces: Iterable["Piece"], style: str, terminal: bool) -> Text:
    """The words; found ones in reverse on a terminal, between stars where there are no colours."""
    text = Text(style=style)
    for piece in pieces:
        words = visible(" ".join(_blanks(piece.text)))
        if piece.marked:
            text.append(words if terminal else f"*{words}*", style="reverse")
        else:
            text.append(words)
    return text


def _blanks(text: str) -> Iterator[str]:
    # Line breaks become blanks; those at the ends keep words apart.
    return iter(text.replace("\n", " ").replace("\t", " ").split(" "))


def _isolated(line: Text, width: int) -> Text:
    """A line of Arabic, at the right edge, so that it reads as one whatever is beside it."""
    if not any(letter in ARABIC_LETTERS for letter in line.plain):
        return line
    line.rstrip()
    own = Text(" " * max(0, width - line.cell_len))
    return own.append(_ISOLATE[0]).append_text(line).append(_ISOLATE[1])
