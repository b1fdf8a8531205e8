"""The items of an aggregate: each with its own bytes, its line, and its text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from builder.intake.charset import Decoded, decode
from builder.intake.given import Given
from builder.intake.item import Item
from builder.intake.part import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The part of a file that holds one item."""

    raw: bytes
    """Its bytes."""
    line: int
    """Where it begins in its file, from 1."""
    text: str
    """Its text, with every control character still in it."""
    remarks: tuple[str, ...]
    """What is to be said of its charset."""

    def unread(self, read: "Callable[[Slice, Given], Item]", given: Given) -> Part:
        """Itself as a part, which ``read`` reads."""
        return Part(raw=self.raw, line=self.line, read=partial(read, self, given))


def slices(data: bytes, starts: Sequence[int], given: Given) -> Iterator[Slice]:
    """The parts of ``data`` that begin at ``starts``; each ends where the next begins.

    The charset is guessed from all of it, since one short item tells too little; an item that is
    UTF-8, or cannot be in that charset, still speaks for itself.
    """
    whole = decode(data, None, given)
    known = replace(given, encoding=given.encoding or whole.charset)
    line, counted = 1, 0
    for start, end in pairwise((*starts, len(data))):
        line, counted = line + data.count(b"\n", counted, start), start
        raw = data[start:end]
        yield _slice(raw, line, whole, known)


def _slice(raw: bytes, line: int, whole: Decoded, known: Given) -> Slice:
    if raw.isascii():
        return Slice(raw=raw, line=line, text=raw.decode("ascii"), remarks=())
    found = decode(raw, None, known)
    if found.charset == whole.charset and not found.doubt:
        found = replace(found, doubt=whole.doubt)
    remark = found.remark_from(line)
    return Slice(raw=raw, line=line, text=found.text, remarks=(remark,) if remark else ())
