"""Fields that are lists of names."""

from builder.read.desk import Desk
from builder.read.node import Items, Node, Table, Text, noun
from builder.read.texts import name


def names(node: Node, field: str, desk: Desk) -> tuple[str, ...] | None:
    """Names, each once; a single one need not be put in a list."""
    if isinstance(node, Table):
        desk.faults.error(node, field, f"expected a list, found {noun(node)}", hint="write [a, b]")
        return None
    if isinstance(node, Text):
        return _single(node, field, desk)
    found = [name(item, field, desk) for item in node.nodes]
    return tuple(dict.fromkeys(text for text in found if text))


def items(node: Node, field: str, desk: Desk) -> tuple[Node, ...]:
    """The nodes of a list, or a fault."""
    if isinstance(node, Items):
        return node.nodes
    hint = "begin each entry with a hyphen"
    desk.faults.error(node, field, f"expected a list, found {noun(node)}", hint=hint)
    return ()


def _single(node: Text, field: str, desk: Desk) -> tuple[str, ...] | None:
    text = name(node, field, desk)
    if text and ("," in text or "،" in text):
        what = "a comma in one name"
        desk.faults.warn(node, field, what, got=text, hint="write a list as [a, b]")
    return (text,) if text else None
