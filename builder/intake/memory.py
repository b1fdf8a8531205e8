"""What imports remember of the stories' files: a row of JSON for each, one a line.

Imports add rows of what they wrote, and so the last row of a file counts. The memory may be deleted
at any time, and one that cannot be read is as good as deleted.
"""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from builder import __version__
from builder.config import SiteConfig
from builder.intake import call, order
from builder.intake.held import Held
from builder.model.story import Status

Row = dict[str, Any]

_NAMES: Final = tuple(one.name for one in fields(Held))
_MOMENTS: Final = ("date", "updated")
_LISTS: Final = ("keys", "seen")
_LINES: Final = {"orders": order.from_line, "left": call.from_line}
_dump: Final = json.JSONEncoder(ensure_ascii=False).encode


class Memory:
    """The memory of one archive, as long as what files mean depends on the same settings."""

    def __init__(self, file: Path, config: SiteConfig) -> None:
        self._file = file
        self._basis = _dump({"basis": f"{__version__} {config.codes} {config.timezone.key}"})

    def rows(self) -> dict[str, Row] | None:
        """What is remembered, by path; nothing when there is no memory."""
        try:
            basis, *lines = self._file.read_text(encoding="utf-8").split("\n")
            kept = json.loads(f"[{','.join(filter(None, lines))}]")
            return {row["path"]: row for row in kept} if basis == self._basis else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, rows: Iterable[Row]) -> None:
        """Remember these and nothing else."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        aside = self._file.with_suffix(".part")
        aside.write_text("\n".join([self._basis, *map(_dump, rows), ""]), encoding="utf-8")
        aside.replace(self._file)

    def add(self, rows: Iterable[Row]) -> None:
        """Remember these, too."""
        text = "".join(f"{_dump(row)}\n" for row in rows)
        if text and self._file.exists():
            with self._file.open("a", encoding="utf-8", newline="\n") as file:
                file.write(text)


def row_of(path: str, stat: str, held: Held | None) -> Row:
    """A file as a row, what is left out being as by default; one that cannot be known has no date.

    ``stat`` is that of :class:`builder.read.folder.Found`: the row holds as long as it is the same.
    """
    row: Row = {"path": path, "stat": stat}
    if held is None:
        return row
    for name in _NAMES:
        value = getattr(held, name)
        if value or type(value) is int:  # a version of nought is one
            row[name] = value
    for name in _MOMENTS:
        if name in row:
            row[name] = row[name].isoformat()
    for name in _LINES:
        if name in row:
            row[name] = [one.line() for one in row[name]]
    return row


def held_of(row: Row) -> Held:
    """The version that a row tells of."""
    row = {name: value for name, value in row.items() if name != "stat"}
    row["status"] = Status(row["status"])
    row |= {name: datetime.fromisoformat(row[name]) for name in _MOMENTS if name in row}
    row |= {name: tuple(row[name]) for name in _LISTS if name in row}
    for name, from_line in _LINES.items():
        if name in row:
            row[name] = tuple(filter(None, map(from_line, row[name])))
    return Held(**row)
