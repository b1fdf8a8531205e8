"""Names added to a list in a story's front matter: every other byte stays as it is."""

import re
from collections.abc import Sequence
from typing import Final

from builder.read.faults import Faults
from builder.read.frontmatter import frontmatter
from builder.read.node import Entry, Items, Table, Text

_KEY: Final = re.compile(r"(?P<key>[a-z_]+[ \t]*:)(?P<value>[^\r\n]*)")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")


def with_names(data: bytes, field: str, ids: Sequence[str]) -> bytes | None:
    """The file with ``ids`` at the end of a field; nothing where that is an editor's work.

    The caller reads the file again: an odd way of writing may still come out as something else.
    """
    parts = frontmatter(data, Faults(""))
    if parts is None or parts.table is None:
        return None
    lines = data[: parts.body_start].decode().split("\n")
    entry = parts.table.entries.get(field)
    changed = _begun(lines, field, ids) if entry is None else _more(lines, entry, ids)
    return None if changed is None else "\n".join(changed).encode() + data[parts.body_start :]


def _begun(lines: list[str], field: str, ids: Sequence[str]) -> list[str]:
    """A field of its own, in front of the line that closes the front matter."""
    at = max(number for number, line in enumerate(lines) if line.rstrip() == "---")
    end = "\r" if lines[0].endswith("\r") else ""
    return [*lines[:at], f"{field}: [{', '.join(ids)}]{end}", *lines[at:]]


def _more(lines: list[str], entry: Entry, ids: Sequence[str]) -> list[str] | None:
    value = entry.value
    if isinstance(value, Table):
        return None
    if isinstance(value, Text) or not value.nodes:
        return _single(lines, entry.key.line - 1, ids)
    last = value.nodes[-1]
    if not isinstance(last, Text):
        return None
    line = lines[last.line - 1]
    bullet = re.fullmatch(r"([ \t]*-[ \t]+).*", line[: last.column - 1])
    return _bullets(lines, last, ids) if bullet else _flow(lines, value, last, ids)


def _bullets(lines: list[str], last: Text, ids: Sequence[str]) -> list[str]:
    line = lines[last.line - 1]
    end = "\r" if line.endswith("\r") else ""
    new = [f"{line[: last.column - 1]}{one}{end}" for one in ids]
    return [*lines[: last.line], *new, *lines[last.line :]]


def _flow(lines: list[str], value: Items, last: Text, ids: Sequence[str]) -> list[str] | None:
    """Before the bracket that closes the list, on the line of its last name."""
    line, at = lines[last.line - 1], last.column - 1
    quoted = _QUOTED.match(line, at)
    close = line.find("]", quoted.end() if quoted else at)
    if close < 0 or value.line > last.line:
        return None
    head = line[:close].rstrip(", \t")
    changed = f"{head}, {', '.join(ids)}{line[close:]}"
    return [*lines[: last.line - 1], changed, *lines[last.line :]]


def _single(lines: list[str], at: int, ids: Sequence[str]) -> list[str] | None:
    """A single name made a list, or an empty field filled."""
    match = _KEY.match(lines[at])
    if not match:
        return None
    value = match["value"].strip()
    old = [] if value in ("", "[]", "~", "null") else [value]
    end = "\r" if lines[at].endswith("\r") else ""
    changed = f"{match['key']} [{', '.join([*old, *ids])}]{end}"
    return [*lines[:at], changed, *lines[at + 1 :]]
