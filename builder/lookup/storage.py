"""The folder of the index, whose files are mapped: what a query does not ask for is not read."""

import mmap
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile


class Storage(FileStorage):  # type: ignore[misc]
    """Whoosh's own, which copies into memory what it maps."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file for reading."""
        with Path(self.folder, name).open("rb") as file:
            size = file.seek(0, 2)
            view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else None
        return StructFile(view, name=name, **options) if view else super().open_file(name)
