"""Numbers and strings as shards hold them: LEB128, counted UTF-8, and front coding."""

from collections.abc import Iterable


def varint(number: int) -> bytes:
    """A number, seven bits to a byte, the least significant first."""
    if number < 128:
        return bytes((number,))
    found = bytearray()
    while number >= 128:
        found.append(number & 127 | 128)
        number >>= 7
    found.append(number)
    return bytes(found)


def front(word: bytes, previous: bytes) -> bytes:
    """A word without the bytes that it shares with the one before."""
    shared = _shared(word, previous)
    return varint(shared) + varint(len(word) - shared) + word[shared:]


def _shared(one: bytes, other: bytes) -> int:
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
