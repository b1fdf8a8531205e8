"""ninjs, the IPTC's news in JSON: 1.x, 2.x and 3.x (iptc.org/std/ninjs), and Superdesk's own.

The versions differ in little: 3.x writes ``pubStatus`` for ``pubstatus``, so names are compared
in small letters; 2.x has lists where 1.x has patterns of names, which ``wordings`` knows.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

from builder.intake import jsontext
from builder.intake.charset import decode
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.item import Failed, Item
from builder.intake.newsobject import embedded, is_item, items

SIZE: Final = 32 * 1024 * 1024
"""Bytes of a file; it is read as a whole."""

_START: Final = re.compile(r'\s*(?:\[\s*)*\{\s*["}]|\s*(?:\[\s*){3}')


def recognises(start: bytes) -> bool:
    """Whether it begins as JSON of objects does; what is no ninjs then fails by name."""
    text = start.decode(json.detect_encoding(start), "replace")
    return bool(_START.match(text.lstrip("\ufeff")))


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Every object of the file, and the texts within its packages."""
    if len(data) > SIZE:
        hint = f"at most {SIZE} are read; split the file"
        yield Failed(line=1, field="", what=f"a file of {len(data)} bytes", hint=hint)
        return
    decoded = decode(data, None, given)
    text, empty = decoded.text, True
    for span in jsontext.spans(text):
        empty = False
        if isinstance(span, Failed):
            yield span
            continue
        own = text[span.start : span.end]
        raw = data if own == text.strip() else own.encode(decoded.charset, "replace")
        yield from _read(own, raw, span.line, decoded.remark, given)
    if empty:
        yield Failed(line=1, field="", what="no JSON object", hint="the file may be damaged")


def _read(
    text: str, raw: bytes, line: int, remark: str | None, given: Given
) -> Iterator[Item | Failed]:
    found = jsontext.read(text, line)
    if isinstance(found, Failed):
        yield found
        return
    remarks = [remark] if remark else []
    if found.halves:
        remarks.append(f"text: halves of characters: {found.halves}; see the source")
    page = _page(found.values)
    if page is None:
        yield from items(found.values, raw, line, remarks, given)
    for entry in page or []:
        yield from embedded(entry, line, given)


def _page(values: dict[str, object]) -> list[object] | None:
    """The items of a page of results, as Superdesk's content API gives them."""
    for name in ("_items", "items"):
        entries = values.get(name)
        if isinstance(entries, list) and not is_item(values):
            return entries
    return None


FORMAT: Final = Format(name="ninjs", recognises=recognises, parse=parse)
