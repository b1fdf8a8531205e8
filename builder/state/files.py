"""What content files say, each by itself."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from builder.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file says, on its way from a worker to the state."""

    path: str
    """Relative to ``content/``."""
    stat: str
    """Size, times and inode as they were found."""
    story: str | None
    """The story's id, which a broken file claims by its name alone."""
    lang: str | None
    """The language it is written in."""
    older: int | None
    """The number of the older version that it holds; nothing for the newest."""
    parsed: str | None
    """The parsed file as JSON; nothing when it is broken."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""


Said: TypeAlias = tuple[str | None, int | None, str | None]
"""A file's JSON, nothing for a broken one; the older version that it holds; whom it names."""
Claim: TypeAlias = tuple[str, list[Said]]
"""A story's id and what its files say."""


_PROBLEM = tuple(field.name for field in fields(Problem))


class Files:
    """The table of content files."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def clear(self) -> None:
        """Forget all files and folders."""
        self._db.execute("DELETE FROM file")
        self._db.execute("DELETE FROM folder")

    def stats(self, folders: Iterable[str]) -> dict[str, str]:
        """The stat line of every file of some folders that was read before, by path."""
        below = _below(self.folders())
        sql = """SELECT path, stat FROM file WHERE path >= ?1 AND path < ?2
                 AND instr(substr(path, ?3), '/') = 0"""
        found: dict[str, str] = {}
        for folder in folders:
            inner = len(folder) + 2 if folder else 1
            for first, end in _gaps(folder, below[folder]):
                found.update(self._db.execute(sql, (first, end, inner)))
        return found

    def folders(self) -> dict[str, str]:
        """The stamp of every folder that was listed before, by path."""
        return dict(self._db.execute("SELECT path, stamp FROM folder"))

    def stamp(self, stamps: Mapping[str, str]) -> None:
        """Make these the folders."""
        self._db.execute("DELETE FROM folder")
        self._db.executemany("INSERT INTO folder VALUES (?, ?)", stamps.items())

    def put(self, readings: Iterable[Reading]) -> set[str]:
        """Keep what files say; return the ids of stories for which that is news."""
        touched: set[str] = set()
        for reading in readings:
            touched |= self._put(reading)
        return touched

    def forget(self, paths: Iterable[str]) -> set[str]:
        """Drop files that are no longer there; return the ids they claimed."""
        touched: set[str] = set()
        for path in paths:
            touched |= {row[0] for row in self._claim(path) if row[0]}
            self._db.execute("DELETE FROM file WHERE path = ?", (path,))
        return touched

    def problems(self) -> Iterator[Problem]:
        """Problems of single files, in the order of their paths."""
        sql = "SELECT problems FROM file WHERE problems != '[]' ORDER BY path"
        for (text,) in self._db.execute(sql):
            yield from parsed_problems(text)

    def count(self) -> int:
        """Number of files."""
        return int(self._db.execute("SELECT count(*) FROM file").fetchone()[0])

    def claims(self) -> Iterator[Claim]:
        """Every claimed story id with what its files say, ids and files in order."""
        rows = self._db.execute(
            """SELECT story, parsed, older, found FROM file LEFT JOIN linked USING (path)
               WHERE story IS NOT NULL ORDER BY story, lang, path"""
        )
        for story, files in groupby(rows, key=itemgetter(0)):
            yield story, [(parsed, older, found) for _, parsed, older, found in files]

    def claims_of(self, ids: Iterable[str]) -> Iterator[Claim]:
        """The same for some ids only, those without files included."""
        sql = """SELECT parsed, older, found FROM file LEFT JOIN linked USING (path)
                 WHERE story = ? ORDER BY lang, path"""
        for id_ in ids:
            yield id_, self._db.execute(sql, (id_,)).fetchall()

    def __contains__(self, id_: object) -> bool:
        """Whether any file claims a story's id."""
        row = self._db.execute("SELECT 1 FROM file WHERE story = ? LIMIT 1", (id_,)).fetchone()
        return row is not None

    def _put(self, new: Reading) -> set[str]:
        said = (new.story, new.parsed, problems_text(new.problems))
        before = self._claim(new.path)
        row = (new.path, new.stat, new.story, new.lang, new.older, *said[1:])
        self._db.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        return {old[0] for old in (*before, said) if old[0]} if before != [said] else set()

    def _claim(self, path: str) -> list[tuple[str | None, str | None, str]]:
        sql = "SELECT story, parsed, problems FROM file WHERE path = ?"
        return self._db.execute(sql, (path,)).fetchall()


def problems_text(problems: Iterable[Problem]) -> str:
    """Problems as JSON."""
    rows = [{name: getattr(problem, name) for name in _PROBLEM} for problem in problems]
    return json.dumps(rows, ensure_ascii=False) if rows else "[]"


def parsed_problems(text: str) -> list[Problem]:
    """Problems from JSON."""
    return [Problem(**row) for row in json.loads(text)]


def _below(folders: Iterable[str]) -> Mapping[str, list[str]]:
    """The folders of each folder, in the order in which their files stand."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(filter(None, folders), key=lambda path: f"{path}/".encode()):
        found[path.rpartition("/")[0]].append(path)
    return found


def _gaps(folder: str, below: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Where a folder's own files stand among all paths: before, between and after its folders.

    Paths sort by their bytes, and "0" comes right after "/".
    """
    first = f"{folder}/" if folder else ""
    for one in below:
        yield first, f"{one}/"
        first = f"{one}0"
    yield first, f"{folder}0" if folder else "\U0010ffff"
