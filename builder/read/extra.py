"""The field ``extra``: whatever the editor hands to the theme, all of it text."""

from typing import Any

from builder.read.desk import Desk
from builder.read.node import Items, Node, Table, noun


def extra(node: Node, field: str, desk: Desk) -> dict[str, Any] | None:
    """A plain mapping of texts, lists and mappings."""
    if isinstance(node, Table):
        return {name: plain(entry.value) for name, entry in node.entries.items()}
    desk.faults.error(
        node, field, f"expected a mapping, found {noun(node)}", hint="write 'key: value' lines"
    )
    return None


def plain(node: Node) -> Any:
    """A node without its places."""
    if isinstance(node, Table):
        return {name: plain(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node.nodes]
    return node.value
