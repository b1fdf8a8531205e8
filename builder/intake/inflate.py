"""Compressed bytes as a stream that cannot grow without end."""

import bz2
import gzip
import io
import lzma
from typing import IO, Final, Protocol

from builder.intake.parcel import MIB

RATIO: Final = 100
"""How many times its size a compressed file may unpack to; news text comes to about ten."""
FLOOR: Final = 64 * MIB
"""What even the smallest may unpack to."""
CEILING: Final = 2048 * MIB
"""What none may unpack to more than."""
_XZ_MEMORY: Final = 96 * MIB  # xz -9 asks for 65 MB
_CHUNK: Final = MIB


class TooMuch(Exception):
    """A file that unpacks to more than it may."""


def most(size: int) -> int:
    """Bytes that a compressed file of ``size`` bytes may unpack to."""
    return min(CEILING, max(FLOOR, RATIO * size))


def kind(head: bytes) -> str | None:
    """How a file is compressed, by its first bytes."""
    for mark, name in ((b"\x1f\x8b", "gz"), (b"BZh", "bz2"), (b"\xfd7zXZ\0", "xz")):
        if head.startswith(mark):
            return name
    return None


def inflated(file: IO[bytes], name: str, size: int) -> "Metered":
    """The unpacked bytes of a compressed file."""
    if name == "gz":
        return Metered(gzip.GzipFile(fileobj=file), most(size))
    if name == "bz2":
        return Metered(bz2.BZ2File(file), most(size))
    return Metered(_Xz(file), most(size))


class _Stream(Protocol):
    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""


class Metered:
    """A stream that raises :class:`TooMuch` beyond ``limit`` bytes."""

    def __init__(self, stream: _Stream, limit: int) -> None:
        self._stream = stream
        self._left = limit
        self._peeked = b""

    def peek(self, size: int) -> bytes:
        """The first bytes, which are read again later."""
        while len(self._peeked) < size and (more := self._take(size - len(self._peeked))):
            self._peeked += more
        return self._peeked

    def read(self, size: int = -1) -> bytes:
        """The next bytes; all that are left without ``size``."""
        if size < 0:
            return b"".join(iter(lambda: self.read(_CHUNK), b""))
        if self._peeked:
            first, self._peeked = self._peeked[:size], self._peeked[size:]
            return first
        return self._take(size)

    def _take(self, size: int) -> bytes:
        data = self._stream.read(min(size, _CHUNK))
        self._left -= len(data)
        if self._left < 0:
            raise TooMuch
        return data


class _Xz(io.RawIOBase):
    """xz with a bound on the memory that a file may ask for, which ``LZMAFile`` does not have."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._open = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes; nothing at the end."""
        while not self._open.eof:
            packed = self._file.read(_CHUNK) if self._open.needs_input else b""
            if self._open.needs_input and not packed:
                raise EOFError("the file is cut off")
            if data := self._open.decompress(packed, size):
                return data
        return self._another(size)

    def _another(self, size: int) -> bytes:
        """A second stream that follows the first, as ``cat`` makes them."""
        rest = (self._open.unused_data or self._file.read(_CHUNK)).lstrip(b"\0")
        if not rest:
            return b""
        self._open = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
        return self._open.decompress(rest, size) or self.read(size)
