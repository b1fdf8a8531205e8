"""Recognition: what a file is, told by its first bytes and never by its name."""

from collections.abc import Sequence
from typing import Final

from builder.intake.format import Format

HEAD: Final = 64 * 1024
"""Bytes that are looked at."""

_KINDS: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, b"\xff\xd8\xff", "a picture (JPEG)"),
    (0, b"\x89PNG\r\n", "a picture (PNG)"),
    (0, b"GIF8", "a picture (GIF)"),
    (0, b"II*\0", "a picture (TIFF)"),
    (0, b"MM\0*", "a picture (TIFF)"),
    (8, b"WEBP", "a picture (WebP)"),
    (0, b"%PDF-", "a PDF document"),
    (0, b"%!PS", "a PostScript document"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"ID3", "a sound (MP3)"),
    (0, b"OggS", "a sound (Ogg)"),
    (0, b"RIFF", "a sound or video"),
    (4, b"ftyp", "a video (MP4)"),
    (0, b"\x1aE\xdf\xa3", "a video (Matroska)"),
    (0, b"SQLite format 3\0", "a database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\0", "a program"),
)
"""Where in a file which bytes say that it is no text."""


def recognise(data: bytes, formats: Sequence[Format]) -> Format | None:
    """The first format of the table that knows these bytes."""
    head = data[:HEAD]
    return next((one for one in formats if one.recognises(head)), None)


def foreign(data: bytes) -> str | None:
    """What a file is that holds no text at all, in an editor's words."""
    return next((noun for at, mark, noun in _KINDS if data[at : at + len(mark)] == mark), None)
