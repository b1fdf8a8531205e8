"""A watch: sentences, names, words and digests, and which of them a text has."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, NamedTuple

from builder.check.forbidden import Forbidden, forbidden, words_of
from builder.check.forms import forms
from builder.check.withdrawn import sentences
from builder.text.shingles import among, words

NO_DIGESTS: Mapping[int, frozenset[str]] = MappingProxyType({})
Mark = Literal["sentence", "name", "word", "digest"]


class Found(NamedTuple):
    """Something that a watch looks for, met in a text."""

    mark: Mark
    """What it is."""
    key: str
    """What tells it from others of its kind."""
    shown: str
    """The words that were met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What to look for."""

    sentences: Forbidden = field(default_factory=Forbidden)
    """Sentences, as words."""
    names: Forbidden = field(default_factory=Forbidden)
    """Names, as words."""
    forms: frozenset[str] = frozenset()
    """Words as the index writes them."""
    key: bytes = b""
    """The key of the digests."""
    digests: Mapping[int, frozenset[str]] = field(default_factory=dict)
    """Digests of runs of words, by the number of the words."""

    def __bool__(self) -> bool:
        """Whether it looks for anything."""
        said = self.sentences.by_opening or self.names.by_opening or self.forms
        return bool(said or self.digests)

    def in_text(self, text: str) -> Iterator[Found]:
        """What stands in a text, each once."""
        spoken = words_of(text)
        yield from (Found("sentence", one, one) for one in self.sentences.among(spoken))
        yield from (Found("name", one, one) for one in self.names.among(spoken))
        if self.digests:
            yield from dict.fromkeys(self._known(words(text)))

    def in_forms(self, forms: Iterable[str]) -> Iterator[Found]:
        """The words among those of a vocabulary."""
        yield from (Found("word", form, form) for form in sorted(self.forms.intersection(forms)))

    def only(self, kept: Collection[tuple[str, str]]) -> "Watch":
        """A watch for these marks and keys alone, of all that this one looks for."""
        said = {mark: {key for kind, key in kept if kind == mark} for mark, _ in kept}
        digests = {n: some & said.get("digest", set()) for n, some in self.digests.items()}
        return replace(
            self,
            sentences=self.sentences.only(said.get("sentence", set())),
            names=self.names.only(said.get("name", set())),
            forms=frozenset(said.get("word", ())),
            digests={n: some for n, some in digests.items() if some},
        )

    def _known(self, spoken: tuple[str, ...]) -> Iterator[Found]:
        for size, known in self.digests.items():
            for found, run in among(spoken, size, self.key, known):
                yield Found("digest", found, run)


def watch(
    texts: Iterable[str],
    names: Iterable[str] = (),
    key: bytes = b"",
    digests: Mapping[int, frozenset[str]] = NO_DIGESTS,
) -> Watch:
    """A watch for the sentences and words of texts, for names, and for what digests stand for."""
    said = tuple(texts)
    return Watch(
        sentences=forbidden(sentence for text in said for sentence in sentences(text)),
        names=forbidden(names, shortest=1),
        forms=frozenset(form for text in said for form in forms(text)),
        key=key,
        digests=digests,
    )
