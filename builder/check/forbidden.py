"""Words that must not come out: a set of sentences, found in a text at one pass over its words.

A text is searched for hundreds of sentences by looking up each run of a few of its words; only
where such a run opens a forbidden sentence is that sentence compared.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
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
    shortest: int = SHORTEST
    """How many its first few are."""

    def found_in(self, text: str) -> Iterator[str]:
        """The sentences that ``text`` holds, whatever its spaces and marks, each once."""
        yield from self.among(words_of(text)) if self.by_opening else ()

    def among(self, words: Words) -> Iterator[str]:
        """The sentences that stand in these words, each once."""
        if self.by_opening:
            yield from dict.fromkeys(" ".join(s) for s in self._matches(words))

    def only(self, kept: Collection[str]) -> "Forbidden":
        """These sentences alone, given as they are found."""
        return forbidden(kept, shortest=self.shortest)

    def _matches(self, words: Words) -> Iterator[Words]:
        # Zipping shifted copies makes the runs without slicing once per word.
        runs = zip(*(words[i:] for i in range(self.shortest)), strict=False)
        for start, run in enumerate(runs):
            for sentence in self.by_opening.get(run, ()):
                if words[start : start + len(sentence)] == sentence:
                    yield sentence


def forbidden(sentences: Iterable[str], *, shortest: int = SHORTEST) -> Forbidden:
    """The set of ``sentences``, less those of fewer than ``shortest`` words."""
    by_opening: dict[Words, tuple[Words, ...]] = {}
    for words in sorted({words_of(sentence) for sentence in sentences}):
        if len(words) >= shortest:
            opening = words[:shortest]
            by_opening[opening] = (*by_opening.get(opening, ()), words)
    return Forbidden(by_opening=by_opening, shortest=shortest)


def words_of(text: str) -> Words:
    """The words of a text, without what stands between them."""
    return tuple(_WORD.findall(text))
