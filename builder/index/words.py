"""Word shards: every form with its number of documents, for completion and prefixes."""

from collections.abc import Iterable, Iterator
from typing import Final

from builder.index.varint import front, plain, utf16, varint

TARGET: Final = 16_000
"""Bytes at which a shard is full."""

Word = tuple[str, str, int]
"""Folded form, form, number of documents."""


def in_order(words: Iterable[Word]) -> list[Word]:
    """Words by folded form, then form, each once."""
    found = set(words)
    if plain(form for _, form, _ in found):
        return sorted(found)
    return sorted(found, key=lambda word: (utf16(word[0]), utf16(word[1])))


def shards(words: list[Word]) -> Iterator[tuple[str, bytes]]:
    """Cut sorted words into shards; give the first folded form and the payload of each."""
    parts: list[bytes] = []
    first, before, count, size = "", b"", 0, 0
    for folded, form, total in words:
        if not count:
            first, before = folded, b""
        own = form.encode("utf-8", "surrogatepass")
        parts += front(own, before), varint(total)
        before, count = own, count + 1
        size += len(parts[-2]) + len(parts[-1])
        if size > TARGET:
            yield first, varint(count) + b"".join(parts)
            parts, count, size = [], 0, 0
    if count:
        yield first, varint(count) + b"".join(parts)
