"""Putting one folder in another's place: at once where the system can, else in two steps."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS share this value
_AT_FDCWD = -100


def swap(staged: Path, live: Path, aside: Path) -> Path | None:
    """Make ``staged`` the folder ``live``; return where the former one now lies, if there was one.

    ``aside`` is where it goes when the system cannot exchange two folders in one step: then a kill
    between the two renames leaves the old folder whole at ``aside``, for :func:`restore`.
    """
    if not live.exists():
        staged.rename(live)
        return None
    if _exchange(staged, live):
        return staged
    live.rename(aside)
    staged.rename(live)
    return aside


def restore(live: Path, aside: Path) -> bool:
    """Put a folder back that a kill left aside; say whether there was one."""
    if live.exists() or not aside.exists():
        return False
    aside.rename(live)
    return True


def _exchange(one: Path, other: Path) -> bool:
    names = os.fsencode(one), os.fsencode(other)
    if os.name != "posix":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform.startswith("linux") and hasattr(library, "renameat2"):
        failed = library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _EXCHANGE)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(*names, _EXCHANGE)
    else:
        return False
    if failed and ctypes.get_errno() not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one))
    return not failed
