"""A worker's growing vocabulary: numbers for the words it has met, in the order it met them.

A stretch of text between two spaces is looked up once and then known by number; numbers of such
stretches expand to numbers of forms, and those to entries, all in flat arrays.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np

from builder.index.bits import Ints
from builder.index.ragged import gather
from builder.index.run import Entry
from builder.text.keys import keys
from builder.text.tokens import EDGES, chunk_words

_KNOWN: Final = 500_000
"""So many stretches are remembered before all are forgotten."""


class Groups:
    """Numbers of one kind that stand for rows of numbers of another."""

    def __init__(self) -> None:
        self._edges = array("q", [0])
        self._members = array("q")

    def add(self, members: list[int]) -> int:
        """Give a row its number."""
        self._members.extend(members)
        self._edges.append(len(self._members))
        return len(self._edges) - 2

    def expand(self, numbers: Ints) -> tuple[Ints, Ints]:
        """The rows of some numbers, one after the other, and how long each is."""
        found, counts = _stretched(self._edges, numbers)
        return np.frombuffer(self._members, np.int64)[found], counts


class _Known(dict[str, int]):
    """Numbers by name; one that is asked for and not there is learnt on the way."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, name: str) -> int:
        return self._learn(name)


class Vocabulary:
    """Numbers for stretches, forms and entries."""

    def __init__(self) -> None:
        self._stretches = _Known(self._learn)
        self._words = Groups()
        self._forms = _Known(self._learn_form)
        self._fresh: list[Entry] = []
        self._letters = array("q")
        # A form's entries follow those of the form before it.
        self._edges = array("q", [0])

    def __len__(self) -> int:
        """The number of entries."""
        return len(self._letters)

    def numbers(self, texts: Sequence[str]) -> tuple[Ints, Ints]:
        """The numbers of the stretches of texts, and where those of each text end."""
        found, ends = array("q"), array("q")
        for text in texts:
            found.extend(map(self._stretches.__getitem__, text.split()))
            ends.append(len(found))
        return np.frombuffer(found, np.int64), np.frombuffer(ends, np.int64)

    def words(self, stretches: Ints) -> tuple[Ints, Ints, Ints]:
        """The forms of stretches, the step of each, and the number of forms of each stretch."""
        members, counts = self._words.expand(stretches)
        return members >> 1, members & 1, counts

    def filed(self, forms: Ints) -> tuple[Ints, Ints]:
        """The entries of forms, one or two each, and how many."""
        return _stretched(self._edges, forms)

    def mark(self, key: str) -> int:
        """The form number of an entity or language, known by its key alone."""
        number = self._forms.get(key)
        return self._file(key, [(key, "")]) if number is None else number

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
        word = stretch.strip(EDGES)
        if word != stretch:
            number = self._stretches[word]
        else:
            forms = self._forms
            number = self._words.add([forms[form] << 1 | step for form, step in chunk_words(word)])
        self._stretches[stretch] = number
        return number

    def _learn_form(self, form: str) -> int:
        return self._file(form, [(key, form) for key in keys(form)])

    def _file(self, name: str, entries: Iterable[Entry]) -> int:
        for entry in entries:
            self._fresh.append(entry)
            self._letters.append(first_unit(entry[0]))
        number = self._forms[name] = len(self._edges) - 1
        self._edges.append(len(self._letters))
        return number


def _stretched(edges: "array[int]", numbers: Ints) -> tuple[Ints, Ints]:
    """What lies between two edges, for each number; and how much that is."""
    found = np.frombuffer(edges, np.int64)
    first = found[numbers]
    counts = found[numbers + 1] - first
    return gather(first, counts), counts


def first_unit(key: str) -> int:
    """The first UTF-16 unit of a key."""
    point = ord(key[0])
    return point if point < 0x10000 else 0xD800 + (point - 0x10000 >> 10)
