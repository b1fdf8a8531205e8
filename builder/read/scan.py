"""What lies in ``content/``: the story files, and every other thing named as a problem."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from builder.model.entity import Kind
from builder.problems import Problem
from builder.read.characters import BIDI
from builder.read.disk import Unreadable, contents
from builder.read.filename import SUFFIX
from builder.read.limits import STORY_FILE
from builder.read.source import SourceFile

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
    """A story file as the folder lists it, not yet opened; every build makes one for each."""

    path: str
    """Relative to ``content/``, with forward slashes."""
    stat: str
    """Size, times and inode in one line: as long as it is the same, the file is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """All that was found, in the order of the paths' bytes."""

    found: tuple[Found, ...]
    """The story files."""
    problems: tuple[Problem, ...]
    """Whatever is neither a story nor set apart."""
    apart: int
    """Number of names that begin with ``_`` or ``.``, which are left alone."""


def scan(content: Path) -> Scan:
    """List ``content/``."""
    walk = _Walk(content)
    walk.folder("")
    found = sorted(walk.found, key=lambda one: one.path.encode())
    problems = [*walk.problems, *_twins(found)]
    return Scan(
        found=tuple(found),
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
        apart=walk.apart,
    )


def read(content: Path, path: str) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """Read one story file, or say why it cannot be read."""
    try:
        return SourceFile(path=path, data=contents(f"{content}/{path}", STORY_FILE)), ()
    except Unreadable as error:
        return None, (_problem(path, error.what, error.hint),)


class _Walk:
    """One walk through the folders."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.found: list[Found] = []
        self.problems: list[Problem] = []
        self.apart = 0

    def folder(self, path: str) -> None:
        """Take in one folder and those below it."""
        try:
            with os.scandir(self._root / path) as listing:
                entries = list(listing)
        except OSError as error:
            what = f"cannot be listed: {error.strerror}"
            self.problems.append(_problem(path, what, "every archive needs a readable content/"))
            return
        below = f"{path}/" if path else ""
        for entry in entries:
            if not (_SOUND.fullmatch(entry.name) and self._story(below + entry.name, entry)):
                self._entry(below + entry.name, entry)

    def _story(self, path: str, entry: os.DirEntry[str]) -> bool:
        """Take in a story, as an idle build does for each; leave all else to be looked into."""
        status = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode):
            return False
        self.found.append(Found(path, status_line(status)))
        return True

    def _entry(self, path: str, entry: os.DirEntry[str]) -> None:
        if entry.name.startswith(_APART):
            self.apart += 1
        elif fault := _name_fault(entry.name):
            self.problems.append(_problem(path, *fault))
        else:
            self._sort(path, entry)

    def _sort(self, path: str, entry: os.DirEntry[str]) -> None:
        status = entry.stat(follow_symlinks=False)
        form = stat.S_IFMT(status.st_mode)
        if form == stat.S_IFDIR:
            self._below(path)
        elif form != stat.S_IFREG:
            self.problems.append(_problem(path, *_HINTS.get(form, ("not a file", "move it"))))
        elif path.endswith(SUFFIX):
            self.found.append(Found(path, status_line(status)))
        elif path not in AUTHORITIES:
            hint = "stories end in .md; put _ before names that are to be left alone"
            self.problems.append(_problem(path, "not a story", hint))

    def _below(self, path: str) -> None:
        if path.endswith(SUFFIX):
            hint = "folders may have any other name"
            self.problems.append(_problem(path, "a folder with the name of a story", hint))
        else:
            self.folder(path)


def status_line(status: os.stat_result) -> str:
    """What :class:`Found` has as ``stat``."""
    size, modified, changed = status.st_size, status.st_mtime_ns, status.st_ctime_ns
    return f"{size} {modified} {changed} {status.st_ino}"


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


def _twins(found: list[Found]) -> Iterator[Problem]:
    """Paths that some disks cannot tell apart."""
    first: dict[str, str] = {}
    plainest = [_plainest(path) for path, _ in found]
    if len(set(plainest)) == len(plainest):
        return
    for (path, _), plain in zip(found, plainest, strict=True):
        other = first.setdefault(plain, path)
        if other != path:
            what = f"the same path as content/{other} but for case or letter form"
            yield _problem(path, what, "rename one: many disks can hold only one of them")


def _plainest(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()


def _problem(path: str, what: str, hint: str) -> Problem:
    shown = path.encode("utf-8", "backslashreplace").decode()
    return Problem(path=f"content/{shown}" if shown else "content", what=what, hint=hint)
