"""Posting lists as bits: the documents of a form, each with its impact."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from builder.index.bits import Ints, pack
from builder.index.ragged import starts
from builder.index.rice import codes, parameters

IMPACT: Final = 5
"""Bits of an impact."""
_SMALL, _FEW, _MANY = 4, 3, 6
"""Impacts below it take so many bits, all others so many, the first of which tells them apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """Many byte strings, one after the other."""

    data: bytes
    """All of them."""
    sizes: Ints
    """Bytes of each."""

    def parts(self) -> list[bytes]:
        """Each of them."""
        ends = np.concatenate([[0], np.cumsum(self.sizes)]).tolist()
        return [self.data[start:end] for start, end in pairwise(ends)]


def coded(docs: Ints, impacts: Ints | None, counts: Ints) -> Coded:
    """Code lists of ``counts`` documents each, at least one."""
    first = starts(counts)
    further = np.ones(len(docs), bool)
    further[first] = False
    gaps = (np.diff(docs, prepend=0) - 1)[further]
    k = parameters(gaps, starts(counts - 1), counts - 1)
    rice = codes(gaps, np.repeat(k, counts - 1))
    values, widths, lengths = (np.zeros(len(docs), np.int64) for _ in range(3))
    values[further], widths[further], lengths[further] = rice.values, rice.widths, rice.lengths
    if impacts is not None:
        bits = np.where(impacts < _SMALL, _FEW, _MANY)
        values = values << bits | np.where(impacts < _SMALL, impacts, 1 << IMPACT | impacts)
        widths, lengths = widths + bits, lengths + bits
    return _laid(values, widths, lengths, counts, k, docs[first])


def _laid(values: Ints, widths: Ints, lengths: Ints, counts: Ints, k: Ints, heads: Ints) -> Coded:
    """Lay out every list: a byte for k, the first document, then the bits."""
    head_values, head_bytes = _varints(heads)
    first = starts(counts)
    before = np.cumsum(lengths) - lengths
    bits = np.add.reduceat(lengths, first)
    sizes = 1 + head_bytes + (bits + 7) // 8
    begin = starts(sizes) * 8
    body = begin + 8 + 8 * head_bytes
    ends = np.repeat(body - before[first], counts) + before + lengths
    return Coded(
        data=pack(
            np.concatenate([k, head_values, values]),
            np.concatenate([np.full(len(k), 8), 8 * head_bytes, widths]),
            np.concatenate([begin + 8, body, ends]),
            int(sizes.sum()),
        ),
        sizes=sizes,
    )


def _varints(numbers: Ints) -> tuple[Ints, Ints]:
    """Numbers below 2^28 as the bytes of their varints, read as one number; and how many bytes."""
    sizes = 1 + sum((numbers >> shift > 0).astype(np.int64) for shift in (7, 14, 21))
    values = np.zeros(len(numbers), np.int64)
    for at in range(4):
        here = sizes > at
        last = sizes == at + 1
        byte = (numbers >> 7 * at & 127) | np.where(last, 0, 128)
        values = np.where(here, values << 8 | byte, values)
    return values, np.asarray(sizes, np.int64)
