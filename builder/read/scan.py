"""What lies in ``content/``: the story files, and every other thing named as a problem.

A build that follows another looks only into folders whose files are not what they were; a watch
may even say which folders need to be listed at all.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.problems import Problem
from builder.read.disk import Unreadable, contents
from builder.read.folder import Folder, Found, list_folder, problem
from builder.read.limits import STORY_FILE
from builder.read.source import SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What an earlier build has seen."""

    stamps: Mapping[str, str]
    """All folders with their stamps; one has none as long as anything is wrong in it."""
    touched: frozenset[str] | None = None
    """Paths below ``content/`` that something happened to since; nothing when nobody watched."""
    ahead: Mapping[str, Folder] = field(default_factory=dict)
    """Folders that were listed ahead of the walk; without lines where the stamp is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """All that was found, in the order of the paths' bytes."""

    found: tuple[Found, ...]
    """The story files of folders that are not as they were."""
    problems: tuple[Problem, ...]
    """Whatever is neither a story nor set apart."""
    stamps: Mapping[str, str]
    """All folders with their stamps."""
    changed: frozenset[str]
    """The folders that are not as they were."""


NOTHING = Before(stamps={})
"""No earlier build."""


def scan(content: Path, before: Before = NOTHING) -> Scan:
    """List ``content/``."""
    walk = _Walk(content, before)
    walk.folder("", doubt=False)
    alike = _alike([*walk.passed, *(folder.path for folder in walk.listed)])
    if alike and (walk.passed or before.ahead):
        return scan(content, Before(stamps=before.stamps))
    stamps = {path: before.stamps[path] for path in walk.passed}
    stamps |= {one.path: _stamp(one, alike) for one in walk.listed}
    changed = [one for one in walk.listed if _differs(stamps[one.path], before, one.path)]
    found = sorted((file for one in changed for file in one.found()), key=_order)
    twins = list(_twins(found))
    stamps |= {path.rpartition("/")[0]: "" for pair in twins for path in pair}
    problems = [*(told for one in walk.listed for told in one.problems), *map(_twin, twins)]
    return Scan(
        found=tuple(found),
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
        stamps=stamps,
        changed=frozenset(one.path for one in changed),
    )


def read(content: Path, path: str) -> tuple[SourceFile | None, tuple[Problem, ...]]:
    """Read one story file, or say why it cannot be read."""
    try:
        return SourceFile(path=path, data=contents(f"{content}/{path}", STORY_FILE)), ()
    except Unreadable as error:
        return None, (problem(path, error.what, error.hint),)


class _Walk:
    """One walk through the folders, past those that a watch knows to be as they were."""

    def __init__(self, content: Path, before: Before) -> None:
        self._content = content
        self._before = before
        self._touched = before.touched or frozenset()
        self._holders = {_holder(path, before.stamps) for path in self._touched}
        self._below = _below(before.stamps) if before.touched is not None else {}
        self.listed: list[Folder] = []
        self.passed: list[str] = []

    def folder(self, path: str, *, doubt: bool) -> None:
        """Take in one folder and those below it; in doubt each of them is listed."""
        doubt = doubt or path in self._touched
        if doubt or not self._passes(path):
            listed = self._before.ahead.get(path) or list_folder(self._content, path)
            self.listed.append(listed)
            below = listed.below
        else:
            self.passed.append(path)
            below = tuple(self._below.get(path, ()))
        for one in below:
            self.folder(one, doubt=doubt)

    def _passes(self, path: str) -> bool:
        watched = self._before.touched is not None
        return watched and path not in self._holders and bool(self._before.stamps.get(path))


def _holder(path: str, stamps: Mapping[str, str]) -> str:
    """The nearest folder around a path that was there before."""
    holder = path.rpartition("/")[0]
    return holder if not holder or holder in stamps else _holder(holder, stamps)


def _below(stamps: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The folders of each folder."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in filter(None, stamps):
        found[path.rpartition("/")[0]].append(path)
    return found


def _stamp(folder: Folder, alike: set[str]) -> str:
    return "" if folder.problems or folder.path in alike else folder.stamp


def _differs(stamp: str, before: Before, path: str) -> bool:
    return not stamp or before.stamps.get(path) != stamp


def _alike(paths: Iterable[str]) -> set[str]:
    """Folders that some disks cannot tell apart."""
    same: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        same[_plainest(path)].append(path)
    return {path for some in same.values() if len(some) > 1 for path in some}


def _twins(found: list[Found]) -> Iterator[tuple[str, str]]:
    """Paths that some disks cannot tell from an earlier one, and that one."""
    first: dict[str, str] = {}
    plainest = [_plainest(path) for path, _ in found]
    if len(set(plainest)) == len(plainest):
        return
    for (path, _), plain in zip(found, plainest, strict=True):
        other = first.setdefault(plain, path)
        if other != path:
            yield path, other


def _twin(pair: tuple[str, str]) -> Problem:
    path, other = pair
    what = f"the same path as content/{other} but for case or letter form"
    return problem(path, what, "rename one: many disks can hold only one of them")


def _plainest(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFKC", path).casefold()


def _order(found: Found) -> bytes:
    return found.path.encode()
