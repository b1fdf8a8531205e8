"""The words of a paragraph in a row, each with what parts it from the one before."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from builder.link.words import Word, parted, words

_AROUND: Final = 6
"""Words shown on either side of a name."""
_DIRECTIONS: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_words: Final = lru_cache(maxsize=1 << 16)(words)
"""Stories repeat their words."""


class Written(NamedTuple):
    """A word of a paragraph."""

    word: Word
    """The word, folded."""
    text: str
    """As it is written."""
    parted: bool
    """Whether a mark stands before it, or nothing at all."""
    glue: str
    """What stands between it and the one before."""


def row(paragraph: str) -> Iterator[Written]:
    """The words of a paragraph, in reading order."""
    gap, before = "", None
    for chunk in paragraph.split():
        end = 0
        gap += " "
        for word in _words(chunk):
            gap += chunk[end : word.start]
            apart = before is None or parted(gap.replace(" ", ""), before)
            yield Written(word, chunk[word.start : word.end], apart, gap)
            gap, before, end = "", word, word.end
        gap += chunk[end:]


def written(some: Sequence[Written]) -> str:
    """Words of a row as they are written."""
    return some[0].text + "".join(_DIRECTIONS.sub("", one.glue) + one.text for one in some[1:])


def around(some: Sequence[Written], start: int, end: int) -> str:
    """The words of a row from a place to another, with some before and after."""
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(some))
    shown = written(some[first:last])
    return f"{'… ' if first else ''}{shown}{' …' if last < len(some) else ''}"
