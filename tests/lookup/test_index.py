"""The files of the desk's index: few of them, and no large one written anew for a small change."""

import datetime as dt
from pathlib import Path

from whoosh.index import open_dir

from builder.lookup import index
from builder.lookup.entry import Entry
from tests.lookup.desk import finder, found, opened


def entry(number: int, word: str = "river") -> Entry:
    day = dt.date(2024, 1, 1) + dt.timedelta(days=number % 300)
    said = f"The {word} rises"
    return Entry(id=f"s{number:05}", day=day, languages=("en",), titles=(said,), texts=(said,))


def sizes(folder: Path) -> list[int]:
    segments = open_dir(folder, readonly=True)._segments()
    return sorted(segment.doc_count_all() for segment in segments)


def test_small_changes_gather_in_few_files_and_leave_large_ones_alone(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index.create(folder)
    index.change(folder, [], map(entry, range(1200)), purge=False)
    for number in range(1200, 1235):
        index.change(folder, [], [entry(number)], purge=False)

    assert max(sizes(folder)) == 1200
    assert sum(sizes(folder)) == 1235
    assert len(sizes(folder)) <= 1 + 2 * index.FAN


def test_what_was_gathered_is_found_and_what_was_taken_out_is_not(tmp_path: Path) -> None:
    finder(tmp_path / "index", [entry(0), entry(1)])
    for number in range(2, 30):
        index.change(tmp_path / "index", [f"s{number - 2:05}"], [entry(number)], purge=False)

    assert found(opened(tmp_path / "index"), "river") == {"s00028", "s00029"}
