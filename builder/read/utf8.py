"""Bytes to text: UTF-8 only, and when it is not, where and what it probably is."""

from typing import Final

from builder.read.faults import Faults
from builder.read.node import Position

BOM: Final = b"\xef\xbb\xbf"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def decoded(data: bytes, faults: Faults, first_line: int = 1) -> str | None:
    """The text of ``data``, or a fault that names the first bad byte."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start]
        line_start = good.rfind(b"\n") + 1
        column = len(good[line_start:].decode("utf-8")) + 1
        at = Position(first_line + good.count(b"\n"), column)
        byte = f"byte 0x{data[error.start]:02X}"
        faults.error(at, "", f"not UTF-8: {byte}", hint=_hint(error))
        return None


def utf16(data: bytes) -> bool:
    """Whether it looks like UTF-16."""
    return data.startswith(_UTF16) or b"\0" in data[:4]


def _hint(error: UnicodeDecodeError) -> str:
    if "unexpected end" in error.reason:
        return "the file seems cut off"
    return "save the file as UTF-8 (this looks older, such as Windows-1256 or Latin-1)"
