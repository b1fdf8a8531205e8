"""Edits of an archive's files, worked out as a whole before the first is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.authority.book import Book
from builder.config import SiteConfig
from builder.intake.cabinet import Cabinet
from builder.model.entity import Kind
from builder.problems import ConfigError, Problem
from builder.read.disk import Unreadable, contents
from builder.read.limits import AUTHORITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What is to be written."""

    books: tuple[Book, ...] = ()
    """Authority files, as they are to be."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Story files as they are to be, by path relative to ``content/``."""

    def write(self, content: Path) -> None:
        """Put all of it in its place: first what is known of entities, then who names them."""
        cabinet = Cabinet(content, dry=False)
        for book in self.books:
            cabinet.write(f"{book.kind.value}.yaml", book.data)
        for path, data in self.files.items():
            cabinet.write(path, data)


def open_book(content: Path, kind: Kind, config: SiteConfig) -> Book:
    """The authority file of a kind, an empty one where there is none."""
    file = content / f"{kind.value}.yaml"
    if not file.exists() and not file.is_symlink():
        return Book.of(kind, b"", config)
    try:
        return Book.of(kind, contents(file, AUTHORITY.size), config)
    except Unreadable as error:
        path = f"content/{file.name}"
        raise ConfigError(Problem(path=path, what=error.what, hint=error.hint)) from None
