"""One content file to what it says: bytes in, a story file and its problems out."""

import hashlib
from typing import Any

from builder.body import guard, lead, lost
from builder.config import SiteConfig
from builder.model.story import Format, Status
from builder.problems import Problem
from builder.read.desk import Desk
from builder.read.faults import Faults
from builder.read.fields import positions, values
from builder.read.filed import StoryFile
from builder.read.filename import filename, id_from, lang_from
from builder.read.frontmatter import FrontMatter, frontmatter
from builder.read.limits import BODY
from builder.read.node import Position, Table, empty
from builder.read.source import SourceFile

__all__ = ["StoryFile", "read_story"]

_NOT_KEPT = ("ednote", "summary")


def read_story(
    source: SourceFile, config: SiteConfig, *, body_limit: int = BODY
) -> tuple[StoryFile | None, tuple[Problem, ...]]:
    """Read one story file; nothing but its problems when one of them is an error."""
    desk = Desk(faults=Faults(source.shown), zone=config.timezone, codes=config.codes)
    parts = frontmatter(source.data, desk.faults, body_limit=body_limit)
    story = _story(source, parts, parts.table, desk) if parts and parts.table else None
    return (None if desk.faults.fatal else story), desk.faults.problems


def _story(source: SourceFile, parts: FrontMatter, table: Table, desk: Desk) -> StoryFile | None:
    said = values(table, desk)
    _name(source.path, said, table, desk)
    _version(source.path, said, table, desk)
    _embargo(said, table, desk)
    if "title" not in said and not _faulty(table, "title", desk):
        desk.faults.error(Position(), "title", "missing", hint="every story needs a headline")
    form = said.setdefault("format", Format.MARKDOWN)
    desk.faults.add(guard(parts.body, form, source.shown, parts.body_line))
    if desk.faults.fatal:
        return None
    desk.faults.add(lost(parts.body, form, source.shown, parts.body_line))
    summary = said.get("summary")
    kept = {field: value for field, value in said.items() if field not in _NOT_KEPT}
    return StoryFile(
        path=source.path,
        sha256=hashlib.sha256(source.data).hexdigest(),
        lead=summary or lead(parts.body, form),
        lead_is_summary=bool(summary),
        body_start=parts.body_start,
        words=len(parts.body.split()),
        positions=positions(table),
        **kept,
    )


def _name(path: str, said: dict[str, Any], table: Table, desk: Desk) -> None:
    """Take id and language from the file's name where front matter does not give them."""
    if "id" not in said and not _faulty(table, "id", desk):
        said["id"] = id_from(path, desk)
    if "lang" not in said and not _faulty(table, "lang", desk):
        said["lang"] = lang_from(path, desk)
    elif "lang" in said and filename(path).lang in desk.codes:
        _agree(path, said["lang"], table, desk)


def _agree(path: str, lang: str, table: Table, desk: Desk) -> None:
    suffix = filename(path).lang
    if suffix != lang:
        what, hint = f"the file name says '{suffix}'", "front matter is followed; rename the file"
        desk.faults.warn(table.entries["lang"].value, "lang", what, got=lang, hint=hint)


def _version(path: str, said: dict[str, Any], table: Table, desk: Desk) -> None:
    """An older version is known by its file's name, which front matter must not gainsay."""
    older = filename(path).older
    if older is None:
        return
    said["older"] = older
    if said.setdefault("version", older) != older:
        what, hint = f"the file name says {older}", "write the same number in both"
        got = str(said["version"])
        desk.faults.error(table.entries["version"].value, "version", what, got=got, hint=hint)


def _embargo(said: dict[str, Any], table: Table, desk: Desk) -> None:
    """An embargo that names no end holds the story until somebody edits it."""
    entry = table.entries.get("embargo")
    if entry is None or not empty(entry.value):
        return
    what, hint = "an embargo without an end", "the story is withheld; write its end, or delete it"
    desk.faults.warn(entry.key, "embargo", what, hint=hint)
    if said.get("status", Status.USABLE) is Status.USABLE:
        said["status"] = Status.WITHHELD


def _faulty(table: Table, field: str, desk: Desk) -> bool:
    """Whether the field is there but wrong, which was told already."""
    return (
        any(problem.field == field for problem in desk.faults.problems) and field in table.entries
    )
