"""A tiny archive that is edited and built in this process, and compared with a clean build."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any
from unittest import mock

from jinja2.bccache import Bucket, BytecodeCache

from builder.job import Job
from builder.pipeline import build
from builder.progress import Phases
from builder.render import desk
from builder.render.templates import Templates
from builder.report import Report
from builder.theme import open_theme
from builder.write.manifest import NAME
from tests.increment.answers import answers

SITE = """title: {ar: أرشيف, en: Archive}
languages: [ar, en]
base_url: https://archive.example/
"""
NOW = datetime(2024, 1, 1, tzinfo=UTC)


class Archive:
    """An archive's folder, and a clean twin beside it.

    ``compiling`` lets its templates be compiled, and kept, as they are outside of tests.
    """

    def __init__(self, root: Path, *, compiling: bool = False) -> None:
        self.root = root
        self._compiling = compiling
        self.now = NOW
        self.texts: dict[str, str] = {}
        # What a watch would tell: paths since the last build, nothing after one that broke off.
        self.touched: set[str] | None = None
        (root / "content").mkdir(parents=True)
        self.write("site.yaml", SITE)

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.texts[path] = text
        self._happened(path)

    def story(
        self, id_: str, date: str, *, lang: str = "en", body: str = "", **fields: str
    ) -> None:
        """Write a story; fields are YAML."""
        fields = {"title": f"Title of {id_}", "date": date, **fields}
        lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
        self.write(f"content/{id_}.{lang}.md", f"---\n{lines}---\n\n{body or f'Body of {id_}.'}\n")

    def older(self, id_: str, number: int, *, body: str = "", **fields: str) -> None:
        """Write an older version of a story, of the same day."""
        date = "2022-05-03T08:00:00Z"
        self.story(f"{id_}.v{number}", date, body=body or f"Once of {id_}.", **fields)

    def remove(self, path: str) -> None:
        """Delete a file."""
        (self.root / path).unlink()
        del self.texts[path]
        self._happened(path)

    def move(self, old: str, new: str) -> None:
        """Rename a file."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)
        self.texts[new] = self.texts.pop(old)
        self._happened(old, new)

    def touch(self) -> None:
        """Give every file another time."""
        for path in self.texts:
            (self.root / path).touch()
        self._happened(*self.texts)

    def own_theme(self) -> Path:
        """Copy the theme into the archive, where it can be edited; give where it came from."""
        folder, own = open_theme("paper", self.root / "none").folder, self.root / "themes/paper"
        if not own.exists():
            shutil.copytree(folder, own, ignore=shutil.ignore_patterns("*.woff2"))
        return folder

    def build(self, *, watched: bool = False, **options: Any) -> Report:
        """Build what is there; where it was watched, only what happened is looked at."""
        told, self.touched = self.touched, None
        touched = frozenset(told) if watched and told is not None else None
        quick = _quick(compiling=self._compiling)
        report = _built(self.root, self.now, quick, touched=touched, **options)
        self.touched = set()
        return report

    def clean(self) -> Report:
        """Build a twin without a state."""
        twin = self.root / "clean"
        shutil.rmtree(twin, ignore_errors=True)
        twin.mkdir()
        for name in ("content", "themes"):
            if (self.root / name).exists():
                shutil.copytree(self.root / name, twin / name)
        shutil.copy2(self.root / "site.yaml", twin / "site.yaml")
        return _built(twin, self.now, _quick())

    def stale(self, **options: Any) -> list[str]:
        """Build the increment and the twin; name all in which they differ."""
        done = [_said(self.build(**options)), _said(self.clean())]
        found = [] if done[0] == done[1] else [f"report: {done[0]} is not {done[1]}"]
        return found + self.differing(frozen=options.get("freeze", False))

    def differing(self, *, frozen: bool) -> list[str]:
        """The files that differ from the twin's; of the index only its answers, unless frozen."""
        outputs = self.root / "output", self.root / "clean" / "output"
        ours, clean = (_tree(output, whole=frozen) for output in outputs)
        paths = sorted(p for p in ours.keys() | clean.keys() if ours.get(p) != clean.get(p))
        said, meant = map(answers, outputs)
        paths += [f"search: {part}" for part in meant if said[part] != meant[part]]
        return paths + _unlisted(outputs[0])

    def _happened(self, *paths: str) -> None:
        inner = (path.removeprefix("content/") for path in paths if path.startswith("content/"))
        if self.touched is not None:
            self.touched.update(inner)


def _built(
    source: Path, now: datetime, quick: AbstractContextManager[None], jobs: int = 1, **options: Any
) -> Report:
    output = source / "output"
    job = Job(source=source, output=output, now=now, jobs=jobs, keep_going=True, **options)
    with quick:
        return build(job, Phases(quiet=True))


def _said(report: Report) -> object:
    # The number of index files depends on the segments.
    return [str(problem) for problem in report.problems], replace(report.counts, pages=0)


def _tree(root: Path, *, whole: bool) -> dict[str, bytes]:
    paths = {p.relative_to(root).as_posix(): p for p in root.rglob("*") if p.is_file()}
    if not whole:
        paths = {p: f for p, f in paths.items() if not p.startswith("search/") and p != NAME}
    return {path: file.read_bytes() for path, file in paths.items()}


def _unlisted(output: Path) -> list[str]:
    """Where the manifest is not what stands there."""
    files = _tree(output, whole=True)
    listed = files.pop(NAME).decode().splitlines()
    there = [f"{hashlib.sha256(data).hexdigest()}  {path}" for path, data in files.items()]
    return [f"manifest: {line}" for line in sorted(set(listed) ^ set(there))]


@contextmanager
def _quick(*, compiling: bool = False) -> Iterator[None]:
    """Spare what costs time and is not looked at: flushing the disk, compiling templates again."""
    made = Templates if compiling else partial(_compiled, Templates)
    with (
        mock.patch.object(os, "fsync", return_value=None),
        mock.patch.object(desk, "Templates", made),
    ):
        yield


_CODE: dict[tuple[str, ...], CodeType] = {}


class _Memory(BytecodeCache):
    """Remembers compiled templates; their code has the words of a language folded into it."""

    def __init__(self, basis: str) -> None:
        self._basis = basis

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = _CODE.get((self._basis, bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code
        _CODE[self._basis, bucket.key, bucket.checksum] = bucket.code


def _compiled(make: Callable[..., Any], folder: Path, config: Any, *rest: Any) -> Any:
    made = make(folder, config, *rest)
    catalogues = sorted((folder.parent / "locale").rglob("*.po"))
    words = hashlib.sha256(b"".join(path.read_bytes() for path in catalogues)).hexdigest()
    for code, room in made._rooms.items():
        room.bytecode_cache = _Memory(f"{code} {config!r} {words}")
    return made
