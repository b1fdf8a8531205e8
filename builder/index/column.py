"""Columns: what facets and the order between segments need of every document, in blocks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from builder.index.document import Document
from builder.index.varint import varint

DOCUMENTS: Final = 2_048
"""Documents in a file."""
ENTITIES: Final = 512
"""Entity keys in a file."""
MONTHS: Final = 128
"""Months in a file of days."""


def entities(documents: Sequence[Document]) -> list[str]:
    """What a segment's documents name, most frequent first, then by key."""
    found = Counter(name for document in documents for name in document.entities)
    return sorted(found, key=lambda name: (-found[name], name))


def facets(
    documents: Sequence[Document], languages: Sequence[str], names: list[str]
) -> Iterator[bytes]:
    """The payloads of languages and entities."""
    numbers = {name: number for number, name in enumerate(names)}
    bits = {lang: 1 << at for at, lang in enumerate(languages)}
    for block in _blocks(documents):
        yield b"".join(
            varint(sum(bits[lang] for lang in document.langs))
            + _risen(sorted(numbers[name] for name in document.entities))
            for document in block
        )


def moments(documents: Sequence[Document]) -> Iterator[bytes]:
    """The payloads of moments."""
    for block in _blocks(documents):
        before = [0, *(document.moment for document in block)]
        yield b"".join(_signed(d.moment - last) for d, last in zip(block, before, strict=False))


def _blocks(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    return (documents[at : at + DOCUMENTS] for at in range(0, len(documents), DOCUMENTS))


def _risen(numbers: list[int]) -> bytes:
    before = [-1, *numbers]
    gaps = (varint(n - last - 1) for n, last in zip(numbers, before, strict=False))
    return varint(len(numbers)) + b"".join(gaps)


def _signed(number: int) -> bytes:
    return varint(2 * number if number >= 0 else -2 * number - 1)
