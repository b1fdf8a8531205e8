"""Character references of SGML."""

import re
from typing import Final

_REFERENCE: Final = re.compile(r"&(?:#(\d{1,7})|(lt|gt|amp|quot|apos));")
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def resolved(text: str) -> str:
    """The text with its references replaced; those that name no character stay as they are."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    if match[2]:
        return _NAMED[match[2]]
    number = int(match[1])
    return chr(number) if number < 0xD800 or 0xDFFF < number < 0x110000 else match[0]
