"""The raw sources that an import keeps beside content, as files to look for words in."""

from collections.abc import Iterator
from pathlib import Path

from builder.check.file import File

FOLDER = "_source"
_OLDER = ("cp1256", "iso8859_6", "mac_arabic")
"""Charsets of sources that are not UTF-8, of which each gives other letters for Arabic."""


def sources(content: Path) -> Iterator[File]:
    """Every raw source, its text in whatever charset it may be."""
    for folder in sorted(content.rglob(FOLDER)):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                name = f"content/{path.relative_to(content).as_posix()}"
                data = path.read_bytes()
                yield File(path=name, data=data, text=decoded(data), tags=())


def decoded(data: bytes) -> str:
    """The text of bytes that name no charset; all that it may be, where several may."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "\n".join(data.decode(charset, "replace") for charset in _OLDER)
