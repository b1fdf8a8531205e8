"""From stories to a run: the part of indexing that workers share."""

from collections.abc import Sequence

import numpy as np

from builder.index.bits import Ints
from builder.index.card import card
from builder.index.document import document
from builder.index.impact import Lengths, impacts
from builder.index.indexed import Indexed
from builder.index.ragged import gather, starts
from builder.index.run import Postings, Run
from builder.index.tokenflow import Tokens, tokens
from builder.index.vocabulary import Vocabulary


class Collector:
    """Makes runs; it remembers words and their numbers, so a worker keeps one for all its runs."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()

    def collect(self, stories: Sequence[Indexed]) -> Run:
        """The run of some stories (at most 65,536), in any order."""
        found = _lists(tokens(stories, self._vocabulary))
        marked = _marked(stories, self._vocabulary)
        forms = np.concatenate([found[0], marked[0]])
        lists = _both(found[1], marked[1])
        entries, counts = self._vocabulary.filed(forms)
        letters = self._vocabulary.letters(entries)
        order = np.argsort(letters << 32 | entries)
        owners = np.repeat(np.arange(len(forms)), counts)
        fresh = self._vocabulary.fresh()
        return Run(
            documents=tuple(map(document, stories)),
            cards=tuple(map(card, stories)),
            fresh=fresh,
            known=len(self._vocabulary) - len(fresh),
            letters=letters[order],
            entries=entries[order],
            postings=_picked(lists, owners[order]),
        )


def _lists(found: Tokens) -> tuple[Ints, Postings]:
    """The forms that occur, and their lists; tokens come by document, and positions rise."""
    order = np.argsort(found.forms, kind="stable")
    forms, positions, editions = found.forms[order], found.positions[order], found.editions[order]
    # A joined form may repeat the word that it shares its place with.
    fresh = _firsts(forms, positions, editions)
    forms, positions, editions = forms[fresh], positions[fresh], editions[fresh]
    first = _firsts(forms, editions)
    lengths = Lengths(*(column[editions[first]] for column in found.lengths))
    impact = impacts(_summed(found.weights[order][fresh], first), lengths)
    documents = found.documents[editions[first]]
    whole = _firsts(forms[first], documents)
    begin = _firsts(forms[first][whole])
    return forms[first][whole][begin], Postings(
        totals=np.diff(begin, append=len(whole)),
        docs=documents[whole],
        impacts=np.maximum.reduceat(impact, whole) if len(whole) else impact,
        counts=_summed(np.diff(first, append=len(forms)), whole),
        positions=positions,
    )


def _marked(stories: Sequence[Indexed], vocabulary: Vocabulary) -> tuple[Ints, Postings]:
    """The lists of entities and languages."""
    found: dict[str, list[int]] = {}
    for number, story in enumerate(stories):
        langs = (f"lang/{edition.lang}" for edition in story.editions)
        for name in (*langs, *story.entities):
            found.setdefault(f"#{name}", []).append(number)
    docs = np.array([doc for docs in found.values() for doc in docs], np.int64)
    none = np.zeros(len(docs), np.int64)
    return np.array([vocabulary.mark(key) for key in found], np.int64), Postings(
        totals=np.array([len(docs) for docs in found.values()], np.int64),
        docs=docs,
        impacts=none,
        counts=none,
        positions=none[:0],
    )


def _both(one: Postings, other: Postings) -> Postings:
    names = ("totals", "docs", "impacts", "counts", "positions")
    pairs = {name: (getattr(one, name), getattr(other, name)) for name in names}
    return Postings(**{name: np.concatenate(pair) for name, pair in pairs.items()})


def _firsts(*columns: Ints) -> Ints:
    """Where a row differs from the one before in any column."""
    changes = np.zeros(len(columns[0]), bool)
    for column in columns:
        changes |= np.diff(column, prepend=-1) != 0
    return np.flatnonzero(changes)


def _summed(numbers: Ints, first: Ints) -> Ints:
    return np.add.reduceat(numbers, first) if len(first) else numbers


def _picked(lists: Postings, picked: Ints) -> Postings:
    """Some lists in a given order; a form with two keys is picked twice."""
    totals = lists.totals[picked]
    rows = gather(starts(lists.totals)[picked], totals)
    counts = lists.counts[rows]
    return Postings(
        totals=totals,
        docs=lists.docs[rows],
        impacts=lists.impacts[rows],
        counts=counts,
        positions=lists.positions[gather(starts(lists.counts)[rows], counts)],
    )
