"""Cutting long lists into pieces, so that no file and no shard grows without bound."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np

from builder.index.bits import Ints
from builder.index.letter import Letter
from builder.index.ragged import starts

LONG: Final = 3_000
"""A list of more documents is cut into pieces."""
PIECE: Final = 12_000
"""Documents of a piece: less than 48 KB of base64 however far they lie apart."""
PLACES: Final = 36_000
"""About how many positions belong to a piece, at most."""
CROWD: Final = 10_000
"""A key whose whole lists have more documents than this has its longest ones cut, too."""
_LEAST: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How the lists of a letter are cut."""

    sizes: Ints
    """Documents of every whole list and every piece, in the order of the entries."""
    pieces: Ints
    """Of each entry, the number of its pieces; 0 for a list that stays whole."""

    @property
    def is_piece(self) -> Ints:
        """Of each size, 1 where it is a piece's."""
        return np.repeat(np.minimum(self.pieces, 1), np.maximum(self.pieces, 1))


def cut(letter: Letter) -> Cut:
    """Cut the long lists of a letter into pieces of equal size."""
    totals = letter.postings.totals
    places = np.add.reduceat(letter.postings.counts, starts(totals))
    wanted = np.maximum(-(-totals // PIECE), -(-places // PLACES))
    pieces = np.where(totals > _limits(letter), wanted, 0)
    parts = np.maximum(pieces, 1)
    share = np.repeat(totals // parts, parts)
    rest = np.repeat(totals % parts, parts)
    number = np.arange(len(share)) - np.repeat(starts(parts), parts)
    return Cut(sizes=share + (number < rest), pieces=pieces)


def _limits(letter: Letter) -> Ints:
    """The greatest number of documents that each entry's list may have and stay whole."""
    totals = letter.postings.totals
    sizes = list(Counter([key for key, _ in letter.entries]).values())
    groups = np.array(sizes, np.int64)
    limits = np.full(len(groups), LONG)
    crowded = np.flatnonzero(np.add.reduceat(totals, starts(groups)) > CROWD)
    for at in crowded.tolist():
        start = int(groups[:at].sum())
        limits[at] = _limit(totals[start : start + sizes[at]])
    return np.repeat(limits, groups)


def _limit(totals: Ints) -> int:
    """The limit for the lists of one key."""
    limit = LONG
    while limit > _LEAST and totals[totals <= limit].sum() > CROWD:
        limit //= 2
    return limit
