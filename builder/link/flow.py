"""The words of a text around a place in it, worked out only where they are asked for."""

from typing import Final, NamedTuple

from builder.link.words import Word, parted, words

PARAGRAPH: Final = " \u00b6 "
"""What stands between two paragraphs: a mark, and no word."""
WINDOW: Final = 4
"""Words before a name that may hold a cue."""
_INNER: Final = frozenset(",;،؛()/&")
"""Marks within a sentence."""


_NEAR: Final = 3
"""A quoted name begins at most so many chunks before a word in it."""
_QUOTES: Final = tuple('"«»“”')


class Place(NamedTuple):
    """Where a word stands."""

    chunk: int
    """The number of its stretch between two spaces."""
    word: int
    """Its number there."""


class Flow:
    """The chunks of a text as words with what parts them."""

    def __init__(self, chunks: list[str], spelt: "Spelt") -> None:
        self.chunks = chunks
        self._spelt = spelt

    def word(self, place: Place) -> Word:
        """The word at a place."""
        return self._spelt[self.chunks[place.chunk]][place.word]

    def following(self, place: Place) -> tuple[Word | None, Place]:
        """The next word and its place, unless a mark parts it from the one at ``place``."""
        at, number = place
        before = self._spelt[self.chunks[at]][number]
        gap = ""
        tail = before.end
        while True:
            some = self._spelt[self.chunks[at]]
            if number + 1 < len(some):
                word, number = some[number + 1], number + 1
                gap += self.chunks[at][tail : word.start]
                return (None if parted(gap, before) else word), Place(at, number)
            gap += self.chunks[at][tail:]
            at, number, tail = at + 1, -1, 0
            if at == len(self.chunks) or parted(gap, before):
                return None, place

    def capitals(self, place: Place) -> tuple[Word, ...]:
        """The words with capitals that follow the one at ``place``, a few at most."""
        found: tuple[Word, ...] = ()
        while len(found) < WINDOW:
            word, place = self.following(place)
            if word is None or not word.case:
                break
            found = (*found, word)
        return found

    def titled(self, first: int, last: int) -> bool:
        """Whether these chunks stand with others, a few in all, in quotes: a name, no sentence."""
        start = first
        while not _opens(self.chunks[start]):
            start -= 1
            if start < max(0, first - _NEAR) or _closes(self.chunks[start]):
                return False
        end = last
        while not _closes(self.chunks[end]):
            end += 1
            if end >= min(len(self.chunks), start + WINDOW) or _opens(self.chunks[end]):
                return False
        return end > start + last - first

    def gap(self, place: Place) -> str:
        """The marks before a word that part it from the one before."""
        word, _, gap = self._preceding(place)
        return gap if word is None or parted(gap, word) else ""

    def before(self, place: Place) -> tuple[Word, ...]:
        """The words before a place that no mark parts from it, a few at most."""
        found: tuple[Word, ...] = ()
        while len(found) < WINDOW:
            word, place, gap = self._preceding(place)
            if word is None or parted(gap, word):
                break
            found = (word, *found)
        return found

    def opens(self, place: Place) -> bool:
        """Whether what stands before a word ends a sentence, or begins one within quotes."""
        word, _, gap = self._preceding(place)
        return word is None or (parted(gap, word) and not _INNER.issuperset(gap))

    def _preceding(self, place: Place) -> tuple[Word | None, Place, str]:
        """The word before, its place, and what stands between."""
        at, number = place
        gap = ""
        head = self._spelt[self.chunks[at]][number].start
        while True:
            some = self._spelt[self.chunks[at]][:number]
            if some:
                gap = self.chunks[at][some[-1].end : head] + gap
                return some[-1], Place(at, len(some) - 1), gap
            gap = self.chunks[at][:head] + gap
            at -= 1
            if at < 0:
                return None, place, gap
            number, head = len(self._spelt[self.chunks[at]]), len(self.chunks[at])


def _opens(chunk: str) -> bool:
    return chunk.lstrip("([").startswith(_QUOTES)


def _closes(chunk: str) -> bool:
    return chunk.rstrip(".,،؛:;!؟?)]").endswith(_QUOTES)


class Spelt(dict[str, tuple[Word, ...]]):
    """The words of chunks, remembered: those around names come again and again."""

    def __missing__(self, chunk: str) -> tuple[Word, ...]:
        found = self[chunk] = words(chunk)
        return found
