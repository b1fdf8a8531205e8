"""``content/_killed.yaml``: digests of killed texts, by which a check proves them gone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from builder.config import SiteConfig
from builder.problems import Problem
from builder.read.apart import table_of
from builder.read.desk import Desk
from builder.read.ids import id_fault
from builder.read.nearmiss import suggestion
from builder.read.node import Entry, Items, Position, Table, Text, noun
from builder.text.shingles import SHORTEST, Shingle, shingles

FILE: Final = "_killed.yaml"
_KEYS: Final = ("key", "stories")
_KEY: Final = re.compile(r"[0-9a-f]{32}")
_SHINGLE: Final = re.compile(r"([0-9]{1,2})-([0-9a-f]{12})")
_HEADER: Final = "# What barqiya check knows killed texts by. The texts cannot be read out of it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """What is kept of killed texts."""

    key: bytes
    """The archive's own key, 16 bytes, without which two archives would have the same digests."""
    stories: Mapping[str, tuple[Shingle, ...]]
    """Shingles by the id of the story that was killed."""


def read_killed(content: Path, config: SiteConfig) -> tuple[Killed | None, tuple[Problem, ...]]:
    """Read the file, if it is there; nothing but problems when it is not sound."""
    table, desk = table_of(content, FILE, config)
    if table is None:
        return None, desk.faults.problems
    for name, entry in table.entries.items():
        if name not in _KEYS:
            desk.faults.error(entry.key, name, "unknown key", hint=suggestion(name, _KEYS))
    key, stories = _key(table, desk), dict(_stories(table, desk))
    found = Killed(key=key, stories=stories) if key and not desk.faults.fatal else None
    return found, desk.faults.problems


def remembering(killed: Killed, id_: str, texts: Iterable[str]) -> Killed:
    """The same with what is kept of the texts of one more story, or of more of its texts."""
    fresh = (shingle for text in texts for shingle in shingles(text, killed.key))
    some = tuple(dict.fromkeys((*killed.stories.get(id_, ()), *fresh)))
    return replace(killed, stories={**killed.stories, id_: some})


def killed_text(killed: Killed) -> str:
    """The file that says so."""
    rows = [
        f'  "{id_}": [{", ".join(f"{size}-{digest}" for size, digest in some)}]'
        for id_, some in sorted(killed.stories.items())
    ]
    lines = [_HEADER, f'key: "{killed.key.hex()}"', "stories:", *(rows or ["  {}"])]
    return "\n".join(lines) + "\n"


def _key(table: Table, desk: Desk) -> bytes | None:
    entry = table.entries.get("key")
    text = entry.value.value if entry and isinstance(entry.value, Text) else ""
    if _KEY.fullmatch(text):
        return bytes.fromhex(text)
    at = entry.value if entry else Position()
    desk.faults.error(at, "key", "not 32 hex digits", got=text, hint="restore it from a copy")
    return None


def _stories(table: Table, desk: Desk) -> Iterator[tuple[str, tuple[Shingle, ...]]]:
    entry = table.entries.get("stories")
    if entry is None or not isinstance(entry.value, Table):
        hint = "write ids with lists of digests below it"
        desk.faults.error(entry.key if entry else Position(), "stories", "missing", hint=hint)
        return
    for id_, one in entry.value.entries.items():
        if fault := id_fault(id_):
            desk.faults.error(one.key, f"stories.{id_}", fault[0], hint=fault[1])
        yield id_, tuple(_shingles(id_, one, desk))


def _shingles(id_: str, entry: Entry, desk: Desk) -> Iterator[Shingle]:
    field = f"stories.{id_}"
    if not isinstance(entry.value, Items):
        what = f"expected a list, found {noun(entry.value)}"
        desk.faults.error(entry.value, field, what, hint="write [8-0123456789ab, ...]")
        return
    for node in entry.value.nodes:
        match = _SHINGLE.fullmatch(node.value) if isinstance(node, Text) else None
        if match and int(match[1]) >= SHORTEST:
            yield Shingle(int(match[1]), match[2])
        else:
            got = node.value if isinstance(node, Text) else noun(node)
            hint = "a number of words, a hyphen and 12 hex digits"
            desk.faults.error(node, field, "not a digest", got=got, hint=hint)
