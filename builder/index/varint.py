"""Numbers and strings as shards hold them: LEB128, counted UTF-8, and front coding."""


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
    if one.startswith(other):
        return len(other)
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def utf16(word: str) -> bytes:
    """The key that orders words as JavaScript does."""
    return word.encode("utf-16-be", "surrogatepass")
