"""Numbers and strings as shards hold them: LEB128, counted UTF-8, and front coding."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from builder.index.bits import Ints

_SHORT: Final = tuple(bytes((number,)) for number in range(128))
_WIDE: Final = 48
"""So many bytes of words are compared at once."""


def varint(number: int) -> bytes:
    """A number, seven bits to a byte, the least significant first."""
    if number < 128:
        return _SHORT[number]
    if number < 1 << 14:
        return bytes((number & 127 | 128, number >> 7))
    found = bytearray()
    while number >= 128:
        found.append(number & 127 | 128)
        number >>= 7
    found.append(number)
    return bytes(found)


def front(word: bytes, previous: bytes) -> bytes:
    """A word without the bytes that it shares with the one before."""
    return fronts([word], [previous])[0]


def fronts(words: Sequence[bytes], previous: Sequence[bytes]) -> list[bytes]:
    """Each word without the bytes that it shares with the one before, given these."""
    shared = _shared(words, previous).tolist() if words else []
    return [
        varint(size) + varint(len(word) - size) + word[size:]
        for word, size in zip(words, shared, strict=True)
    ]


def _shared(words: Sequence[bytes], others: Sequence[bytes]) -> Ints:
    """How many bytes the words have in common with the others."""
    sizes = np.array([list(map(len, words)), list(map(len, others))]).min(0)
    one, other = (np.array(rows, f"S{_WIDE}").view(np.uint8) for rows in (words, others))
    differing = (one != other).reshape(-1, _WIDE)
    found = np.where(differing.any(1), differing.argmax(1), _WIDE)
    # A table as wide as the longest word could be of any size: the rest of long ones comes alone.
    for at in np.flatnonzero((found == _WIDE) & (sizes > _WIDE)).tolist():
        found[at] += _common(words[at][_WIDE:], others[at][_WIDE:])
    return np.asarray(np.minimum(found, sizes), np.int64)


def _common(one: bytes, other: bytes) -> int:
    # The highest bit in which the two differ, read as numbers, lies in the first byte that differs.
    size = min(len(one), len(other))
    differing = int.from_bytes(one[:size], "big") ^ int.from_bytes(other[:size], "big")
    return size - (differing.bit_length() + 7) // 8


def utf16(word: str) -> bytes:
    """The key that orders words as JavaScript does."""
    return word.encode("utf-16-be", "surrogatepass")


def plain(words: Iterable[str]) -> bool:
    """Whether code points and UTF-16 units order these words alike: no character needs two."""
    return max("".join(words), default="") <= "\uffff"
