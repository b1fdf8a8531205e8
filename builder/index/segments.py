"""Which segments there are after a change, so that an added story rewrites few files.

Level 0 holds up to 64 documents and each level after it 16 times as many; there is at most one
segment a level. What is new goes to level 0 together with what is there; when that is more than
the level holds, it all moves to the next one, together with what is there, and so on. A segment
of which more than half is dead is written anew with the rest. Documents that are dead stay in
their segment until it is: those of an edited story may, a story that was withdrawn may not, nor
may what was left of it by earlier edits.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

DEAD: Final = "!"
"""What stands before the id of a dead document; no id has it."""
SMALLEST: Final = 64
"""Documents that level 0 holds."""
FAN: Final = 16
"""How many times more the next level holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentInfo:
    """A segment that was written."""

    name: str
    """Its name, which is its folder."""
    ids: tuple[str, ...]
    """The ids of its documents by number, marked with ``DEAD`` when another replaced them."""

    @property
    def level(self) -> int:
        """The level of its size."""
        return level(len(self.ids))

    @property
    def alive(self) -> frozenset[str]:
        """The ids of its living documents."""
        return frozenset([id_ for id_ in self.ids if id_[0] != DEAD])

    def without(self, gone: Collection[str]) -> "SegmentInfo":
        """The same segment with some more documents dead."""
        return replace(self, ids=tuple(DEAD + id_ if id_ in gone else id_ for id_ in self.ids))

    def remembers(self, gone: Collection[str]) -> bool:
        """Whether it holds words of one of these, dead or alive."""
        return bool(gone) and any(id_.removeprefix(DEAD) in gone for id_ in self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The segments to come."""

    kept: tuple[SegmentInfo, ...]
    """Segments whose files stay as they are, the largest first."""
    fresh: frozenset[str]
    """Ids of the documents of the segment to be written after the kept ones; none for none."""

    @property
    def dead(self) -> tuple[int, ...]:
        """Global numbers of the documents of kept segments that count no more."""
        ids = chain.from_iterable(one.ids for one in self.kept)
        return tuple([number for number, id_ in enumerate(ids) if id_[0] == DEAD])


def dead(id_: str) -> bool:
    """Whether this is the id of a dead document."""
    return id_[0] == DEAD


def level(size: int) -> int:
    """The smallest level that holds so many documents."""
    found, room = 0, SMALLEST
    while size > room:
        found, room = found + 1, room * FAN
    return found


def plan(
    previous: Collection[SegmentInfo],
    changed: Collection[str],
    removed: Collection[str],
    *,
    freeze: bool = False,
) -> Plan:
    """Plan for the ids of stories that are new or changed, and of those removed or withdrawn."""
    gone = {*changed, *removed}
    segments = sorted((one.without(gone) for one in previous), key=lambda s: (-len(s.ids), s.name))
    merged = _frozen(segments, changed) if freeze else _merged(segments, len(set(changed)), removed)
    return Plan(
        kept=tuple(one for one in segments if one not in merged),
        fresh=frozenset(changed).union(*(one.alive for one in merged)),
    )


def _frozen(segments: list[SegmentInfo], changed: Collection[str]) -> list[SegmentInfo]:
    """All segments, unless there is but one, whole, and nothing is new."""
    is_one = len(segments) == 1 and len(segments[0].alive) == len(segments[0].ids)
    return [] if is_one and not changed else segments


def _merged(segments: list[SegmentInfo], new: int, removed: Collection[str]) -> list[SegmentInfo]:
    """The segments to write anew: those mostly dead, with words to forget, or in the way."""
    merged = [
        one for one in segments if 2 * len(one.alive) < len(one.ids) or one.remembers(removed)
    ]
    while size := new + sum(len(one.alive) for one in merged):
        more = [one for one in segments if one not in merged and one.level <= level(size)]
        if not more:
            break
        merged += more
    return merged
