"""The words of many editions as flat arrays: what stands where, and how much it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from builder.index import impact
from builder.index.bits import Ints
from builder.index.impact import Lengths
from builder.index.indexed import Indexed, IndexedEdition
from builder.index.ragged import starts
from builder.index.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Tokens in reading order."""

    forms: Ints
    """The number of the form of each."""
    positions: Ints
    """The position of each in its document."""
    editions: Ints
    """The number of its edition."""
    weights: Ints
    """What it counts where it stands."""
    documents: Ints
    """Of each edition, the number of its document."""
    lengths: Lengths
    """Of each edition."""


def tokens(stories: Sequence[Indexed], vocabulary: Vocabulary) -> Tokens:
    """The tokens of stories, which are numbered from 0."""
    owners = [number for number, story in enumerate(stories) for _ in story.editions]
    editions = [edition for story in stories for edition in story.editions]
    parts = [(*part, at) for at, edition in enumerate(editions) for part in _parts(edition)]
    stretches, ends = vocabulary.numbers([text for text, _, _ in parts])
    forms, steps, counts = vocabulary.words(stretches)
    edges = np.concatenate([[0], np.cumsum(counts)])[np.concatenate([[0], ends])]
    words = np.diff(edges)
    _, counting, of_edition = zip(*parts, strict=True) if parts else ((), (), ())
    filled = words > 0
    weight, edition = (np.array(column, np.int64)[filled] for column in (counting, of_edition))
    documents = np.array(owners, np.int64)
    each, weights = (np.repeat(column, words[filled]) for column in (edition, weight))
    return Tokens(
        forms=forms,
        positions=_positions(steps, words[filled], documents[edition]),
        editions=each,
        weights=weights,
        documents=documents,
        lengths=_lengths(each, steps, weights, len(documents)),
    )


def _lengths(editions: Ints, steps: Ints, weights: Ints, count: int) -> Lengths:
    counted = (steps * (weights == impact.TITLE), steps * (weights == impact.LEAD), steps)
    return Lengths(*(np.bincount(editions, some, count).astype(np.int64) for some in counted))


def _parts(edition: IndexedEdition) -> list[tuple[str, int]]:
    first = impact.BODY if edition.summary else impact.LEAD
    parts = [(edition.title, impact.TITLE)]
    if edition.summary:
        parts.append((edition.lead, impact.LEAD))
    parts += [(text, impact.BODY if at else first) for at, text in enumerate(edition.paragraphs)]
    return parts


def _positions(steps: Ints, sizes: Ints, documents: Ints) -> Ints:
    """Count words through each document, with a place left free before each part but the first."""
    if not len(sizes):
        return steps
    first = starts(sizes)
    opens = np.diff(documents, prepend=-1) != 0
    moves = steps.copy()
    moves[first[~opens]] += 1
    places = np.cumsum(moves)
    base = places[first[opens]]
    owned = np.add.reduceat(sizes, np.flatnonzero(opens))
    return np.asarray(places - np.repeat(base, owned), np.int64)
