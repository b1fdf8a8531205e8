"""The seal of a folder below ``.cache/``: what tells this archive's own files from any others.

The desk's index holds pickles, and compiled templates are code: whoever opens a stranger's runs a
stranger's code. So the state notes the seal of the files that this builder wrote, and nothing else
is ever opened. The inode and the time of the last change are part of it: no copy, archive or
download can carry them, so that not even an archive that brings along both such files and a state
has them opened.
"""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path


def seal(folder: Path) -> str:
    """One line for each file, or nothing where there is no folder."""
    return "\n".join(sorted(_lines(folder).values()))


def tidied(folder: Path, noted: str | None) -> bool:
    """Take away what was not noted; say whether all that was noted is there untouched.

    A writer that was killed leaves files behind, and libraries open whatever they find.
    """
    lines = set((noted or "").split("\n")) - {""}
    for name, line in _lines(folder).items():
        if line not in lines:
            _remove(folder / name)
    return bool(lines) and set(_lines(folder).values()) == lines


def drop(folder: Path) -> None:
    """Remove the folder, or the link that pretends to be it."""
    _remove(folder)


def _lines(folder: Path) -> dict[str, str]:
    if folder.is_symlink() or not folder.is_dir():
        return {}
    with os.scandir(folder) as found:
        # The lock file is empty, and touched by every writer.
        entries = [entry for entry in found if not entry.name.endswith("_WRITELOCK")]
    return {entry.name: _line(entry) for entry in entries}


def _line(entry: os.DirEntry[str]) -> str:
    at = entry.stat(follow_symlinks=False)
    kind = "file" if stat.S_ISREG(at.st_mode) else "other"
    facts = (at.st_size, at.st_mtime_ns, at.st_ctime_ns, at.st_ino)
    return " ".join([kind, *map(str, facts), entry.name])


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        with suppress(FileNotFoundError):
            path.unlink()
