"""Story files from the JSON in which the build state keeps them."""

import json
from datetime import datetime
from typing import Any

from builder.model.story import Format, Status
from builder.read.corrections import Correction
from builder.read.filed import StoryFile

_MOMENTS = ("date", "updated", "embargo")
_TUPLES = ("people", "places", "topics")


def from_json(text: str) -> StoryFile:
    """The story file that :meth:`StoryFile.to_json` wrote."""
    row = json.loads(text)
    row["format"] = Format(row["format"])
    row["positions"] = {name: tuple(at) for name, at in row["positions"].items()}
    _apply(row, _MOMENTS, datetime.fromisoformat)
    _apply(row, _TUPLES, tuple)
    _apply(row, ("status",), Status)
    _apply(row, ("corrections",), _corrections)
    return StoryFile(**row)


def _apply(row: dict[str, Any], names: tuple[str, ...], make: Any) -> None:
    for name in names:
        if name in row:
            row[name] = make(row[name])


def _corrections(rows: list[list[str]]) -> tuple[Correction, ...]:
    return tuple(Correction(date=datetime.fromisoformat(date), note=note) for date, note in rows)
