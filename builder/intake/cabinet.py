"""The files of ``content/`` under an importer's hands: each is whole, or not there."""

import os
from contextlib import suppress
from pathlib import Path

from builder.intake.front import Front, opened
from builder.read.folder import status_line


class Cabinet:
    """Writes below one folder; a dry one writes nothing."""

    def __init__(self, root: Path, *, dry: bool) -> None:
        self._root = root
        self._dry = dry
        self._folders: set[str] = set()

    def write(self, path: str, data: bytes) -> str | None:
        """Put a file in its place, at once; what a scan will tell of it, if these bytes are it."""
        if self._dry:
            return None
        self._make_folder(path)
        folder, _, name = path.rpartition("/")
        # The name begins with a dot, so that a build leaves alone what a killed import left.
        aside = f"{self._root}/{folder}/.{name}.part"
        written = _write(aside, data)
        os.replace(aside, f"{self._root}/{path}")
        there = os.lstat(f"{self._root}/{path}")
        return status_line(there) if _same(written, there) else None

    def write_ahead(self, path: str, data: bytes) -> None:
        """Put a file where nothing looks for it until another, written after it, is there."""
        if self._dry:
            return
        self._make_folder(path)
        _write(f"{self._root}/{path}", data)

    def move(self, old: str, new: str) -> None:
        """Give a file another name; one that is not there is none to move."""
        if self._dry or old == new:
            return
        self._make_folder(new)
        with suppress(FileNotFoundError):
            os.replace(f"{self._root}/{old}", f"{self._root}/{new}")
        self._tidy_up(old)

    def remove(self, path: str) -> None:
        """Take a file away."""
        if self._dry:
            return
        with suppress(FileNotFoundError):
            os.unlink(f"{self._root}/{path}")
        self._tidy_up(path)

    def front(self, path: str) -> Front | None:
        """A story's file, to be changed."""
        data = self.data(path)
        return opened(data) if data else None

    def data(self, path: str) -> bytes | None:
        """The bytes of a file; nothing for a dry cabinet, in which it may not be."""
        return None if self._dry else (self._root / path).read_bytes()

    def names(self, folder: str) -> list[str]:
        """The names in a folder."""
        with suppress(OSError):
            return sorted(os.listdir(self._root / folder))
        return []

    def _make_folder(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._root}/{folder}", exist_ok=True)
            self._folders.add(folder)

    def _tidy_up(self, path: str) -> None:
        """Take away the folders that a file leaves empty."""
        folder = path.rpartition("/")[0]
        while folder:
            try:
                os.rmdir(f"{self._root}/{folder}")
            except OSError:
                return
            self._folders.discard(folder)
            folder = folder.rpartition("/")[0]


def _same(one: os.stat_result, other: os.stat_result) -> bool:
    """Whether nobody changed a file between; its other time changes with its name."""
    known = (other.st_ino, other.st_size, other.st_mtime_ns)
    return (one.st_ino, one.st_size, one.st_mtime_ns) == known


def _write(path: str, data: bytes) -> os.stat_result:
    # Without following a link that someone may have planted.
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        return os.fstat(handle)
    finally:
        os.close(handle)
