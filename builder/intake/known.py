"""What is in ``content/``, read from the front matter of its files: they alone are the record.

What files said is remembered by their size and times, so that fifty thousand are known in seconds;
the memory may be deleted at any time.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from builder import __version__
from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.intake import call, order
from builder.intake.held import Held, from_values
from builder.model.story import Status
from builder.problems import Problem
from builder.read.desk import Desk
from builder.read.faults import Faults
from builder.read.fields import values
from builder.read.filename import filename
from builder.read.folder import Found
from builder.read.frontmatter import frontmatter
from builder.read.scan import read, scan

CHUNK: Final = 200
_MOMENTS: Final = ("date", "updated")
_LISTS: Final = ("keys", "seen")
_LINES: Final = {"orders": order.from_line, "left": call.from_line}

Row = dict[str, Any]


def known(
    content: Path, config: SiteConfig, memory: Path, jobs: int
) -> tuple[tuple[Held, ...], tuple[Problem, ...]]:
    """Every version that ``content/`` holds, and the files that cannot be known."""
    if not content.exists():
        return (), ()
    basis = f"{__version__} {config.codes} {config.timezone.key}"
    before = _remembered(memory, basis)
    found = scan(content).found
    stale = [one for one in found if before.get(one.path, {}).get("stat") != one.stat]
    rows = {one.path: before[one.path] for one in found if one.path in before}
    with Crew(jobs if len(stale) > CHUNK else 1, partial(_reader, content, config)) as crew:
        for some in crew.map(chunks(stale, CHUNK)):
            rows |= {row["path"]: row for row in some}
    if stale or rows.keys() != before.keys():
        _remember(memory, basis, rows)
    return _sorted_out(rows.values())


def _sorted_out(rows: Iterable[Row]) -> tuple[tuple[Held, ...], tuple[Problem, ...]]:
    held = tuple(_held(row) for row in rows if "date" in row)
    hint = "mend it first: what it holds may be imported a second time"
    problems = tuple(
        Problem(path=f"content/{row['path']}", what="cannot be read", hint=hint, level="warning")
        for row in rows
        if "date" not in row
    )
    return held, problems


def _reader(content: Path, config: SiteConfig) -> Callable[[Sequence[Found]], list[Row]]:
    return lambda chunk: [_row(content, config, found) for found in chunk]


def _row(content: Path, config: SiteConfig, found: Found) -> Row:
    source, _ = read(content, found.path)
    held = _said(found.path, source.data, config) if source else None
    row = {"path": found.path, "stat": found.stat}
    return {**row, **_plain(held)} if held else row


def _said(path: str, data: bytes, config: SiteConfig) -> Held | None:
    desk = Desk(faults=Faults(path), zone=config.timezone, codes=config.codes)
    parts = frontmatter(data, desk.faults)
    if parts is None or parts.table is None:
        return None
    said, name = values(parts.table, desk), filename(path)
    lang = said.get("lang", name.lang)
    if lang not in config.codes:
        return None
    return from_values(path, said.get("id", name.id), lang, said)


def _plain(held: Held) -> Row:
    """A held version as JSON has it, what is left out being as by default."""
    row = {one.name: getattr(held, one.name) for one in fields(Held)}
    row = {name: value for name, value in row.items() if value not in (None, "", (), False)}
    for name in _MOMENTS:
        if name in row:
            row[name] = row[name].isoformat()
    for name in _LINES:
        if name in row:
            row[name] = [one.line() for one in row[name]]
    return row


def _held(row: Row) -> Held:
    row = {name: value for name, value in row.items() if name != "stat"}
    row["status"] = Status(row["status"])
    row |= {name: datetime.fromisoformat(row[name]) for name in _MOMENTS if name in row}
    row |= {name: tuple(row[name]) for name in _LISTS if name in row}
    for name, from_line in _LINES.items():
        if name in row:
            row[name] = tuple(filter(None, map(from_line, row[name])))
    return Held(**row)


def _remembered(memory: Path, basis: str) -> dict[str, Row]:
    try:
        kept = json.loads(memory.read_bytes())
        return {row["path"]: row for row in kept["rows"]} if kept["basis"] == basis else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _remember(memory: Path, basis: str, rows: dict[str, Row]) -> None:
    memory.parent.mkdir(parents=True, exist_ok=True)
    aside = memory.with_suffix(".part")
    text = json.dumps({"basis": basis, "rows": list(rows.values())}, ensure_ascii=False)
    aside.write_text(text, encoding="utf-8")
    aside.replace(memory)
