"""Writing files below one folder, and nowhere else."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from builder.model.page import OutputFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was written, as the manifest lists it."""

    path: str
    """Relative to the output folder, with forward slashes."""
    size: int
    """Bytes."""
    sha256: str
    """Digest of its bytes."""


class Tree:
    """A folder being filled with output files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: set[str] = set()

    def put(self, file: OutputFile) -> Written:
        """Write one file; raise ``ValueError`` for a path that leaves the folder."""
        self._make_folder(file.path)
        # A plain open would follow a link that someone planted; the folder is new and ours.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(f"{self.root}/{file.path}", flags, 0o666)
        try:
            _write_all(handle, file.data)
        finally:
            os.close(handle)
        digest = hashlib.sha256(file.data).hexdigest()
        return Written(path=file.path, size=len(file.data), sha256=digest)

    def _make_folder(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder in self._folders:
            return
        if path.startswith("/") or ".." in path.split("/") or "\\" in path:
            raise ValueError(f"not a path inside the output: {path!r}")
        os.makedirs(f"{self.root}/{folder}", exist_ok=True)
        self._folders.add(folder)


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
