"""The dictionary of a term shard: its keys and forms, and what is known of their lists."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import numpy as np

from builder.index.cut import Cut
from builder.index.letter import Letter
from builder.index.letters import coded
from builder.index.posting import IMPACT
from builder.index.ragged import starts
from builder.index.run import Entry
from builder.index.varint import fronts, varint


class Row(NamedTuple):
    """A form on its way into a dictionary."""

    entry: Entry
    """The form and its key."""
    known: bytes
    """What the dictionary says of its list."""
    list: bytes
    """The list, where it stands in the shard."""
    pieces: int
    """The number of its pieces."""

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return len(self.known) + len(self.list) + len(self.entry[1]) + 2


def rows(letter: Letter, parts: list[bytes], how: Cut) -> Iterator[Row]:
    """The rows of a letter, given its coded lists and pieces."""
    totals = letter.postings.totals.tolist()
    lasts = letter.postings.docs[np.cumsum(how.sizes) - 1].tolist()
    sizes = how.sizes.tolist()
    columns = zip(letter.entries, totals, _alone(letter), how.pieces.tolist(), strict=True)
    at = 0
    for entry, total, alone, pieces in columns:
        end = at + (pieces or 1)
        if pieces:
            yield Row(entry, _cut(total, sizes[at:end], lasts[at:end]), b"", pieces)
        elif total == 1:
            yield Row(entry, b"\1" + varint(alone), b"", 0)
        else:
            yield Row(entry, varint(total) + varint(len(parts[at])), parts[at], 0)
        at = end


def _alone(letter: Letter) -> list[int]:
    """What stands in place of the list of each entry that has but one document."""
    lists = letter.postings
    first = starts(lists.totals)
    docs = lists.docs[first]
    numbers = docs if letter.marked else docs << IMPACT | lists.impacts[first]
    return list(map(int, numbers))


def _cut(total: int, sizes: list[int], lasts: list[int]) -> bytes:
    """What is known of a list that was cut."""
    pieces = (varint(size) + varint(last) for size, last in zip(sizes, lasts, strict=True))
    return b"".join([varint(total), b"\0", varint(len(sizes)), *pieces])


def dictionary(keys: list[list[Row]]) -> bytes:
    """The dictionary of some keys with their rows."""
    words: list[bytes] = []
    previous: list[bytes] = []
    known: list[bytes] = []
    before = b""
    for forms in keys:
        key = coded(forms[0].entry[0])
        own = [coded(row.entry[1]) for row in forms]
        # A key comes after the key before it, its first form after the key itself.
        words += key, *own
        previous += before, key, *own[:-1]
        known += varint(len(forms)), *[row.known for row in forms]
        before = key
    return b"".join(chain.from_iterable(zip(fronts(words, previous), known, strict=True)))
