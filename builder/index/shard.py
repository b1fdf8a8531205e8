"""Term shards: a dictionary of keys and forms with their lists, a few kilobytes each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Final

import numpy as np

from builder.index import position, posting
from builder.index.bits import Ints
from builder.index.cut import Cut, cut
from builder.index.dictionary import Row, dictionary, rows
from builder.index.letter import Letter
from builder.index.ragged import gather, slabs, starts
from builder.index.run import Postings
from builder.index.words import Words
from builder.text.fold import fold_exact

TARGET: Final = 9_600
"""Bytes at which a shard is full."""

Keys = list[list[Row]]
"""The keys of a shard, each with its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A term shard but for the numbers that depend on the shards before it."""

    first: str
    """Its first key."""
    keys: int
    """Number of keys."""
    dictionary: bytes
    """Keys and forms."""
    lists: bytes
    """The lists that stand in it."""
    section: bytes
    """Their positions."""
    pieces: tuple[tuple[bytes, bytes], ...]
    """The pieces of its long lists, each with its positions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A letter, ready to be numbered."""

    shards: tuple[Shard, ...]
    """Its shards."""
    words: Words
    """Its forms; one with two keys may come twice."""


def encode(letter: Letter) -> Encoded:
    """Cut a letter into shards."""
    how = cut(letter)
    parts = _coded(letter, how)
    shards = list(_shards(rows(letter, parts, how)))
    return Encoded(shards=tuple(_finished(shards, letter, parts, how)), words=_words(letter))


def _coded(letter: Letter, how: Cut) -> list[bytes]:
    """Every whole list and piece."""
    lists = letter.postings
    edges = np.append(0, np.cumsum(how.sizes))
    found: list[bytes] = []
    for begin, end in slabs(how.sizes):
        here = slice(edges[begin], edges[end])
        impacts = None if letter.marked else lists.impacts[here]
        found += posting.coded(lists.docs[here], impacts, how.sizes[begin:end]).parts()
    return found


def _words(letter: Letter) -> Words:
    """The forms of a letter; entities and languages have none."""
    if letter.marked:
        return Words("", "", letter.postings.totals[:0])
    forms = [form for _, form in letter.entries]
    return Words("\0".join(map(fold_exact, forms)), "\0".join(forms), letter.postings.totals)


def _shards(found: Iterable[Row]) -> Iterator[Keys]:
    """Group keys into shards; the rows of a key stay together."""
    shard: Keys = []
    size = 0
    for _, group in groupby(found, key=lambda row: row.entry[0]):
        key = list(group)
        weight = sum(row.size for row in key)
        if shard and size + weight > TARGET:
            yield shard
            shard, size = [], 0
        shard.append(key)
        size += weight
    if shard:
        yield shard


def _finished(shards: list[Keys], letter: Letter, parts: list[bytes], how: Cut) -> Iterator[Shard]:
    sections = _sections(letter, shards, how)
    pieces = _pieces(letter, parts, how)
    counts = [sum(row.pieces for key in shard for row in key) for shard in shards]
    ends = accumulate(counts)
    for shard, section, count, end in zip(shards, sections, counts, ends, strict=True):
        yield Shard(
            first=shard[0][0].entry[0],
            keys=len(shard),
            dictionary=dictionary(shard),
            lists=b"".join(row.list for key in shard for row in key),
            section=section,
            pieces=tuple(pieces[end - count : end]),
        )


def _sections(letter: Letter, shards: list[Keys], how: Cut) -> list[bytes]:
    """The positions of the lists that stand whole in each shard."""
    if letter.marked:
        return [b""] * len(shards)
    lists = letter.postings
    whole = how.pieces == 0
    forms = np.array([sum(map(len, shard)) for shard in shards], np.int64)
    kept = np.add.reduceat(whole.astype(np.int64), starts(forms))
    totals = lists.totals[whole]
    return _placed(lists, starts(lists.totals)[whole], totals, kept)


def _pieces(letter: Letter, parts: list[bytes], how: Cut) -> list[tuple[bytes, bytes]]:
    """Every piece with its positions."""
    chosen = how.is_piece > 0
    cut_ = [parts[at] for at in np.flatnonzero(chosen).tolist()]
    if letter.marked:
        return [(piece, b"") for piece in cut_]
    sizes = how.sizes[chosen]
    ones = np.ones(len(sizes), np.int64)
    places = _placed(letter.postings, starts(how.sizes)[chosen], sizes, ones)
    return list(zip(cut_, places, strict=True))


def _placed(lists: Postings, first: Ints, totals: Ints, sections: Ints) -> list[bytes]:
    """The positions of lists that begin at some postings, in sections of some lists each."""
    edges = np.append(0, np.cumsum(sections))
    places = starts(lists.counts)
    found: list[bytes] = []
    for begin, end in slabs(np.diff(np.append(0, np.cumsum(totals))[edges])):
        here = slice(edges[begin], edges[end])
        rows = gather(first[here], totals[here])
        counts = lists.counts[rows]
        positions = lists.positions[gather(places[rows], counts)]
        found += position.coded(positions, counts, totals[here], sections[begin:end]).parts()
    return found
