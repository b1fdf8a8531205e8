"""Ids: names of stories and entities that are safe in addresses and on every disk."""

import re
from typing import Final

from builder.read.desk import Desk
from builder.read.node import Node
from builder.read.texts import name

_ID: Final = re.compile(r"[a-z0-9-]{1,80}")
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
LONGEST: Final = 80


def id_fault(text: str) -> tuple[str, str] | None:
    """What is wrong with an id, and what to do; nothing when it is sound."""
    if len(text) > LONGEST:
        return f"{len(text)} characters long", f"an id has at most {LONGEST}"
    if not _ID.fullmatch(text):
        return "not an id", "use a-z, 0-9 and hyphens only"
    if text == "index":
        return "'index' is the name of every list page", "choose another id"
    if text in _RESERVED:
        return "a name that Windows keeps for itself", "choose another id"
    return None


def id_(node: Node, field: str, desk: Desk) -> str | None:
    """An id."""
    text = name(node, field, desk)
    if text and (fault := id_fault(text)):
        desk.faults.error(node, field, fault[0], got=text, hint=fault[1])
        return None
    return text
