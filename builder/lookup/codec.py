"""How a file of the index is written: Whoosh's own format, with the vocabulary made from it.

The vocabulary files each form of a word under its keys, and under its folded form. It is worked
out of the words of a file when this is written, once for a form and not once for a story, and knows
no word that has left.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, pack_ushort

from builder.lookup.schema import MARK, VOCABULARY, WORDY
from builder.text.fold import fold_exact
from builder.text.keys import keys

Posting = tuple[str, bytes, int, float, bytes]
"""Field, term, number of the story, weight, places."""


class Codec(W3Codec):  # type: ignore[misc]
    """Whoosh's format without packing: lists are short, which saves little and takes long."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def field_writer(self, storage: Any, segment: Any) -> "_Terms":
        """Give the writer of terms."""
        return _Terms(self, storage, segment)


class _Terms(W3FieldWriter):  # type: ignore[misc]
    def add_postings(self, schema: Any, lengths: Any, items: Iterable[Posting]) -> None:
        """Write terms, which come in order, and the vocabulary behind them."""
        # Whoosh looks up on the disk how long the field of a story is, anew for each posting.
        known = SimpleNamespace(doc_field_length=cache(lengths.doc_field_length))
        forms: set[bytes] = set()
        super().add_postings(schema, known, _heard(items, forms))
        if forms:
            self._file(schema[VOCABULARY], forms)

    def _file(self, field: Any, forms: Iterable[bytes]) -> None:
        """Write the vocabulary; nothing asks which stories it is of, so one list serves all."""
        terms = sorted({*_keyed(forms), *_spelt(forms)})
        self.start_field(VOCABULARY, field)
        self.start_term(terms[0])
        self.add(0, 1.0, b"", 0)
        info = self._postwriter.finish_postings().to_bytes()
        for term in terms:
            self._tindex.add(pack_ushort(self._fieldid) + term, info)
        self.finish_field()


def _heard(items: Iterable[Posting], forms: set[bytes]) -> Iterator[Posting]:
    """Pass terms on and keep the words; a vocabulary that is merged is made anew."""
    field, last, wordy = "", b"", False
    for item in items:
        if item[0] != field:
            field, last = item[0], b""
            wordy = field in WORDY
        if field == VOCABULARY:
            continue
        if wordy and item[1] != last:
            last = item[1]
            forms.add(last)
        yield item


def _keyed(forms: Iterable[bytes]) -> Iterator[bytes]:
    """Each form behind each of its keys."""
    for form in map(bytes.decode, forms):
        yield from (f"{key}{MARK}{form}".encode() for key in keys(form))


def _spelt(forms: Iterable[bytes]) -> Iterator[bytes]:
    """Each form behind its folded one, set apart from all keys."""
    for form in map(bytes.decode, forms):
        yield f"{MARK}{fold_exact(form)}{MARK}{form}".encode()
