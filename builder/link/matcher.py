"""Matching: one pass over the words of a text, the longest name that begins at each.

Most stretches between two spaces begin no name. Which do is remembered, so that a text costs one
look-up a word, and only at the few that may begin a name is anything worked out.
"""

from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from builder.link.flow import PARAGRAPH, Flow, Place, Spelt
from builder.link.lexicon import END, Lexicon, Node
from builder.link.name import SURE, Grade, Key, Name
from builder.link.words import Case, Word, readings
from builder.text.clitics import ARTICLE, CONJUNCTIONS, PREPOSITIONS
from builder.text.fold import fold_exact
from builder.text.tokens import EDGES, chunk_words

_FULL: Final = 200_000
"""So many chunks are learnt before they are forgotten and learnt anew."""
_LONG: Final = 5
"""Words of so many letters have a capital in a headline that gives one to most words."""
_NUNATION: Final = "\u064b"
_CLITICS: Final = CONJUNCTIONS + PREPOSITIONS


class Hit(NamedTuple):
    """A place in a text where a name stands.

    Its surroundings are left out where the name needs no cue.
    """

    names: tuple[Name, ...]
    """What it may be: all names that are spelt so."""
    chunks: list[str]
    """The stretches between spaces of the text that it stands in."""
    first: int
    """The number of the one where it begins."""
    last: int
    """The number of the one where it ends."""
    size: int
    """Number of its words."""
    before: tuple[Word, ...]
    """The words before it that no mark parts from it, nearest last, a few at most."""
    gap: str
    """The marks that part it from the word before; nothing where a space does, or a hyphen."""
    after: Word | None
    """The word after it, unless a mark parts them."""
    run: tuple[Word, ...]
    """The words with capitals that follow it, a few at most."""
    opens: bool
    """Whether it begins a sentence, where a capital tells nothing."""
    prefix: str
    """The conjunction, preposition and article written onto it."""
    dotted: bool
    """Whether it is written with points: U.S."""
    loud: bool
    """Whether all the text is in capitals, which then tell nothing."""
    nunated: bool
    """Whether it bears the mark of an indefinite accusative, as no name does: سورياً."""
    titled: bool
    """Whether it stands with a few other words in quotes: "Libya Dawn"."""
    flat: bool
    """Whether it stands in a headline or heading, where most words have a capital."""


class _Match(NamedTuple):
    """The longest name at a place, and where it ends."""

    names: tuple[Name, ...]
    words: tuple[Word, ...]
    end: Place
    prefix: str


class Matcher:
    """Finds the names of a lexicon. Not for two threads at once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._tree = lexicon.tree
        self._starts = _Starts(lexicon)
        self._words = Spelt()

    def hits(
        self, paragraphs: Sequence[str], known: Container[Key] = (), *, headline: bool = False
    ) -> Iterator[Hit]:
        """The names in a text, in reading order, none inside another.

        Those in ``known`` are passed over; it may grow while hits are taken.
        """
        text = PARAGRAPH.join(paragraphs)
        chunks = text.split()
        starts = self._starts
        if len(starts) > _FULL:
            starts.clear()
            self._words.clear()
        hot = [at for at, one in enumerate(map(starts.__getitem__, chunks)) if one]
        if not hot:
            return
        flow, look = Flow(chunks, self._words), _look(text, chunks, headline=headline)
        free = Place(0, 0)
        for at in hot:
            for number in self._starts[flow.chunks[at]] or ():
                place = Place(at, number)
                if place >= free and (match := self._longest(flow, place)):
                    free = Place(match.end.chunk, match.end.word + 1)
                    names = match.names
                    if len(names) > 1 or (names[0].kind, names[0].id) not in known:
                        yield _hit(flow, place, match, look)

    def _longest(self, flow: Flow, place: Place) -> _Match | None:
        first = flow.word(place)
        word: Word | None = first
        walks = [(form, self._tree[form]) for form in readings(first.form) if form in self._tree]
        spelt: tuple[Word, ...] = ()
        best: _Match | None = None
        while word and walks:
            spelt += (word,)
            for form, node in walks:
                names = tuple([n for n in node.get(END, ()) if _written(n, spelt)])
                if names and (best is None or len(spelt) > len(best.words)):
                    best = _Match(names, spelt, place, _prefix(first.form, form))
            if not any(len(node) > (END in node) for _, node in walks):
                break
            word, place = flow.following(place)
            walks = [(form, node[word.form]) for form, node in walks if word and word.form in node]
        return best


class _Look(NamedTuple):
    """How a text uses capitals."""

    loud: bool
    flat: bool


def _look(text: str, chunks: list[str], *, headline: bool) -> _Look:
    loud = text.isupper()
    if loud or not headline:
        return _Look(loud, loud)
    starts = (one[0].isupper() for one in chunks if len(one) >= _LONG)
    return _Look(loud, next(starts, False) and all(starts))


def _hit(flow: Flow, place: Place, match: _Match, look: _Look) -> Hit:
    alone = len(match.names) == 1 and match.names[0].grade in SURE
    after = None if alone else flow.following(match.end)[0]
    return Hit(
        names=match.names,
        chunks=flow.chunks,
        first=place.chunk,
        last=match.end.chunk,
        size=len(match.words),
        before=() if alone else flow.before(place),
        gap="" if alone else flow.gap(place),
        after=after,
        run=flow.capitals(match.end) if after and after.case else (),
        opens=any(name.grade is Grade.ALONE for name in match.names) and flow.opens(place),
        prefix=match.prefix,
        dotted=match.words[0].dotted,
        loud=look.loud,
        nunated=_NUNATION in flow.chunks[match.end.chunk],
        titled=not alone and flow.titled(place.chunk, match.end.chunk),
        flat=look.flat or _raised(match),
    )


def _raised(match: _Match) -> bool:
    """Whether it is written in capitals that the name has not, as in a table's headings."""
    return match.words[0].case > max(name.cases[0] for name in match.names) > Case.LOWER


def _prefix(written: str, form: str) -> str:
    """What stands before a name in a word, its article left out: و in والسعودية, لل in للسعودية."""
    if written == form:
        return ""
    rest = written[: len(written) - len(form.removeprefix(ARTICLE))]
    return rest.removesuffix(ARTICLE)


def _written(name: Name, spelt: tuple[Word, ...]) -> bool:
    """Whether every word is written as high as the name has it."""
    return all(word.case >= case for word, case in zip(spelt, name.cases, strict=True))


class _Starts(dict[str, tuple[int, ...] | None]):
    """The numbers of the words of a chunk that may begin a name, if there are any."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._tree: Node = lexicon.tree
        self._lower = lexicon.lower

    def __missing__(self, chunk: str) -> tuple[int, ...] | None:
        starts = self[chunk] = self._learn(chunk)
        return starts

    def _learn(self, chunk: str) -> tuple[int, ...] | None:
        plain = chunk.strip(EDGES)
        if plain != chunk and plain:
            return self[plain]
        if chunk.isascii():
            if chunk.islower() and plain not in self._lower:
                return None
            if plain.isalpha():
                return (0,) if plain.lower() in self._tree else None
        forms = [form for form, step in chunk_words(plain) if step]
        return tuple([n for n, form in enumerate(forms) if self._begins(fold_exact(form))]) or None

    def _begins(self, form: str) -> bool:
        if form in self._tree:
            return True
        return form[0] in _CLITICS and any(rest in self._tree for rest in readings(form))
