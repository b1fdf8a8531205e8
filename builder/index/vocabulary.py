"""A worker's growing vocabulary: numbers for the words it has met, in the order it met them.

A stretch of text between two spaces is looked up once and then known by number; numbers of such
stretches expand to numbers of forms, and those to entries, all in flat arrays.
"""

from array import array
from typing import Final

import numpy as np

from builder.index.bits import Ints
from builder.index.ragged import gather
from builder.index.run import Entry
from builder.text.analysis import Analyzer, Term

_KNOWN: Final = 500_000
"""So many stretches are remembered before all are forgotten."""
_EDGES: Final = '.,:;!?()"«»،؛؟'
"""What may be taken off a stretch without a change of its words, as the analyser also does."""


class Groups:
    """Numbers of one kind that stand for rows of numbers of another."""

    def __init__(self) -> None:
        self._starts = array("q")
        self._counts = array("q")
        self._members = array("q")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, members: list[int]) -> int:
        """Give a row its number."""
        self._starts.append(len(self._members))
        self._counts.append(len(members))
        self._members.extend(members)
        return len(self._starts) - 1

    def expand(self, numbers: Ints) -> tuple[Ints, Ints]:
        """The rows of some numbers, one after the other, and how long each is."""
        counts = np.frombuffer(self._counts, np.int64)[numbers]
        starts = np.frombuffer(self._starts, np.int64)[numbers]
        return np.frombuffer(self._members, np.int64)[gather(starts, counts)], counts


class Vocabulary:
    """Numbers for stretches, forms and entries."""

    def __init__(self) -> None:
        self._analyzer = Analyzer()
        self._stretches: dict[str, int] = {}
        self._words = Groups()
        self._forms: dict[str, int] = {}
        self._filed = Groups()
        self._fresh: list[Entry] = []
        self._letters = array("q")

    def numbers(self, text: str) -> list[int]:
        """The numbers of the stretches of a text."""
        stretches = text.split()
        known = self._stretches
        try:
            return [known[stretch] for stretch in stretches]
        except KeyError:
            return [known[s] if s in known else self._learn(s) for s in stretches]

    def words(self, stretches: Ints) -> tuple[Ints, Ints, Ints]:
        """The forms of stretches, the step of each, and the number of forms of each stretch."""
        members, counts = self._words.expand(stretches)
        return members >> 1, members & 1, counts

    def filed(self, forms: Ints) -> tuple[Ints, Ints]:
        """The entries of forms, one or two each, and how many."""
        return self._filed.expand(forms)

    def mark(self, key: str) -> int:
        """The form number of an entity or language, known by its key alone."""
        number = self._forms.get(key)
        return self._file(key, [Entry(key, "")]) if number is None else number

    def letters(self, entries: Ints) -> Ints:
        """The first UTF-16 unit of the keys of entries."""
        return np.frombuffer(self._letters, np.int64)[entries]

    def fresh(self) -> tuple[Entry, ...]:
        """The entries met since this was last asked, in the order of their numbers.

        Ends a run: numbers of stretches may mean something else from now on.
        """
        found, self._fresh = tuple(self._fresh), []
        if len(self._stretches) >= _KNOWN:
            self._stretches.clear()
            self._words = Groups()
        return found

    def _learn(self, stretch: str) -> int:
        word = stretch.strip(_EDGES)
        number = self._stretches.get(word)
        if number is None:
            terms = self._analyzer.terms(word)
            number = self._words.add([self._form(term) << 1 | term.step for term in terms])
            self._stretches[word] = number
        self._stretches[stretch] = number
        return number

    def _form(self, term: Term) -> int:
        number = self._forms.get(term.form)
        if number is None:
            number = self._file(term.form, [Entry(key, term.form) for key in term.keys])
        return number

    def _file(self, name: str, entries: list[Entry]) -> int:
        first = len(self._letters)
        self._fresh += entries
        self._letters.extend(first_unit(entry.key) for entry in entries)
        number = self._forms[name] = self._filed.add(list(range(first, len(self._letters))))
        return number


def first_unit(key: str) -> int:
    """The first UTF-16 unit of a key."""
    point = ord(key[0])
    return point if point < 0x10000 else 0xD800 + (point - 0x10000 >> 10)
