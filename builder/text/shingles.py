"""Shingles: runs of a few words by which a text is known again without being kept.

What is kept of a text is a digest of some of its runs of eight words. A digest does not give its
words back, and a run of eight is too many to guess. The runs that are kept do not overlap: if they
did, whoever knows seven words could try every word for the eighth, and so read on to the end.
Whoever has the text can tell that it was this one, and that is what digests are for.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from hashlib import blake2b
from typing import Final, NamedTuple

RUN: Final = 8
"""Words of a run."""
SHORTEST: Final = 5
"""Words of the run of a text that has no longer one, as headlines do: its first ones."""
_STRIDE: Final = 2 * RUN
_BYTES: Final = 6
_WORD: Final = re.compile(r"\w+")
_END: Final = re.compile(r"(?<=[.!?؟…])\s+|\n+")
_MARKS: Final = re.compile("[\u0640\u064b-\u065f\u0670]")

Words = tuple[str, ...]


class Shingle(NamedTuple):
    """What is kept of one run."""

    size: int
    """Number of its words."""
    digest: str
    """Twelve hex digits."""


def words(text: str) -> Words:
    """The words of a text, whatever their case, marks and forms, and what stands between them."""
    plain = text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKC", text))
    return tuple(_WORD.findall(plain.casefold()))


def runs(text: str) -> Iterator[Words]:
    """The runs of a text that are kept: from the beginnings of sentences, none over another."""
    stretches = [stretch for stretch in _stretches(text) if stretch]
    if len(stretches) == 1 and SHORTEST <= len(stretches[0]) < RUN:
        yield stretches[0][:SHORTEST]
    for stretch in stretches:
        for at in range(0, len(stretch) - RUN + 1, _STRIDE):
            yield stretch[at : at + RUN]


def _stretches(text: str) -> Iterator[Words]:
    """The sentences of a text; short ones that follow each other as if they were one."""
    short: Words = ()
    for sentence in map(words, _END.split(text)):
        if len(sentence) < RUN:
            short += sentence
        else:
            yield short
            yield sentence
            short = ()
    yield short


def digest(key: bytes, run: Sequence[str]) -> str:
    """The digest of a run: BLAKE2b with a key (RFC 7693), cut to 48 bits."""
    return _digest(key, " ".join(run)).hex()


def among(spoken: Words, size: int, key: bytes, digests: Set[str]) -> Iterator[tuple[str, str]]:
    """The digests that runs of ``size`` words have, with the words of each."""
    known = {bytes.fromhex(one) for one in digests}
    # Zipping shifted copies makes the runs without slicing once per word.
    for run in map(" ".join, zip(*(spoken[at:] for at in range(size)), strict=False)):
        if (found := _digest(key, run)) in known:
            yield found.hex(), run


def shingles(text: str, key: bytes) -> Iterator[Shingle]:
    """What is kept of a text."""
    yield from (Shingle(len(run), digest(key, run)) for run in runs(text))


def _digest(key: bytes, run: str) -> bytes:
    return blake2b(run.encode(), digest_size=_BYTES, key=key).digest()
