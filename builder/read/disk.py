"""One file from the disk: never through a link, never waited for, never beyond its limit."""

import os
import stat
from pathlib import Path
from typing import Final

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link could lead out of the archive
    | getattr(os, "O_NONBLOCK", 0)  # opening a pipe would wait for its writer for ever
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_TRIES: Final = 3


class Unreadable(Exception):
    """A file that cannot be taken; ``what`` is wrong, ``hint`` says what to do."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


def contents(path: Path | str, limit: int) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes."""
    try:
        for _ in range(_TRIES):
            data = _once(path, limit)
            if data is not None:
                return data
    except OSError as error:
        raise Unreadable(_reason(error), "check that it is a readable file") from error
    raise Unreadable("changes while it is read", "wait until it is saved, and build again")


def _once(path: Path | str, limit: int) -> bytes | None:
    handle = os.open(path, _FLAGS)
    try:
        before = os.fstat(handle)
        _regular(before, limit)
        data = _bytes(handle, before.st_size)
        after = os.fstat(handle)
    finally:
        os.close(handle)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if same and len(data) == after.st_size else None


def _bytes(handle: int, size: int) -> bytes:
    """As many bytes as the file had; should it have grown since, its new size says so."""
    data = os.read(handle, size)
    while len(data) < size and (more := os.read(handle, size - len(data))):
        data += more
    return data


def _regular(status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("not a regular file", "move it out of content/")
    if status.st_size > limit:
        raise Unreadable(f"{status.st_size} bytes long", f"at most {limit} are read")


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or type(error).__name__}"
