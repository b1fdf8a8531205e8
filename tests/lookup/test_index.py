"""The files of the desk's index: few of them, and no large one written anew for a small change."""

import datetime as dt
from pathlib import Path

from whoosh.index import open_dir

from builder.lookup import index
from builder.lookup.entry import Entry
from builder.lookup.schema import MARK, SCHEMA, VOCABULARY
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


def forms(folder: Path) -> set[str]:
    """The forms that the vocabularies of all files know."""
    with open_dir(folder, readonly=True, schema=SCHEMA).reader() as reader:
        return {term.decode().split(MARK)[1] for term in reader.lexicon(VOCABULARY)}


def test_a_word_leaves_the_vocabulary_with_the_last_story_that_has_it(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    index.create(folder)
    index.change(
        folder, [], [entry(0, "secret"), entry(1, "river"), entry(2, "river")], purge=False
    )
    index.change(folder, [], [entry(3, "lake")], purge=False)
    assert forms(folder) == {"the", "rises", "secret", "river", "lake"}

    index.change(folder, ["s00000", "s00001"], [], purge=True)
    assert forms(folder) == {"the", "rises", "river", "lake"}
    assert found(opened(folder), "rivers") == {"s00002"}


def test_files_that_are_gathered_have_one_vocabulary_of_all(tmp_path: Path) -> None:
    folder, words = tmp_path / "index", [f"{letter}ought" for letter in "bdfnrst"]
    index.create(folder)
    for number, word in enumerate(words * 2):
        index.change(folder, [], [entry(number, word)], purge=False)

    assert max(sizes(folder)) >= index.FAN
    assert forms(folder) == {"the", "rises", *words}
