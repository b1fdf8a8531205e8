"""Writing files below one folder, and nowhere else."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from builder.model.page import OutputFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file of the output, as the manifest lists it."""

    path: str
    """Relative to the output folder, with forward slashes."""
    size: int
    """Bytes."""
    sha256: str
    """Digest of its bytes."""
    new: bool = True
    """Whether it was written, because what stands there is another or nothing."""


class Tree:
    """A folder being filled with output files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: set[str] = set()

    def put(self, file: OutputFile, standing: str | None = None) -> Written:
        """Write one file, unless ``standing``, the digest of what is published, is its own.

        Raises ``ValueError`` for a path that leaves the folder.
        """
        digest = hashlib.sha256(file.data).hexdigest()
        if digest != standing:
            self._write(file)
        new = digest != standing
        return Written(path=file.path, size=len(file.data), sha256=digest, new=new)

    def _write(self, file: OutputFile) -> None:
        self._make_folder(file.path)
        # A plain open would follow a link that someone planted; the folder is new and ours.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(f"{self.root}/{file.path}", flags, 0o666)
        try:
            _write_all(handle, file.data)
        finally:
            os.close(handle)

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
