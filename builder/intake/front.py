"""Front matter as lines: written so that our reader reads it back, and changed line by line.

A change leaves every other line as it is, so an editor's own words and order stay.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Final

from builder.read.fields import FIELDS

WIRE: Final = "wire"
"""The key below ``extra`` that holds what only an importer needs to know again."""

_ORDER: Final = (
    "id",
    "title", "date", "format", "summary", "byline", "dateline", "source", "slugline", "rights",
    "people", "places", "topics", "updated", "version", "urgency", "guid", "status",
    "status_note", "embargo", "corrections", "supersedes", "ednote", "extra",
)  # fmt: skip
_PARTS: Final = re.compile(rb"(---[ \t]*\r?\n)(.*?)(^---[ \t]*\r?(?:\n|\Z).*)", re.DOTALL | re.M)
_KEY: Final = re.compile(r"([a-z_]+):")
_WIRE_KEY: Final = re.compile(r"    ([a-z_0-9]+): (.*)\n")
_QUOTED: Final = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: ``json.dumps`` makes another encoder for each value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A story file, its front matter by fields."""

    fields: Mapping[str, str]
    """Each field's lines as they stand, without those of ``extra.wire``."""
    wire: Mapping[str, str] = field(default_factory=dict)
    """The lines of ``extra.wire``, each value as YAML."""
    rest: str = ""
    """From the line that closes the front matter to the end of the file."""

    def data(self) -> bytes:
        """The file."""
        lines = "".join(text for name, text in self.fields.items() if name != "extra")
        extra = self.fields.get("extra", "")
        if self.wire:
            inner = "".join(f"    {name}: {value}\n" for name, value in sorted(self.wire.items()))
            extra = f"{extra or 'extra:' + chr(10)}  {WIRE}:\n{inner}"
        return f"---\n{lines}{extra}{self.rest}".encode()

    def changed(self, fields: Mapping[str, str | None], wire: Mapping[str, str | None]) -> "Front":
        """Itself with values of YAML in place of others; ``None`` takes a field away."""
        found = dict(self.fields)
        for name, value in fields.items():
            found = _put(found, name, value)
        inner = {**self.wire, **wire}
        return Front(
            fields=found,
            wire={name: value for name, value in inner.items() if value is not None},
            rest=self.rest,
        )


def composed(fields: Mapping[str, str], wire: Mapping[str, str], body: str) -> bytes:
    """A new story file of values of YAML."""
    lines = {name: f"{name}: {fields[name]}\n" for name in _ORDER if name in fields}
    rest = f"---\n\n{body}\n" if body else "---\n"
    return Front(fields=lines, wire=wire, rest=rest).data()


def opened(data: bytes) -> Front | None:
    """A story file taken apart; nothing when its front matter cannot be found."""
    match = _PARTS.match(data.removeprefix(b"\xef\xbb\xbf"))
    if not match:
        return None
    try:
        front, rest = match[2].decode(), match[3].decode()
    except UnicodeDecodeError:
        return None
    fields = _blocks(front.replace("\r\n", "\n"))
    extra, wire = _wire(fields.get("extra", ""))
    if wire:
        fields["extra"] = extra
    return Front(fields={k: v for k, v in fields.items() if v}, wire=wire, rest=rest)


def text(value: str) -> str:
    """A text as YAML: in double quotes, whose escapes are those of JSON."""
    return _QUOTED(value).replace("\ufeff", r"\ufeff")


def texts(values: Iterable[str]) -> str:
    """A list of texts as YAML."""
    return f"[{', '.join(map(text, values))}]"


def moment(value: datetime, zone: tzinfo) -> str:
    """A moment as YAML, to the second, in the archive's zone where its offset can be written."""
    local = value.replace(microsecond=0).astimezone(zone)
    offset = local.utcoffset()
    odd = offset is not None and offset.total_seconds() % 60
    return (local.astimezone(UTC) if odd else local).isoformat()


def _blocks(front: str) -> dict[str, str]:
    """Each field with the lines below it; what stands above the first is kept with it."""
    found: dict[str, str] = {}
    name = ""
    for line in front.splitlines(keepends=True):
        match = _KEY.match(line)
        if match and match[1] in FIELDS:
            name = match[1]
            line = found.pop("", "") + line
        found[name] = found.get(name, "") + line
    return found


def _wire(extra: str) -> tuple[str, dict[str, str]]:
    """The lines of ``extra`` without ours, and ours."""
    kept, wire, inside = "", {}, False
    for line in extra.splitlines(keepends=True):
        inside = line == f"  {WIRE}:\n" or (inside and bool(_WIRE_KEY.fullmatch(line)))
        if not inside:
            kept += line
        elif match := _WIRE_KEY.fullmatch(line):
            wire[match[1]] = match[2]
    return ("" if kept == "extra:\n" else kept), wire


def _put(fields: dict[str, str], name: str, value: str | None) -> dict[str, str]:
    """The fields with one more, in the place that it has in a new file."""
    if value is None:
        return {key: text for key, text in fields.items() if key != name}
    line = f"{name}: {value}\n"
    if name in fields:
        return {**fields, name: line}
    before = set(_ORDER[: _ORDER.index(name)])
    names = list(fields)
    at = max((i + 1 for i, key in enumerate(names) if key in before), default=0)
    items = list(fields.items())
    return dict([*items[:at], (name, line), *items[at:]])
