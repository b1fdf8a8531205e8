"""Words that must not come out: a set of sentences, found in a text at one pass over its words.

A text is searched for hundreds of sentences by looking up each run of a few of its words; only
where such a run opens a forbidden sentence is that sentence compared.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

SHORTEST = 4
"""Sentences of fewer words are said in any story, so they prove nothing."""

_WORD = re.compile(r"\w+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """Sentences by their first words."""

    by_opening: Mapping[Words, tuple[Words, ...]] = field(default_factory=dict)
    """Each sentence as words, under its first few."""

    def found_in(self, text: str) -> Iterator[str]:
        """The sentences that ``text`` holds, whatever its spaces and marks, each once."""
        if self.by_opening:
            words = words_of(text)
            yield from dict.fromkeys(" ".join(s) for s in self._matches(words))

    def _matches(self, words: Words) -> Iterator[Words]:
        # Zipping shifted copies makes the runs without slicing once per word.
        runs = zip(*(words[i:] for i in range(SHORTEST)), strict=False)
        for start, run in enumerate(runs):
            for sentence in self.by_opening.get(run, ()):
                if words[start : start + len(sentence)] == sentence:
                    yield sentence


def forbidden(sentences: Iterable[str]) -> Forbidden:
    """The set of ``sentences``, less those too short to prove anything."""
    by_opening: dict[Words, tuple[Words, ...]] = {}
    for words in sorted({words_of(sentence) for sentence in sentences}):
        if len(words) >= SHORTEST:
            opening = words[:SHORTEST]
            by_opening[opening] = (*by_opening.get(opening, ()), words)
    return Forbidden(by_opening=by_opening)


def words_of(text: str) -> Words:
    """The words of a text, without what stands between them."""
    return tuple(_WORD.findall(text))
