"""Seeing that something changed, as soon as the operating system tells."""

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from pathlib import Path

from watchfiles import Change
from watchfiles import watch as changes

STEP, BEAT = 30, 200
"""Milliseconds without a further change that end a burst of them; and between two beats."""

Look = tuple[int, int, int] | None


Touched = frozenset[Path] | None
"""The paths that something happened to since all was looked at; nothing when that is not known."""


def watch(
    paths: Sequence[Path], changed: Callable[[Touched], bool], stopped: threading.Event
) -> None:
    """Call ``changed`` once the watch stands, and after every change until ``stopped``.

    So nothing is missed that was saved while the build before it ran. ``changed`` says whether it
    took in what happened; where it did not, it is not relied on the next time.
    """
    folders = [path.resolve() for path in paths if path.is_dir()]
    others = [path for path in paths if not path.is_dir()]
    looks: list[Look] | None = None
    touched: Touched = None
    for burst in _bursts(folders, stopped):
        # Single files are looked at with every beat: an editor may put a new one in their place.
        before, looks = looks, [_look(path) for path in others]
        if burst or looks != before:
            touched = touched if touched is None else touched.union(Path(path) for _, path in burst)
            touched = frozenset() if changed(touched) else None


def below(folder: Path, touched: Touched) -> frozenset[str] | None:
    """Those of the paths that lie in a folder, as it would name them."""
    if touched is None:
        return None
    root = folder.resolve()
    inner = (path.relative_to(root) for path in touched if path.is_relative_to(root))
    return frozenset("" if path == Path() else path.as_posix() for path in inner)


def _bursts(
    folders: Sequence[Path], stopped: threading.Event
) -> Iterator[Collection[tuple[Change, str]]]:
    """Changes that came together; none with a beat of silence."""
    follow = partial(
        changes,
        *folders,
        watch_filter=partial(_shown, folders),
        step=STEP,
        rust_timeout=BEAT,
        yield_on_timeout=True,
        stop_event=stopped,
        raise_interrupt=False,
    )
    try:
        yield from follow()
    except OSError:
        # Systems tell of so many folders and no more; then all files are looked at in turn.
        yield from follow(force_polling=True)


def _shown(folders: Sequence[Path], _: Change, path: str) -> bool:
    """Whether a file is none that an editor or the system hides."""
    inner = (Path(path).relative_to(one) for one in folders if Path(path).is_relative_to(one))
    return not any(part.startswith(".") for found in inner for part in found.parts)


def _look(path: Path) -> Look:
    try:
        stat = path.stat()
    except OSError:  # not there, or gone
        return None
    return stat.st_size, stat.st_mtime_ns, stat.st_ino
