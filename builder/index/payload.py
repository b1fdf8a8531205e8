"""A file of the index: a classic script that hands its payload over in one call."""

import base64
import json
import zlib
from typing import Final

import numpy as np

from builder.model.page import OutputFile

FOLDER: Final = "search"
_MODULUS: Final = 65521


def binary(name: str, data: bytes) -> OutputFile:
    """A file with a binary payload."""
    coded = base64.b64encode(data)
    return _file(name, coded, zlib.adler32(coded))


def text(name: str, value: object) -> OutputFile:
    """A file with a JSON payload."""
    payload = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _file(name, _literal(payload).encode(), checksum(payload))


def checksum(payload: str) -> int:
    """Adler-32 over the UTF-16 units of a text, as the browser can work it out."""
    if payload.isascii():
        return zlib.adler32(payload.encode())
    units = np.frombuffer(payload.encode("utf-16-le"), "<u2").astype(np.int64)
    size = len(units)
    low = (1 + int(units.sum())) % _MODULUS
    high = (size + int((units * np.arange(size, 0, -1)).sum())) % _MODULUS
    return high << 16 | low


def _file(name: str, payload: bytes, sum_: int) -> OutputFile:
    data = b"barqiya.take('%b','%b',%d);\n" % (name.encode(), payload, sum_)
    return OutputFile(path=f"{FOLDER}/{name}.js", data=data)


def _literal(payload: str) -> str:
    """Write a text so that it can stand between single quotes in any version of JavaScript."""
    quoted = payload.replace("\\", "\\\\").replace("'", "\\'")
    return quoted.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
