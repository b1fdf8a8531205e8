"""Tar archives, compressed or not, read as a stream: members one after the other."""

import lzma
import tarfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO, Any, Final

from builder.intake.inflate import TooMuch
from builder.intake.parcel import LARGEST, Parcel
from builder.intake.verdict import Outcome, Verdict
from builder.intake.ziparchive import MEMBERS

BROKEN: Final = (
    tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError, ValueError, OverflowError,
)  # fmt: skip
"""What a damaged archive makes the libraries raise."""


def is_tar(head: bytes) -> bool:
    """Whether a file that begins so is a tar archive (POSIX ustar, and GNU's)."""
    return head[257:262] == b"ustar"


def members(stream: IO[bytes] | Any, shown: str) -> Iterator[Parcel | Outcome]:
    """What an archive holds, in its own order; what follows a fault is not read."""
    try:
        yield from _members(stream, shown)
    except TooMuch:
        what = "unpacks to more than a hundred times its size; the rest was not read"
        yield _failed(shown, what, "unpack it yourself")
    except BROKEN as error:
        what = f"a tar archive that cannot be read further: {error}"
        yield _failed(shown, what, "copy it again")


def _members(stream: IO[bytes] | Any, shown: str) -> Iterator[Parcel | Outcome]:
    with tarfile.open(fileobj=stream, mode="r|", encoding="utf-8") as archive:
        for number, info in enumerate(archive):
            # The library remembers every member, which a stream has no use for.
            archive.members = []  # type: ignore[attr-defined]
            if number == MEMBERS:
                yield _failed(shown, f"more than {MEMBERS} members", "make several archives of it")
                return
            if not info.isdir():
                yield _member(archive, info, f"{shown}/{info.name}")


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo, shown: str) -> Parcel | Outcome:
    if not info.isreg():
        return _failed(shown, "a link or a device", "put the file itself into the archive")
    if info.size > LARGEST:
        return _failed(shown, f"{info.size} bytes long", f"at most {LARGEST} are read; split it")
    file = archive.extractfile(info)
    assert file is not None  # regular files have one
    return Parcel(shown=shown, data=file.read(), modified=_modified(info))


def _modified(info: tarfile.TarInfo) -> datetime | None:
    try:
        return datetime.fromtimestamp(info.mtime, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _failed(shown: str, what: str, hint: str) -> Outcome:
    return Outcome(path=shown, verdict=Verdict.FAILED, what=what, hint=hint)
