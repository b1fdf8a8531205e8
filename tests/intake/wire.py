"""A wire of the tests' own: items as JSON lines, and an archive to import them into."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from builder.config import SiteConfig
from builder.intake.format import Format
from builder.intake.given import Given
from builder.intake.intake import run
from builder.intake.item import Failed, Item, Named, Note, Scale, Target
from builder.intake.job import ImportJob
from builder.intake.verdict import ImportReport
from builder.model.story import Format as BodyFormat
from builder.model.story import Status
from builder.progress import Meter
from builder.read.site import site
from tests.site import CONFIG

MARK = b"WIRE\n"
DATE = datetime(2024, 5, 3, 10, tzinfo=UTC)


def item(**said: Any) -> Item:
    """An item with a headline, a body and a date, unless other ones are given."""
    body = said.pop("body", "First words.")
    copy = said.pop("copy", body)
    values = {"title": "Title", "date": DATE, "lang": "en", **said, "body": body, "copy": copy}
    return Item(raw=values.pop("raw", b""), **values)


def line(one: Item) -> bytes:
    """An item as a line of the tests' wire."""
    said = {name: getattr(one, name) for name in Item.__slots__ if name not in ("raw", "line")}
    return json.dumps(said, default=_plain, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return {name: getattr(value, name) for name in value.__slots__}


def parse(data: bytes, given: Given) -> Iterator[Item | Failed]:
    """Each line after the mark an item; a line ``bad`` is a fault, ``boom`` breaks the parser."""
    for number, raw in enumerate(data.split(b"\n")[1:], 2):
        if raw == b"boom":
            raise RuntimeError("boom")
        if raw == b"bad":
            yield Failed(line=number, field="head", what="broken", hint="mend it")
        elif raw:
            yield replace(_item(json.loads(raw.decode("utf-8", "surrogatepass")), raw), line=number)


def _item(said: dict[str, Any], raw: bytes) -> Item:
    for name in ("date", "updated", "embargo"):
        said[name] = datetime.fromisoformat(said[name]) if said[name] else None
    for name in ("cancels", "supersedes"):
        said[name] = Target(**said[name]) if said[name] else None
    for name in ("people", "places", "topics"):
        said[name] = tuple(Named(**one) for one in said[name])
    said["corrections"] = tuple(_note(**note) for note in said["corrections"])
    said["status"], said["format"] = Status(said["status"]), BodyFormat(said["format"])
    said["scale"], said["remarks"] = Scale(said["scale"]), tuple(said["remarks"])
    return Item(raw=raw, **said)


def _note(date: str | None, text: str) -> Note:
    return Note(date=datetime.fromisoformat(date) if date else None, text=text)


WIRE = Format(name="wire", recognises=lambda start: start.startswith(MARK), parse=parse)


class Desk:
    """An archive's folder and the imports into it; steps can be chained."""

    def __init__(self, folder: Path, config: str = CONFIG) -> None:
        self.folder = folder
        self.config: SiteConfig = site(config.encode())
        self.reports: list[ImportReport] = []
        (folder / "content").mkdir(parents=True, exist_ok=True)
        (folder / "site.yaml").write_text(config, encoding="utf-8")

    def take(self, *items: Item, **said: Any) -> Self:
        """Import items, all in one file."""
        self._count = getattr(self, "_count", 0) + 1
        path = self.folder / f"in-{self._count}.wire"
        path.write_bytes(MARK + b"\n".join(map(line, items)))
        return self.take_paths(path, **said)

    def take_paths(self, *paths: Path, **said: Any) -> Self:
        """Import files."""
        job = ImportJob(
            **{
                "source": self.folder,
                "paths": paths,
                "below": "",
                "given": Given(),
                "formats": (WIRE,),
                "jobs": 1,
                **said,
            }
        )
        self.reports.append(run(job, self.config, Meter(None)))
        return self

    @property
    def report(self) -> ImportReport:
        """What came of the last import."""
        return self.reports[-1]

    @property
    def verdicts(self) -> list[str]:
        """The verdicts of the last import."""
        return [str(one.verdict) for one in self.report.outcomes]

    def files(self) -> dict[str, bytes]:
        """All files of ``content/``."""
        content = self.folder / "content"
        return {
            path.relative_to(content).as_posix(): path.read_bytes()
            for path in sorted(content.rglob("*"))
            if path.is_file()
        }

    def stories(self) -> dict[str, str]:
        """The files of stories, as texts."""
        return {p: d.decode() for p, d in self.files().items() if p.endswith(".md")}
