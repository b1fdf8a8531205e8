"""Files, folders and archives to parcels; whatever they hide, each input has its verdict."""

import gzip
import io
import lzma
import os
import struct
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Literal, get_args

import pytest

from builder.intake.formats import FORMATS
from builder.intake.parcel import Parcel
from builder.intake.parcels import Parcels
from builder.intake.verdict import Outcome, Verdict
from tests.intake.soon import PEAK, SOON

MIB = 1024 * 1024


def opened(*paths: Path) -> list[Parcel | Outcome]:
    return list(Parcels(FORMATS, UTC).of(paths))


def told(path: Path) -> list[str]:
    """Names of parcels, and what is said of the others."""
    return [
        one.shown.removeprefix(f"{path}/") if isinstance(one, Parcel) else one.what
        for one in opened(path)
    ]


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


Mode = Literal["w:", "w:gz", "w:bz2", "w:xz"]


def tarred(path: Path, mode: Mode, *members: tuple[str, bytes]) -> Path:
    with tarfile.open(path, mode) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def test_a_folder_is_walked_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "ب.txt", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")

    assert told(tmp_path) == [
        "a hidden file", "a.txt", "b/1.txt", "b/2.txt", "a symbolic link", "ب.txt",
    ]  # fmt: skip


@pytest.mark.parametrize("mode", get_args(Mode))
def test_members_of_tar_archives_come_in_their_order(tmp_path: Path, mode: Mode) -> None:
    path = tarred(tmp_path / "any.name", mode, ("b", b"two"), ("../a", b"one"), ("c", b""))
    parcels = [one for one in opened(path) if isinstance(one, Parcel)]

    assert [one.data for one in parcels] == [b"two", b"one", b""]
    assert parcels[1].shown == f"{path}/../a"  # a name, and nothing more


def test_members_of_zip_archives(tmp_path: Path) -> None:
    path = zipped(tmp_path / "z", ("b", b"two"), ("/etc/a", b"one"), ("__MACOSX/b", b"x"))

    assert told(path) == ["b", "/etc/a", "a hidden file"]


def test_an_archive_within_an_archive_is_named(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner", ("a", b"x")).read_bytes()
    path = zipped(tmp_path / "outer", ("in.zip", inner), ("in.gz", gzip.compress(b"x")))

    assert told(path) == ["an archive within an archive"] * 2


def test_a_compressed_file_is_one_parcel(tmp_path: Path) -> None:
    for name, packed in (("a.gz", gzip.compress(b"text")), ("a.xz", lzma.compress(b"text"))):
        (tmp_path / name).write_bytes(packed)
        (one,) = opened(tmp_path / name)
        assert isinstance(one, Parcel)
        assert one.data == b"text"


def test_long_files_of_lines_are_cut_between_lines(tmp_path: Path) -> None:
    line = '{{"title": "T{}", "body": "{}"}}\n'
    rows = [line.format(number, "word " * 200) for number in range(6000)]
    (tmp_path / "a.jsonl").write_text("".join(rows))
    parcels = [one for one in opened(tmp_path / "a.jsonl") if isinstance(one, Parcel)]

    assert len(parcels) > 3
    assert b"".join(one.data for one in parcels).decode() == "".join(rows)
    for one in parcels:
        assert rows[one.first_line - 1].encode() == one.data.split(b"\n")[0] + b"\n"


def encrypted(path: Path) -> Path:
    data = bytearray(zipped(path, ("a", b"secret")).read_bytes())
    data[6] |= 1
    data[data.find(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    return path


def many_said(path: Path) -> Path:
    """A zip archive that says to have a million members."""
    data = bytearray(zipped(path, ("a", b"x")).read_bytes())
    at = data.rfind(b"PK\5\6")
    struct.pack_into("<I", data, at + 12, 400 * MIB)
    path.write_bytes(data)
    return path


def cut(path: Path) -> Path:
    tarred(path, "w:gz", *((f"{n}", os.urandom(9000)) for n in range(9)))
    path.write_bytes(path.read_bytes()[:40000])
    return path


def headers(path: Path) -> Path:
    """A pax header of a gigabyte, in a megabyte."""
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 1024 * MIB
    with gzip.open(path, "wb", 1) as file:
        file.write(info.tobuf(tarfile.USTAR_FORMAT))
        for _ in range(256):
            file.write(bytes(MIB))
    return path


HOSTILE: dict[str, Callable[[Path], Path]] = {
    "a zip bomb": lambda path: zipped(path, ("a", bytes(30 * MIB))),
    "a large zip member": lambda path: zipped(path, ("a", bytes(40 * MIB))),
    "many zip bombs": lambda path: zipped(path, *((str(n), bytes(3 * MIB)) for n in range(30))),
    "an encrypted member": encrypted,
    "a long list": many_said,
    "a cut archive": cut,
    "a tar bomb": lambda path: tarred(path, "w:gz", ("a", bytes(300 * MIB))),
    "a large header": headers,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_archives_fail_soon_and_small(tmp_path: Path, kind: str) -> None:
    path = HOSTILE[kind](tmp_path / "archive")
    script = (
        f"{PEAK}\n"
        "import sys, time; from pathlib import Path; from datetime import UTC\n"
        "from builder.intake.parcels import Parcels; from builder.intake.formats import FORMATS\n"
        "start = time.process_time()\n"
        "told = [one for one in Parcels(FORMATS, UTC).of([Path(sys.argv[1])])]\n"
        "kib = peak()\n"
        "print(sum(hasattr(one, 'verdict') and one.verdict == 'failed' for one in told),"
        " int(time.process_time() - start), kib // 1024)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    failed, seconds, mib = map(int, run.stdout.split())

    assert failed
    assert seconds < SOON
    assert mib < 256


def test_an_office_document_is_no_text_story(tmp_path: Path) -> None:
    (one,) = opened(zipped(tmp_path / "a.docx", ("[Content_Types].xml", b"<x/>"), ("b", b"")))

    assert isinstance(one, Outcome)
    assert one.verdict is Verdict.OTHER
