"""A segment: its files, from arranged runs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from builder.index import calendar, column, payload, words
from builder.index.arranged import Arranged
from builder.index.card import DOCUMENTS, card_file
from builder.index.directory import blocks, directory
from builder.index.letter import merged
from builder.index.place import place
from builder.index.primer import LEAST, SAMPLE, packed, primer
from builder.index.shard import Encoded, Shard, encode
from builder.index.spill import read_cards
from builder.index.varint import varint
from builder.model.page import OutputFile

SECTIONS: Final = 33_000
"""Bytes at which a file of positions is full."""
_CARD_FILES: Final = 64
"""Files of cards that make a task."""

Task = tuple[str, int]
"""Part of a segment that a worker makes: ``("letter", unit)`` or ``("cards", first document)``."""
Part = Encoded | list[bytes]


def tasks(arranged: Arranged) -> list[Task]:
    """The parts that a crew may share; results are wanted in this order."""
    step = DOCUMENTS * _CARD_FILES
    starts = range(0, len(arranged.documents), step)
    return [*(("letter", one) for one in arranged.letters), *(("cards", at) for at in starts)]


def maker(arranged: Arranged) -> Callable[[Task], Part]:
    """What makes the parts."""
    words = _primer(arranged)

    def make(task: Task) -> Part:
        kind, what = task
        if kind == "letter":
            return encode(merged(what, arranged.runs, arranged.numbers))
        return _card_files(arranged, what, words)

    return make


@dataclass(slots=True, kw_only=True)
class Segment:
    """A segment being put together."""

    arranged: Arranged
    """Its documents."""
    languages: Sequence[str]
    """The site's languages."""
    name: str = ""
    """Its name."""
    _firsts: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _entities: int = 0

    def __post_init__(self) -> None:
        self.name = self.arranged.name

    def files(self, parts: Iterable[Part]) -> Iterator[OutputFile]:
        """All files, given the parts in the order of the tasks."""
        all_words: list[words.Words] = []
        counter = 0
        terms = _Terms(self)
        for part in parts:
            if isinstance(part, Encoded):
                all_words.append(part.words)
                yield from terms.add(part)
            else:
                for data in part:
                    yield self._binary("c", counter, data)
                    counter += 1
        yield from terms.finish()
        if words_ := _primer(self.arranged):
            yield self._binary("cp", 0, packed(words_))
        yield from blocks(f"{self.name}/t", self._firsts)
        yield from self._word_files(all_words)
        yield from self._columns()

    def entry(self) -> dict[str, object]:
        """What `index` says about it, once all files are made."""
        return {
            "name": self.name,
            "docs": len(self.arranged.documents),
            "months": calendar.counts(calendar.by_month(self.arranged.documents)),
            "terms": directory(self._firsts),
            "words": directory(self._words),
            "entities": self._entities,
            "primer": _primed(self.arranged),
        }

    def _binary(self, kind: str, number: int, data: bytes) -> OutputFile:
        return payload.binary(f"{self.name}/{place(kind, number)}", data)

    def _word_files(self, all_words: list[words.Words]) -> Iterator[OutputFile]:
        for number, (first, data) in enumerate(words.shards(words.in_order(all_words))):
            self._words.append(first)
            yield self._binary("w", number, data)
        yield from blocks(f"{self.name}/w", self._words)

    def _columns(self) -> Iterator[OutputFile]:
        documents = self.arranged.documents
        names = column.entities(documents)
        self._entities = len(names)
        for number, data in enumerate(column.facets(documents, self.languages, names)):
            yield self._binary("f", number, data)
        for number, data in enumerate(column.moments(documents)):
            yield self._binary("m", number, data)
        days = list(calendar.by_month(documents).values())
        yield from self._lists("d", days, column.MONTHS)
        yield from self._lists("e", names, column.ENTITIES)

    def _lists(self, kind: str, rows: Sequence[object], size: int) -> Iterator[OutputFile]:
        for number, at in enumerate(range(0, len(rows), size)):
            yield payload.text(f"{self.name}/{place(kind, number)}", rows[at : at + size])


class _Terms:
    """Numbers shards, pieces and sections as they come."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment
        self._pieces = 0
        self._files = 0
        self._sections: list[bytes] = []

    def add(self, letter: Encoded) -> Iterator[OutputFile]:
        """The files of a letter's shards."""
        for shard in letter.shards:
            if sum(map(len, self._sections)) + len(shard.section) > SECTIONS:
                yield from self.finish()
            yield self._shard(shard)
            self._sections.append(shard.section)
            for piece, positions in shard.pieces:
                yield self._segment._binary("p", self._pieces, piece)
                if positions:
                    yield self._segment._binary("y", self._pieces, positions)
                self._pieces += 1

    def finish(self) -> Iterator[OutputFile]:
        """The file of the sections that wait."""
        if self._sections:
            sizes = [varint(len(section)) for section in self._sections]
            data = b"".join([varint(len(sizes)), *sizes, *self._sections])
            yield self._segment._binary("x", self._files, data)
            self._files += 1
            self._sections = []

    def _shard(self, shard: Shard) -> OutputFile:
        firsts = self._segment._firsts
        firsts.append(shard.first)
        head = (self._files, len(self._sections), self._pieces, shard.keys, len(shard.dictionary))
        data = b"".join([*map(varint, head), shard.dictionary, shard.lists])
        return self._segment._binary("t", len(firsts) - 1, data)


def _primer(arranged: Arranged) -> bytes:
    """The primer of the cards; nothing for a small segment."""
    places = arranged.places
    return (
        primer(_cards(arranged, places[:: -(-len(places) // SAMPLE)])) if _primed(arranged) else b""
    )


def _primed(arranged: Arranged) -> bool:
    return len(arranged.documents) >= LEAST


def _card_files(arranged: Arranged, start: int, words_: bytes) -> list[bytes]:
    """Some files of cards, from a document on."""
    found = _cards(arranged, arranged.places[start : start + DOCUMENTS * _CARD_FILES])
    steps = range(0, len(found), DOCUMENTS)
    return [card_file(found[at : at + DOCUMENTS], words_) for at in steps]


def _cards(arranged: Arranged, places: Sequence[tuple[int, int]]) -> list[bytes]:
    """The cards of some documents, given where they stand."""
    runs = arranged.runs
    return read_cards([(runs[run].path, *runs[run].cards[at]) for run, at in places])
