"""The index on the disk: made, changed, opened."""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Final

from whoosh.query import Or, Term
from whoosh.reading import SegmentReader
from whoosh.searching import Searcher

from builder.lookup.codec import Codec
from builder.lookup.entry import Entry
from builder.lookup.schema import SCHEMA, document
from builder.lookup.storage import Storage

MEGABYTES: Final = 128
"""What postings may take in memory before they are put aside on the disk."""
FAN, SMALL = 10, 3
"""How many files of one size are merged, and the largest: digits of their number of stories."""


def create(folder: Path) -> None:
    """Begin an empty index."""
    folder.mkdir(parents=True)
    Storage(folder).create_index(SCHEMA)


def change(folder: Path, gone: Sequence[str], entries: Iterable[Entry], *, purge: bool) -> None:
    """Take out the stories of ``gone`` and put in ``entries``.

    What is taken out is found no more, but its words stay in the files until these are merged.
    ``purge`` merges at once every file that has any of them, as a canceled story asks for.
    """
    opened = Storage(folder).open_index(schema=SCHEMA)
    # Whoosh reads a file of many files into memory whenever it opens it.
    writer = opened.writer(limitmb=MEGABYTES, codec=Codec(), compound=False)
    try:
        for some in (gone[at : at + 500] for at in range(0, len(gone), 500)):
            writer.delete_by_query(Or([Term("id", id_) for id_ in some]))
        for entry in entries:
            writer.add_document(**document(entry))
    except BaseException:
        writer.cancel()
        raise
    writer.commit(mergetype=_purged if purge else _gathered)


def searcher(folder: Path) -> Searcher:
    """Open the index, which must have been found sealed."""
    return Storage(folder, readonly=True).open_index(schema=SCHEMA).searcher()


def _purged(writer: Any, segments: list[Any]) -> list[Any]:
    """Write the stories that are left of such a file anew."""
    return _merged(writer, segments, [one for one in segments if one.has_deletions()])


def _gathered(writer: Any, segments: list[Any]) -> list[Any]:
    """Write small files of one size into one, as soon as there are enough of them.

    Large ones stay as they are, since a story takes as long to merge as to index.
    """
    sizes: dict[int, list[Any]] = {}
    for segment in segments:
        sizes.setdefault(len(str(segment.doc_count_all())), []).append(segment)
    many = [some for digits, some in sizes.items() if digits <= SMALL and len(some) >= FAN]
    return _merged(writer, segments, list(chain.from_iterable(many)))


def _merged(writer: Any, segments: list[Any], picked: list[Any]) -> list[Any]:
    """Write the stories of the picked files into the one that is being written."""
    for segment in picked:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in picked]
