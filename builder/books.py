"""Authority files of an archive: opened to be edited, and put back in one step."""

from collections.abc import Iterable
from pathlib import Path

from builder.authority.book import Book
from builder.config import SiteConfig
from builder.intake.cabinet import Cabinet
from builder.model.entity import Kind
from builder.problems import ConfigError, Problem
from builder.read.disk import Unreadable, contents
from builder.read.limits import AUTHORITY


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


def write(content: Path, books: Iterable[Book]) -> None:
    """Put files in their places."""
    cabinet = Cabinet(content, dry=False)
    for book in books:
        cabinet.write(f"{book.kind.value}.yaml", book.data)
