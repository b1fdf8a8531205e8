"""The charset of an XML file: by its first bytes, as XML 1.0 says in appendix F, never guessed."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from builder.intake.given import Given
from builder.intake.item import Failed

SIZE: Final = 64 * 1024 * 1024
"""Bytes of an XML file, as it comes and as UTF-8."""

SAME: Final = frozenset({"utf-8", "utf8", "ascii", "us-ascii"})
"""Charsets whose files are UTF-8 as they are."""

_STARTS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']"
)
_NAMES: Final = {"x-mac-arabic": "mac-arabic", "macarabic": "mac-arabic", "asmo-708": "iso-8859-6"}
_TRICKS: Final = re.compile(r"utf.7|(raw.)?unicode.escape|punycode|idna|hz|iso2022.*|mbcs|oem")
"""Codecs in which a plain sign may be something else, or whose bytes have a memory."""
_PIECE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Recoded:
    """An XML file as UTF-8."""

    data: bytes
    """Its bytes in UTF-8, without a byte order mark."""
    charset: str
    """What it was written in, by a name that Python knows."""
    skipped: int
    """Length of the byte order mark that is left out."""


def recoded(data: bytes, given: Given) -> Recoded | Failed:
    """The file as UTF-8, by its mark, its declaration or, where these fail, what is given."""
    if len(data) > SIZE:
        return _too_big()
    first: Failed | None = None
    for charset, skipped in _charsets(data, given):
        result = _read(data, charset, skipped)
        if isinstance(result, Recoded):
            return result
        first = first or result
    return first or _failed(1, "no charset is known", "say one with --encoding")


def _charsets(data: bytes, given: Given) -> Iterator[tuple[str, int]]:
    for start, charset in _STARTS:
        if data.startswith(start):
            yield charset, 0 if b"<" in start else len(start)
            return
    declared = _DECLARED.match(data)
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    # A declaration that reads as ASCII cannot stand in UTF-16: a program wrote it before saving.
    yield ("utf-8" if name.startswith(("utf-16", "utf16", "ucs-2")) else name), 0
    if given.encoding:
        yield given.encoding.lower(), 0


def _read(data: bytes, name: str, skipped: int) -> Recoded | Failed:
    charset = _NAMES.get(name, name)
    hint = "correct the XML declaration, or say the charset with --encoding"
    if not _is_charset(charset):
        return _failed(1, f"the charset '{name}' is not known", hint)
    same, pieces = charset in SAME, bytearray()
    lines = 1
    try:
        for piece in _pieces(data, charset, skipped):
            lines += piece.count(b"\n")
            pieces += b"" if same else piece
            if len(pieces) > SIZE:
                return _too_big()
    except UnicodeDecodeError as error:
        lines += error.object.count(b"\n", 0, error.start)
        return _failed(lines, f"bytes that are not {charset}", hint)
    kept = (data[skipped:] if skipped else data) if same else bytes(pieces)
    return Recoded(data=kept, charset=charset, skipped=skipped)


def _pieces(data: bytes, charset: str, skipped: int) -> Iterator[bytes]:
    """The file piece by piece, so that no third form of it is held."""
    decoder = codecs.getincrementaldecoder(charset)()
    for start in range(skipped, len(data), _PIECE):
        yield decoder.decode(data[start : start + _PIECE]).encode()
    decoder.decode(b"", True)


def _is_charset(name: str) -> bool:
    try:
        b"aaaa".decode(name)
        return not _TRICKS.fullmatch(codecs.lookup(name).name)
    except (LookupError, ValueError):
        return False


def _too_big() -> Failed:
    return _failed(1, f"the file has more than {SIZE // 1024**2} MB", "split it")


def _failed(line: int, what: str, hint: str) -> Failed:
    return Failed(line=line, field="", what=what, hint=hint)
