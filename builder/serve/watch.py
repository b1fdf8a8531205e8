"""Seeing that something changed: a look at every file's size and time, a few times a second."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

INTERVAL = 0.3
"""Seconds between looks; ten thousand files take under 0.02 s."""

Snapshot = frozenset[tuple[str, int, int, int]]


def snapshot(paths: Sequence[Path]) -> Snapshot:
    """What all files at or below ``paths`` look like now; hidden ones are left out."""
    return frozenset(entry for path in paths for entry in _entries(path))


def watch(paths: Sequence[Path], changed: Callable[[], None], stopped: threading.Event) -> None:
    """Call ``changed`` after every change, until ``stopped``."""
    before = snapshot(paths)
    while not stopped.wait(INTERVAL):
        now = snapshot(paths)
        if now != before:
            # Taken before the call: what changes during a build is seen after it.
            before = now
            changed()


def _entries(path: Path) -> Iterator[tuple[str, int, int, int]]:
    if path.is_dir():
        for folder, names, files in os.walk(path):
            names[:] = [name for name in names if not name.startswith(".")]
            for name in files:
                if not name.startswith("."):
                    yield from _entry(Path(folder, name))
    else:
        yield from _entry(path)


def _entry(path: Path) -> Iterator[tuple[str, int, int, int]]:
    try:
        stat = path.lstat()
    except OSError:  # gone since it was listed
        return
    yield str(path), stat.st_size, stat.st_mtime_ns, stat.st_ino
