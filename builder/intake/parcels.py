"""Paths to parcels: files, folders in sorted order, and the members of archives."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from itertools import chain
from pathlib import Path
from typing import IO, Final

from builder.intake import inflate, tararchive, ziparchive
from builder.intake.format import Format
from builder.intake.lines import whole_lines
from builder.intake.parcel import LARGEST, Parcel
from builder.intake.recognise import HEAD, recognise
from builder.intake.verdict import Outcome, Verdict

_LONG: Final = 4 * 1024 * 1024
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Parcels:
    """The parcels of some paths; nested archives are not followed, only named."""

    def __init__(self, formats: Sequence[Format], zone: tzinfo) -> None:
        self._formats = formats
        self._zone = zone

    def of(self, paths: Iterable[Path]) -> Iterator[Parcel | Outcome]:
        """The parcels of all paths, and a verdict for what cannot be one."""
        for path in paths:
            yield from self._path(path, path.as_posix())

    def _path(self, path: Path, shown: str) -> Iterator[Parcel | Outcome]:
        if path.is_dir() and not path.is_symlink():
            yield from self._folder(path, shown)
            return
        try:
            yield from self._file(path, shown)
        except OSError as error:
            what = f"cannot be read: {error.strerror or type(error).__name__}"
            yield _failed(shown, what, "check that it is a readable file")

    def _folder(self, path: Path, shown: str) -> Iterator[Parcel | Outcome]:
        try:
            names = sorted(os.listdir(path), key=os.fsencode)
        except OSError as error:
            yield _failed(shown, f"cannot be listed: {error.strerror}", "check its permissions")
            return
        for name in names:
            inner = f"{shown}/{name}"
            if (path / name).is_symlink():
                yield _failed(inner, "a symbolic link", "name the file that it leads to")
            else:
                yield from self._path(path / name, inner)

    def _file(self, path: Path, shown: str) -> Iterator[Parcel | Outcome]:
        # Opening a pipe without this flag would wait for its writer for ever.
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                yield _failed(shown, "not a file", "name files, folders or archives")
                return
            head = file.read(HEAD)
            file.seek(0)
            if head.startswith((b"PK\3\4", b"PK\5\6")):
                found = ziparchive.members(file, shown, status.st_size, self._zone)
                yield from map(self._kept, found)
            elif inflate.kind(head) or tararchive.is_tar(head):
                yield from map(self._kept, self._stream(file, head, shown, status))
            else:
                yield from self._plain(file, head, path, shown, status)

    def _plain(
        self, file: IO[bytes], head: bytes, path: Path, shown: str, status: os.stat_result
    ) -> Iterator[Parcel | Outcome]:
        modified = datetime.fromtimestamp(status.st_mtime, UTC)
        if hidden(shown):
            yield _hidden(shown)
        elif status.st_size > _LONG and self._by_line(head):
            yield from whole_lines(file, shown, modified)
        elif status.st_size > LARGEST:
            what = f"{status.st_size} bytes long"
            yield _failed(shown, what, f"at most {LARGEST} are read; split it")
        else:
            yield Parcel(shown=shown, path=path, modified=modified)

    def _stream(
        self, file: IO[bytes], head: bytes, shown: str, status: os.stat_result
    ) -> Iterator[Parcel | Outcome]:
        packed = inflate.kind(head)
        if packed is None:
            yield from tararchive.members(file, shown)
            return
        stream = inflate.inflated(file, packed, status.st_size)
        try:
            first = stream.peek(HEAD)
            if tararchive.is_tar(first):
                yield from tararchive.members(stream, shown)
            else:
                modified = datetime.fromtimestamp(status.st_mtime, UTC)
                yield from self._single(stream, first, shown, modified)
        except (*tararchive.BROKEN, inflate.TooMuch) as error:
            what = f"cannot be unpacked: {str(error) or 'it grows too large'}"
            yield _failed(shown, what, "copy it again")

    def _single(
        self, stream: inflate.Metered, first: bytes, shown: str, modified: datetime
    ) -> Iterator[Parcel | Outcome]:
        """A compressed file that is no archive."""
        if self._by_line(first):
            yield from whole_lines(stream, shown, modified)
            return
        pieces, size = [], 0
        while size <= LARGEST and (piece := stream.read(HEAD)):
            pieces.append(piece)
            size += len(piece)
        if size > LARGEST:
            yield _failed(shown, f"unpacks to more than {LARGEST} bytes", "split it")
        else:
            yield Parcel(shown=shown, data=b"".join(pieces), modified=modified)

    def _by_line(self, head: bytes) -> bool:
        known = recognise(head, self._formats)
        return known is not None and known.by_line

    def _kept(self, found: Parcel | Outcome) -> Parcel | Outcome:
        if isinstance(found, Outcome):
            return found
        if hidden(found.shown):
            return _hidden(found.shown)
        head = found.data[:512]
        if head.startswith((b"PK\3\4", b"PK\5\6")) or inflate.kind(head) or tararchive.is_tar(head):
            hint = "unpack the outer one, and import what was in it"
            return _failed(found.shown, "an archive within an archive", hint)
        return found


def hidden(shown: str) -> bool:
    """Whether systems and not people put a file there: names of a dot, and those of a Mac's zip."""
    name = shown.rpartition("/")[2]
    return name.startswith(".") or "/__MACOSX/" in shown


def batched(
    parcels: Iterable[Parcel | Outcome], size: int, count: int
) -> Iterator[tuple[Parcel | Outcome, ...]]:
    """Parcels in batches of about ``size`` bytes and at most ``count``, for a crew to share."""
    batch: list[Parcel | Outcome] = []
    weight = 0
    for one in chain(parcels):
        batch.append(one)
        weight += _weight(one)
        if weight >= size or len(batch) >= count:
            yield tuple(batch)
            batch, weight = [], 0
    if batch:
        yield tuple(batch)


def _weight(one: Parcel | Outcome) -> int:
    if isinstance(one, Outcome):
        return 0
    try:
        return one.path.stat().st_size if one.path else len(one.data)
    except OSError:
        return 0


def _hidden(shown: str) -> Outcome:
    return Outcome(path=shown, verdict=Verdict.OTHER, what="a hidden file")


def _failed(shown: str, what: str, hint: str) -> Outcome:
    return Outcome(path=shown, verdict=Verdict.FAILED, what=what, hint=hint)
