"""Embargoes in the prose of text wires."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from builder.intake.copy import field
from builder.intake.given import Given
from builder.intake.item import Item
from builder.intake.moments import moment

_EMBARGO: Final = re.compile(
    r"(?:strictly\s+)?(?:"
    r"embargoed\s+(?:to|until|till|for)\b|embargoed\s*[:–—-]|"
    r"embargo\s*(?:[:–—]|-\s|(?:to|until|till)\b|\d)|sperrfrist\b|"
    r"(?:not|hold) for (?:release|publication|use)\s+(?:before|until|till)\b|"
    r"embargo\s+jusqu|"
    r"(?:محظور|يحظر|حظر)\s+(?:ال)?نشر(?:ه)?\s+(?:حتى|قبل|إلى)"
    r").*",
    re.IGNORECASE,
)
_LINE: Final = re.compile(r"(?:^|\n)[\s*#(\[{>+]*")
"""The signs before the first word of a line; empty lines before it go with them."""
_LONGEST: Final = 2000
"""Characters of a phrase that names a moment; a longer one is not searched for it."""
_SHOWN: Final = 100


_SPOKEN: Final = ("embargo", "sperrfrist", "not for ", "hold for ", "نشر")
"""One of these is in every such phrase; looking for them is quick."""


def embargoed(item: Item, given: Given) -> Item:
    """The item with its embargo: its end where the words name one moment, else without an end."""
    said = next(_phrases(item), None)
    if said is None or item.embargo or item.embargo_open:
        return item
    until = moment(said, given.zone, item.date) if len(said) <= _LONGEST else None
    if until:
        return replace(item, embargo=until)
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    remark = f'embargo: "{shown}" names no clear moment; set embargo by hand to publish it'
    return replace(item, embargo_open=True, remarks=(*item.remarks, remark))


def _phrases(item: Item) -> Iterator[str]:
    """The lines that speak of one, those for editors first."""
    for text in (item.ednote, item.title, item.slugline, item.body):
        small = text.lower()
        if not any(word in small for word in _SPOKEN):
            continue
        starts = (line.end() for line in _LINE.finditer(text))
        found = (_EMBARGO.match(text, start) for start in starts)
        yield from (field(match[0]) for match in found if match)
