"""Countries by ISO 3166 code, with the names that CLDR has for them."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from babel import Locale

from builder.read.desk import Desk
from builder.read.node import Node
from builder.read.texts import scalar

_PRETENDED: Final = frozenset({"XA", "XB", "ZZ", "QO", "EZ"})
"""Codes that CLDR uses for tests and groupings."""


def country(node: Node, field: str, desk: Desk) -> str | None:
    """The code of a country."""
    text = scalar(node, field, desk)
    if not text:
        return None
    code = text.upper()
    if code in _territories("en") and len(code) == 2 and code not in _PRETENDED:
        return code
    hint = "write the two letters of ISO 3166, such as IQ"
    desk.faults.error(node, field, "not a country", got=text, hint=hint)
    return None


def country_names(code: str, langs: Iterable[str]) -> dict[str, str]:
    """The names of a country in those of ``langs`` that CLDR has it in."""
    names = {lang: _territories(lang).get(code) for lang in langs}
    return {lang: name for lang, name in names.items() if name}


@cache
def _territories(lang: str) -> dict[str, str]:
    """One table per language and process: Babel builds it anew at each asking."""
    return dict(Locale.parse(lang, sep="-").territories)
