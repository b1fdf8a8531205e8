"""The small codes of index files, read plainly: bits, numbers, words, letters."""

import zlib
from dataclasses import dataclass


@dataclass
class Bits:
    """A stream of bits, the highest of each byte first."""

    data: bytes
    at: int = 0

    def take(self, count: int) -> int:
        value = 0
        for _ in range(count):
            value = value << 1 | self.data[self.at // 8] >> (7 - self.at % 8) & 1
            self.at += 1
        return value

    def zeros(self) -> int:
        count = 0
        while not self.take(1):
            count += 1
        return count

    def rice(self, k: int) -> int:
        quotient = self.zeros()
        return self.take(24) if quotient == 20 else quotient << k | self.take(k)


@dataclass
class Bytes:
    """Bytes that are read from the front."""

    data: bytes
    at: int = 0

    def take(self, count: int) -> bytes:
        assert self.at + count <= len(self.data)
        self.at += count
        return self.data[self.at - count : self.at]

    def varint(self) -> int:
        value = shift = 0
        while True:
            (byte,) = self.take(1)
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def front(self, previous: bytes) -> bytes:
        shared = self.varint()
        return previous[:shared] + self.take(self.varint())

    @property
    def done(self) -> bool:
        return self.at == len(self.data)


def inflated(data: bytes, primer: bytes) -> bytes:
    unpacker = zlib.decompressobj(-15, zdict=primer)
    found = unpacker.decompress(data)
    assert unpacker.eof
    return found


def letters(data: bytes) -> str:
    found = bytearray()
    at = 0
    while at < len(data):
        byte = data[at]
        unit = data[at + 1 : at + 3] if byte == 1 else divmod(byte + 0x580 * (byte > 127), 256)
        found += bytes(unit)
        at += 3 if byte == 1 else 1
    return found.decode("utf-16-be", "surrogatepass")
