"""XML with control characters, as sites write it and no reader of XML takes it, made legible.

XML 1.0 (section 2.2) has no place for them, but WordPress copies them from what was pasted into a
post, and one would cost the whole file. Each becomes a blank, so that every offset stays.
"""

import re
from dataclasses import replace
from typing import Final

from builder.intake.item import Failed, Item

_CONTROL: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_REFERENCE: Final = re.compile(
    rb"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)


def legible(data: bytes) -> bytes:
    """The same bytes with blanks for control characters, and for references to them."""
    if b"\0" in data[:64]:  # UTF-16, of whose bytes these are a part
        return data
    return _REFERENCE.sub(_blank, _CONTROL.sub(b" ", data))


def _blank(found: re.Match[bytes]) -> bytes:
    return b" " * len(found[0])


def told(item: Item | Failed) -> Item | Failed:
    """The item, with a remark when its own bytes have such characters."""
    if isinstance(item, Failed) or legible(item.raw) == item.raw:
        return item
    remark = "text: control characters, read as blanks; compare with the source"
    return replace(item, remarks=(*item.remarks, remark))
