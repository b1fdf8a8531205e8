"""One folder of ``content/``: its story files, and every other thing named as a problem."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from builder.model.entity import Kind
from builder.problems import Problem
from builder.read.characters import BIDI
from builder.read.filename import SUFFIX

AUTHORITIES: Final = frozenset(f"{kind.value}.yaml" for kind in Kind)
_APART: Final = ("_", ".")
# The names of nearly all stories, in which nothing can be wrong.
_SOUND: Final = re.compile(r"[A-Za-z0-9][!-~]*\.md")
_HINTS: Final = {
    stat.S_IFLNK: ("a symbolic link", "put the file itself here"),
    stat.S_IFIFO: ("a pipe", "move it out of content/"),
    stat.S_IFSOCK: ("a socket", "move it out of content/"),
    stat.S_IFBLK: ("a device", "move it out of content/"),
    stat.S_IFCHR: ("a device", "move it out of content/"),
}


class Found(NamedTuple):
    """A story file as the folder lists it, not yet opened; every full build makes one for each."""

    path: str
    """Relative to ``content/``, with forward slashes."""
    stat: str
    """Size, times and inode in one line: as long as it is the same, the file is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """What one folder holds, but for names that begin with ``_`` or ``.``."""

    path: str
    """Relative to ``content/``, which itself is nothing."""
    stamp: str = ""
    """As long as it is the same, so are all story files."""
    lines: tuple[str, ...] = ()
    """Its story files in order, each as name, ``/`` and stat line."""
    below: tuple[str, ...] = ()
    """The paths of its folders."""
    problems: tuple[Problem, ...] = ()
    """Whatever is neither a story nor a folder nor set apart."""

    def found(self) -> list[Found]:
        """Its story files."""
        before = f"{self.path}/" if self.path else ""
        parts = (line.partition("/") for line in self.lines)
        return [Found(before + name, status) for name, _, status in parts]


def list_folder(content: Path, path: str) -> Folder:
    """List one folder."""
    sorting = _Sorting(f"{path}/" if path else "")
    try:
        with _entries(content / path) as entries:
            sorting.all(entries)
    except OSError as error:
        what = f"cannot be listed: {error.strerror}"
        hint = "every archive needs a readable content/"
        return Folder(path=path, problems=(problem(path, what, hint),))
    lines = tuple(sorted(sorting.lines))
    return Folder(
        path=path,
        stamp=_stamp(lines),
        lines=lines,
        below=tuple(sorting.folders),
        problems=tuple(sorting.problems),
    )


def _stamp(lines: Iterable[str]) -> str:
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def list_again(content: Path, path: str, stamp: str) -> Folder:
    """A folder that had a stamp: if it still has and all is well, that says all, without lines."""
    folder = list_folder(content, path)
    same = folder.stamp == stamp and not folder.problems
    return replace(folder, lines=()) if same else folder


@contextmanager
def _entries(folder: Path) -> Iterator[list[os.DirEntry[str]]]:
    """The entries; where the system can, it looks each up from the folder, not from the root."""
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as listing:
            yield list(listing)
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with os.scandir(handle) as listing:
            yield list(listing)
    finally:
        os.close(handle)


class _Sorting:
    """Entries of a folder, each put where it belongs."""

    def __init__(self, before: str) -> None:
        self._before = before
        self.lines: list[str] = []
        self.folders: list[str] = []
        self.problems: list[Problem] = []

    def all(self, entries: Iterable[os.DirEntry[str]]) -> None:
        """Take in all entries; nearly all of them are files whose names are sound."""
        for entry in entries:
            if not (_SOUND.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)):
                self.take(entry)
            elif line := _line(entry):
                self.lines.append(line)

    def take(self, entry: os.DirEntry[str]) -> None:
        """Take in one entry, whatever it is; what is gone by now was never there."""
        if entry.name.startswith(_APART):
            return
        if fault := _name_fault(entry.name):
            self._blame(entry, *fault)
            return
        with suppress(FileNotFoundError):
            self._sort(entry, stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode))

    def _sort(self, entry: os.DirEntry[str], form: int) -> None:
        if form == stat.S_IFDIR:
            self._below(entry)
        elif form != stat.S_IFREG:
            self._blame(entry, *_HINTS.get(form, ("not a file", "move it")))
        elif entry.name.endswith(SUFFIX):
            self.lines += filter(None, [_line(entry)])
        elif self._before or entry.name not in AUTHORITIES:
            hint = "stories end in .md; put _ before names that are to be left alone"
            self._blame(entry, "not a story", hint)

    def _below(self, entry: os.DirEntry[str]) -> None:
        if entry.name.endswith(SUFFIX):
            hint = "folders may have any other name"
            self._blame(entry, "a folder with the name of a story", hint)
        else:
            self.folders.append(self._before + entry.name)

    def _blame(self, entry: os.DirEntry[str], what: str, hint: str) -> None:
        self.problems.append(problem(self._before + entry.name, what, hint))


def problem(path: str, what: str, hint: str) -> Problem:
    """A problem of a path, which shows what no terminal would."""
    shown = path.encode("utf-8", "backslashreplace").decode()
    return Problem(path=f"content/{shown}" if shown else "content", what=what, hint=hint)


def _line(entry: os.DirEntry[str]) -> str | None:
    """Name and stat line; nothing for a file that is gone by now."""
    try:
        at = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return f"{entry.name}/{status_line(at)}"


def status_line(at: os.stat_result) -> str:
    """What :class:`Found` has as ``stat``."""
    return f"{at.st_size} {at.st_mtime_ns} {at.st_ctime_ns} {at.st_ino}"


def _name_fault(name: str) -> tuple[str, str] | None:
    if name.isascii() and name.isprintable():
        return None
    try:
        name.encode()
    except UnicodeEncodeError:
        return "a file name that is not UTF-8", "rename it"
    if BIDI.search(name) or any(unicodedata.category(char) == "Cc" for char in name):
        return "a hidden control character in a file name", "rename it"
    return None
