"""What is in ``content/``, read from the front matter of its files: they alone are the record.

What files said is remembered by their size and times, so that fifty thousand are known in seconds.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.intake.held import Held, from_values
from builder.intake.memory import Memory, Row, held_of, row_of
from builder.problems import Problem
from builder.read.desk import Desk
from builder.read.faults import Faults
from builder.read.fields import values
from builder.read.filename import filename
from builder.read.folder import Found
from builder.read.frontmatter import frontmatter
from builder.read.scan import read, scan

CHUNK: Final = 200


def known(
    content: Path, config: SiteConfig, memory: Memory, jobs: int
) -> tuple[tuple[Held, ...], tuple[Problem, ...]]:
    """Every version that ``content/`` holds, and the files that cannot be known."""
    found = scan(content).found if content.exists() else ()
    kept = memory.rows()
    before = kept or {}
    stale = [one for one in found if before.get(one.path, {}).get("stat") != one.stat]
    rows = {one.path: before[one.path] for one in found if one.path in before}
    with Crew(jobs if len(stale) > CHUNK else 1, partial(_reader, content, config)) as crew:
        for some in crew.map(chunks(stale, CHUNK)):
            rows |= {row["path"]: row for row in some}
    if stale or kept is None or rows.keys() != before.keys():
        memory.keep(rows.values())
    return _sorted_out(rows.values())


def _sorted_out(rows: Iterable[Row]) -> tuple[tuple[Held, ...], tuple[Problem, ...]]:
    held = tuple(held_of(row) for row in rows if "date" in row)
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
    return row_of(found.path, found.stat, held)


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
