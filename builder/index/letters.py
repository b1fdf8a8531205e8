"""Strings in index files: a byte for each letter of ASCII and of Arabic, three for any other."""

import codecs
import re
from typing import Final

from builder.index.varint import utf16

_ESCAPE: Final = "\1"
"""What comes before the two bytes of a UTF-16 unit that has no byte of its own."""
_LETTERS: Final = "".join(map(chr, (*range(0x80), *range(0x600, 0x680))))
"""The letter of each byte."""
_BYTES: Final = codecs.charmap_build(_LETTERS)
_PLAIN: Final = codecs.charmap_build(_LETTERS.replace(_ESCAPE, "\ufffe"))
"""The same without the escape, for the many strings that need none."""
_OTHERS: Final = re.compile("[^\0\2-\x7f\u0600-\u067f]")


def coded(text: str) -> bytes:
    """A string as bytes."""
    try:
        return codecs.charmap_encode(text, "strict", _PLAIN)[0]
    except UnicodeEncodeError:
        pass
    return codecs.charmap_encode(_OTHERS.sub(_escaped, text), "strict", _BYTES)[0]


def _escaped(match: re.Match[str]) -> str:
    """The letters whose bytes stand for another one."""
    units = [_LETTERS[byte] for byte in utf16(match[0])]
    return "".join(_ESCAPE + high + low for high, low in zip(units[::2], units[1::2], strict=True))
