"""A tally of names: in how many stories each stands, and what speaks for it there."""

from collections.abc import Iterable, Iterator
from typing import Final

from builder.authority.sighting import Cue, Sighting

EXAMPLES: Final = 3
"""Examples kept of each name."""
ROOM: Final = 200_000
"""Names kept at a time; then those seen least are forgotten, as in lossy counting (Manku and
Motwani 2002). A name is lost only if it is rare among that many."""


class Counted:
    """What is known of one name so far."""

    __slots__ = ("cues", "examples", "stories", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.stories = 0
        self.cues = dict.fromkeys(Cue, 0)
        self.examples: list[tuple[str, str]] = []

    def part(self, cue: Cue) -> float:
        """The part of its stories in which a cue speaks for it."""
        return self.cues[cue] / self.stories


class Tally:
    """Counts names, in the order in which stories come."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._names: dict[tuple[str, ...], Counted] = {}

    def add(self, path: str, sightings: Iterable[Sighting]) -> None:
        """Take the names of one story file, each once."""
        for one in sightings:
            counted = self._names.get(one.forms)
            if counted is None:
                counted = self._names[one.forms] = Counted(one.text)
            counted.stories += 1
            for cue in one.cues:
                counted.cues[cue] += 1
            if len(counted.examples) < EXAMPLES:
                counted.examples.append((path, one.words))
        self._make_room()

    def take(self, later: "Tally") -> None:
        """Take what was counted in stories that come after ours."""
        for forms, other in later._names.items():
            counted = self._names.setdefault(forms, other)
            if counted is not other:
                counted.stories += other.stories
                counted.cues = {cue: n + other.cues[cue] for cue, n in counted.cues.items()}
                counted.examples = [*counted.examples, *other.examples][:EXAMPLES]
        self._make_room()

    def _make_room(self) -> None:
        least = 1
        while len(self._names) > self._room:
            self._names = {k: c for k, c in self._names.items() if c.stories > least}
            least += 1

    def __iter__(self) -> Iterator[tuple[tuple[str, ...], Counted]]:
        """The names, most frequent first, those alike in order."""
        return iter(sorted(self._names.items(), key=lambda pair: (-pair[1].stories, pair[0])))

    def stories(self, forms: tuple[str, ...]) -> int:
        """In how many stories a name stands."""
        counted = self._names.get(forms)
        return counted.stories if counted else 0
