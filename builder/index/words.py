"""Word shards: every form with its number of documents, for completion and prefixes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from builder.index import letters
from builder.index.bits import Ints
from builder.index.varint import front, fronts, plain, utf16, varint

TARGET: Final = 16_000
"""Bytes at which a shard is full."""
_BLOCK: Final = 2_000
"""So many are coded at a time."""

Word = tuple[str, str, int]
"""Folded form, form, number of documents."""


class Words(NamedTuple):
    """Words on their way between processes, where three long things travel best."""

    folded: str
    """Folded forms with zeros between them."""
    forms: str
    """Forms, likewise."""
    totals: Ints
    """Numbers of documents."""


def in_order(parts: Iterable[Words]) -> list[Word]:
    """Words by folded form, then form, each once."""
    found: set[Word] = set()
    for part in parts:
        columns = part.folded.split("\0"), part.forms.split("\0"), part.totals.tolist()
        found.update(zip(*columns, strict=False))
    if plain(form for _, form, _ in found):
        return sorted(found)
    return sorted(found, key=lambda word: (utf16(word[0]), utf16(word[1])))


def shards(words: Sequence[Word]) -> Iterator[tuple[str, bytes]]:
    """Cut sorted words into shards; give the first folded form and the payload of each."""
    parts: list[bytes] = []
    first, size = "", 0
    for folded, own, coded, total in _coded(words):
        if not parts:
            first, coded = folded, front(own, b"")
        parts.append(coded + varint(total))
        size += len(parts[-1])
        if size > TARGET:
            yield first, varint(len(parts)) + b"".join(parts)
            parts, size = [], 0
    if parts:
        yield first, varint(len(parts)) + b"".join(parts)


def _coded(words: Sequence[Word]) -> Iterator[tuple[str, bytes, bytes, int]]:
    """Give each word as bytes and front coded, block by block."""
    before = b""
    for at in range(0, len(words), _BLOCK):
        block = words[at : at + _BLOCK]
        own = [letters.coded(form) for _, form, _ in block]
        coded = fronts(own, [before, *own[:-1]])
        before = own[-1]
        yield from ((f, o, c, t) for (f, _, t), o, c in zip(block, own, coded, strict=True))
