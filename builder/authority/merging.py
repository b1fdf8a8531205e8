"""Merging two entries: one line more in the authority file, and every other byte as it was."""

from builder.model.entity import Kind
from builder.problems import ConfigError, Problem
from builder.read.faults import Faults
from builder.read.limits import AUTHORITY
from builder.read.node import Entry, Table
from builder.read.yaml_events import tree


def merged(text: str, kind: Kind, old: str, new: str) -> str:
    """The file's text with ``old`` merged into ``new``; raise :class:`ConfigError` if it cannot be.

    Stories need no change: whoever writes the old id or one of its names means the new entry.
    """
    table = tree(text.replace("\r\n", "\n"), Faults(""), limits=AUTHORITY)
    entries = table.entries if table else {}
    for id_ in (old, new):
        if id_ not in entries:
            raise _refused(kind, id_, "no such entry", "see barqiya entities list")
    if old == new:
        raise _refused(kind, old, "the same entry twice", "name two")
    at = _first_field(kind, old, entries[old])
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines[at - 1].endswith("\r\n") else "\n"
    indent = lines[at - 1][: len(lines[at - 1]) - len(lines[at - 1].lstrip(" "))]
    return "".join([*lines[: at - 1], f"{indent}merged_into: {new}{end}", *lines[at - 1 :]])


def _first_field(kind: Kind, id_: str, entry: Entry) -> int:
    """The line of the entry's first field."""
    fields = entry.value.entries if isinstance(entry.value, Table) else {}
    if "merged_into" in fields:
        raise _refused(kind, id_, "merged already", "see barqiya entities show")
    first = min((field.key.line for field in fields.values()), default=entry.key.line)
    if first == entry.key.line:
        hint = "write its fields below it, one a line"
        raise _refused(kind, id_, "an entry on one line", hint, entry.key.line)
    return first


def _refused(kind: Kind, id_: str, what: str, hint: str, line: int = 1) -> ConfigError:
    path = f"content/{kind.value}.yaml"
    return ConfigError(Problem(path=path, line=line, field=id_, what=what, hint=hint))
