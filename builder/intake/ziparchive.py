"""Zip archives: members read as streams, never unpacked to the disk, names never followed."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import IO, Final

from builder.intake import inflate
from builder.intake.parcel import LARGEST, MIB, Parcel
from builder.intake.verdict import Outcome, Verdict

MEMBERS: Final = 100_000
"""Members of one archive."""

_DIRECTORY: Final = 16 * MIB
_TAIL: Final = 66_000
_SMALL: Final = MIB
_OFFICE: Final = frozenset({"mimetype", "[Content_Types].xml"})
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)


def members(file: IO[bytes], shown: str, size: int, zone: tzinfo) -> Iterator[Parcel | Outcome]:
    """What an archive holds, in its own order."""
    if fault := _absurd(file, size):
        yield _failed(shown, fault, "make several archives of it")
        return
    try:
        archive = zipfile.ZipFile(file)
    except (*_BROKEN, NotImplementedError, struct.error) as error:
        yield _failed(shown, f"a zip archive that cannot be read: {error}", "copy it again")
        return
    infos = [one for one in archive.infolist() if not one.is_dir()]
    if infos and infos[0].filename in _OFFICE:
        yield Outcome(path=shown, verdict=Verdict.OTHER, what="an office document or e-book",
                      hint="save it as plain text to import it")  # fmt: skip
        return
    yield from _each(archive, infos, shown, size, zone)


def _each(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], shown: str, size: int, zone: tzinfo
) -> Iterator[Parcel | Outcome]:
    left = inflate.most(size)
    for number, info in enumerate(infos):
        found = _member(archive, info, f"{shown}/{info.filename}", zone)
        left -= len(found.data) if isinstance(found, Parcel) else 0
        if left < 0:
            what = f"unpacks to more than {inflate.most(size)} bytes"
            rest = len(infos) - number
            yield _failed(shown, f"{what}; {rest} members were not read", "unpack it yourself")
            return
        yield found


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, shown: str, zone: tzinfo
) -> Parcel | Outcome:
    if fault := _refusal(info):
        return _failed(shown, *fault)
    try:
        with archive.open(info) as stream:
            data = stream.read(LARGEST + 1)
    except (*_BROKEN, NotImplementedError) as error:
        return _failed(shown, f"cannot be unpacked: {error}", "copy the archive again")
    if len(data) > LARGEST:
        return _failed(shown, *_too_large())
    return Parcel(shown=shown, data=data, modified=_modified(info, zone))


def _refusal(info: zipfile.ZipInfo) -> tuple[str, str] | None:
    if info.flag_bits & 1:
        return "encrypted", "unpack it with its password, and import the files"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "a link", "put the file itself into the archive"
    if info.file_size > LARGEST:
        return _too_large()
    if info.file_size > max(_SMALL, inflate.RATIO * info.compress_size):
        return f"unpacks to {info.file_size} bytes from {info.compress_size}", "unpack it yourself"
    return None


def _too_large() -> tuple[str, str]:
    return f"more than {LARGEST} bytes long", "split it"


def _modified(info: zipfile.ZipInfo, zone: tzinfo) -> datetime | None:
    try:
        return datetime(*info.date_time, tzinfo=zone)
    except ValueError:
        return None


def _absurd(file: IO[bytes], size: int) -> str | None:
    """Whether the list of members, which is read as a whole, is too long (APPNOTE 4.3.16)."""
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) < at + 22:
        return None
    count, length = struct.unpack_from("<HI", tail, at + 10)
    wide = tail.rfind(b"PK\6\6", 0, at)
    if wide >= 0 and len(tail) >= wide + 56:
        count, length = struct.unpack_from("<QQ", tail, wide + 32)
    # A list that is shorter than it says is not believed either way.
    if count > MEMBERS or length > _DIRECTORY:
        return f"a list of {count} members in {length} bytes"
    return None


def _failed(shown: str, what: str, hint: str) -> Outcome:
    return Outcome(path=shown, verdict=Verdict.FAILED, what=what, hint=hint)
