"""Names of months and days out of CLDR.

Babel keeps a resolved alias in data that all locales share, so that the first language asked would
name the months of the others too. Here aliases are followed without being kept.
"""

from collections.abc import Mapping
from typing import Any, Literal

from babel import Locale, localedata
from babel.localedata import Alias


def names(
    locale: Locale,
    kind: Literal["months", "days"],
    context: Literal["format", "stand-alone"],
    width: Literal["wide", "abbreviated", "narrow"],
) -> Mapping[int, str]:
    """Months by number from 1, or days by number from 0 for Monday."""
    return dict(_walk(localedata.load(str(locale)), (kind, context, width)))


def _walk(root: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    value: Any = root
    for key in keys:
        value = _followed(value[key], root)
    return value


def _followed(value: Any, root: Mapping[str, Any]) -> Any:
    if isinstance(value, Alias):
        return _walk(root, value.keys)
    if isinstance(value, tuple):
        alias, own = value
        return {**_walk(root, alias.keys), **own}
    return value
