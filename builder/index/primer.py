"""The primer of a segment: words that its cards often use, so that small files pack well.

Deflate refers back to what it has seen, and a file of a few cards has seen little. So every file
is packed as if it came after the primer, which a reader loads once (zlib's preset dictionary).
"""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

LEAST: Final = 4_096
"""A segment of fewer documents would gain less than its primer takes."""
SAMPLE: Final = 4_096
"""So many cards are looked at."""
_WORDS: Final = 16_000
"""Bytes of words."""
_CARDS: Final = 4_000
"""Bytes of whole cards, which show how one is written."""
_WORD: Final = re.compile(rb'[^ "\[\],]+')
_RAW: Final = -15


def primer(cards: Sequence[bytes]) -> bytes:
    """The primer for a sample of cards; what saves most comes last, since that is near."""
    counts = Counter(word for card in cards for word in _WORD.findall(card))
    words = sorted(counts, key=lambda word: (-counts[word] * len(word), word))
    ends = accumulate(len(word) + 1 for word in words)
    chosen = [word for word, end in zip(words, ends, strict=True) if end <= _WORDS]
    return b" ".join((*reversed(chosen), b",".join(cards)[:_CARDS]))


def packed(data: bytes, primer_: bytes = b"") -> bytes:
    """Data as raw deflate, after a primer."""
    packer = (
        zlib.compressobj(9, zlib.DEFLATED, _RAW, zdict=primer_)
        if primer_
        else zlib.compressobj(9, zlib.DEFLATED, _RAW)
    )
    return packer.compress(data) + packer.flush()
