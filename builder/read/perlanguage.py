"""Values that are given for each language, or once for all."""

from collections.abc import Callable
from typing import TypeVar

from builder.read.desk import Desk
from builder.read.nearmiss import suggestion
from builder.read.node import Node, Table, Text, empty, noun

Value = TypeVar("Value")


def per_language(
    parse: Callable[[Node, str, Desk], Value | None],
) -> Callable[[Node, str, Desk], dict[str, Value] | None]:
    """A parser of mappings from languages to what ``parse`` reads."""

    def parse_each(node: Node, field: str, desk: Desk) -> dict[str, Value] | None:
        if isinstance(node, Table):
            return _each(node, field, desk, parse)
        hint = f"write {{{desk.codes[0]}: ...}}"
        desk.faults.error(node, field, f"expected languages, found {noun(node)}", hint=hint)
        return None

    return parse_each


def once_or_per_language(
    parse: Callable[[Node, str, Desk], Value | None],
) -> Callable[[Node, str, Desk], dict[str, Value] | None]:
    """The same, where a bare text is in the site's first language."""
    parse_each = per_language(parse)

    def parse_either(node: Node, field: str, desk: Desk) -> dict[str, Value] | None:
        if not isinstance(node, Text):
            return parse_each(node, field, desk)
        value = parse(node, field, desk)
        return None if value is None else {desk.codes[0]: value}

    return parse_either


def _each(
    table: Table, field: str, desk: Desk, parse: Callable[[Node, str, Desk], Value | None]
) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for lang, entry in table.entries.items():
        if lang not in desk.codes:
            hint = suggestion(lang, desk.codes)
            desk.faults.error(entry.key, field, "not a language of the site", got=lang, hint=hint)
        elif not empty(entry.value):
            value = parse(entry.value, f"{field}.{lang}", desk)
            if value is not None:
                found[lang] = value
    return {lang: found[lang] for lang in desk.codes if lang in found}
