"""Fields that are text: one line, several lines, or a name."""

from typing import Final

from builder.read.characters import BIDI, code_point
from builder.read.desk import Desk
from builder.read.node import Node, Text, noun

LINE: Final = 1000
"""Characters that a field of one line may have."""


def scalar(node: Node, field: str, desk: Desk) -> str | None:
    """The text of a node without blanks around it, or a fault when it is a list or mapping."""
    if isinstance(node, Text):
        return node.value.strip()
    desk.faults.error(node, field, f"expected text, found {noun(node)}", hint="write one value")
    return None


def prose(node: Node, field: str, desk: Desk) -> str | None:
    """Text of any number of lines."""
    return scalar(node, field, desk) or None


def line(node: Node, field: str, desk: Desk) -> str | None:
    """Text of one line."""
    text = scalar(node, field, desk)
    if not text:
        return None
    if "\n" in text:
        desk.faults.error(node, field, "more than one line", got=text, hint="write it on one line")
        return None
    if len(text) > LINE:
        what = f"{len(text)} characters long"
        desk.faults.error(node, field, what, got=text, hint=f"at most {LINE} are shown")
        return None
    return text


def name(node: Node, field: str, desk: Desk) -> str | None:
    """Text of one line in which nothing should turn the direction of what stands around it.

    Real wires do send direction controls in bylines, so they are kept, and only warned of.
    """
    text = line(node, field, desk)
    if text and not text.isascii() and (match := BIDI.search(text)):
        what = f"direction control {code_point(match[0])}"
        hint = "delete it: pages keep directions apart by themselves"
        desk.faults.warn(node, field, what, got=text, hint=hint)
    return text
