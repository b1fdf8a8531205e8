"""The table of content files: what stands directly in a folder is told from what is below."""

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from builder.state.files import Files, Reading
from builder.state.schema import TABLES

NAMES = st.sampled_from(["a", "a-b", "a0", "a.b", "b", "\u00e9", "\u0635", "\U0001f30d"])
FOLDERS = st.lists(NAMES, max_size=3).map("/".join)


@given(st.lists(st.tuples(FOLDERS, NAMES), max_size=30), st.lists(FOLDERS, max_size=3))
def test_a_folder_has_the_files_that_stand_in_it(
    places: list[tuple[str, str]], asked: list[str]
) -> None:
    paths = {f"{folder}/{name}.en.md".removeprefix("/"): folder for folder, name in places}
    db = sqlite3.connect(":memory:")
    db.executescript(TABLES)
    files = Files(db)
    files.put([reading(path) for path in paths])
    files.stamp(dict.fromkeys({up for folder in paths.values() for up in ways(folder)}, "stamp"))
    meant = {path: f"of {path}" for path, folder in paths.items() if folder in asked}
    assert files.stats(asked) == meant
    db.close()


def reading(path: str) -> Reading:
    return Reading(
        path=path, stat=f"of {path}", story=path, lang=None, older=None, parsed=None, problems=()
    )


def ways(folder: str) -> set[str]:
    """A folder and all those around it."""
    parts = folder.split("/")
    return {"", *("/".join(parts[:count]) for count in range(len(parts) + 1))}
