"""Results: rows of figures that are kept in a file, and told as a table."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

MB = 1_000_000
PEERS = "Hugo + Pagefind"
"""What everything is held against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that was measured."""

    date: str
    """The day."""
    stories: int
    """Files of stories."""
    tool: str
    """What was run."""
    step: str
    """What it was asked to do."""
    wall: float
    """Seconds, median."""
    cpu: float
    """Seconds of all processors, median."""
    memory: int
    """Bytes of all processes at the worst moment, median."""
    files: int
    """Files written, or changed in the output."""
    size: int
    """Their bytes."""
    runs: int
    """How often it was measured."""
    versions: str
    """Of the tools and of Python, and the number of processors."""


def load(path: Path) -> list[Row]:
    """All rows so far."""
    if not path.exists():
        return []
    return [Row(**row) for row in json.loads(path.read_text(encoding="utf-8"))]


def append(path: Path, rows: Iterable[Row]) -> None:
    """Add rows to the file."""
    lines = [json.dumps(asdict(row), ensure_ascii=False) for row in (*load(path), *rows)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def table(rows: list[Row]) -> Iterator[str]:
    """The rows of one benchmark as a Markdown table."""
    whole = next((row.wall for row in rows if row.tool == PEERS), None)
    yield (
        f"| {rows[0].stories:,} stories, {rows[0].date} | wall s | CPU s | peak MB | files | MB |"
        + (f" / ({PEERS}) |" if whole else "")
    )
    yield "| --- |" + " ---: |" * (6 if whole else 5)
    for row in rows:
        figures = f"{row.wall:.2f} | {row.cpu:.2f} | {row.memory / MB:,.0f} | {row.files:,}"
        line = f"| {row.tool}: {row.step} | {figures} | {row.size / MB:,.2f} |"
        yield line + (f" {row.wall / whole:.3f} |" if whole else "")
