"""The bar that a terminal shows while a phase runs."""

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


def bar(name: str, total: int | None, stream: TextIO) -> Progress:
    """A bar with one task."""
    columns = (TextColumn(f"  {name:<10}"), BarColumn(), MofNCompleteColumn())
    # Without its own thread, so that forking workers stays safe.
    console = Console(file=stream)
    made = Progress(*columns, console=console, transient=True, auto_refresh=False)
    made.add_task(name, total=total)
    return made
