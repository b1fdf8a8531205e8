"""A tiny archive in a folder of its own: write stories, build, look, edit, build again."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parent.parent
NOW = "2026-01-01T00:00:00Z"

CONFIG = """\
title: {ar: "أرشيف", en: "Archive"}
languages: [ar, en]
timezone: UTC
"""

STORY = """\
---
title: "{title}"
date: {date}
{fields}---

{body}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A command that has ended."""

    code: int
    """Its exit code."""
    out: str
    """Its standard output."""
    err: str
    """Its standard error."""

    @property
    def report(self) -> Any:
        """What ``--json`` printed."""
        return json.loads(self.out)


class BuildSite:
    """An archive's folder, with the steps a test takes in it; steps can be chained."""

    def __init__(self, folder: Path, config: str = CONFIG) -> None:
        self.source = folder / "archive"
        self.output = self.source / "output"
        (self.source / "content").mkdir(parents=True)
        self.write("site.yaml", config)

    def write(self, path: str, text: str) -> Self:
        """Write a file of the archive."""
        place = self.source / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        return self

    def story(
        self,
        name: str,
        title: str = "Title",
        *,
        date: str = "2024-05-03T10:00:00Z",
        body: str = "First words.",
        **fields: str,
    ) -> Self:
        """Write a story's file, ``name`` being such as ``flood.en``."""
        lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
        text = STORY.format(title=title, date=date, fields=lines, body=body)
        return self.write(f"content/{name}.md", text)

    def remove(self, path: str) -> Self:
        """Remove a file of the archive."""
        (self.source / path).unlink()
        return self

    def edit(self, path: str, old: str, new: str) -> Self:
        """Replace words in a file of the archive."""
        text = (self.source / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        return self.write(path, text.replace(old, new))

    def build(self, *arguments: str, env: Mapping[str, str] | None = None) -> Self:
        """Build, and fail the test with the build's own words when that fails."""
        run = self.run("build", *arguments, env=env)
        assert run.code == 0, run.err
        return self

    def run(self, command: str, *arguments: str, env: Mapping[str, str] | None = None) -> Run:
        """Run a command on the archive."""
        places = ["--source", str(self.source), "--output", str(self.output)]
        now = ["--now", NOW] if command == "build" and "--now" not in arguments else []
        return barqiya(command, *places, *now, *arguments, env=env)

    def page(self, path: str) -> str:
        """The text of an output file."""
        return (self.output / path).read_text(encoding="utf-8")

    def files(self) -> list[str]:
        """The files of the output."""
        return sorted(tree(self.output))


def barqiya(
    *arguments: str, env: Mapping[str, str] | None = None, cwd: Path = ROOT, timeout: float = 300
) -> Run:
    """Run the command as a user would, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "builder", *arguments],
        cwd=cwd,
        env=environment(env),
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    return Run(code=run.returncode, out=run.stdout, err=run.stderr)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment, less what would change a build, with the builder importable."""
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **(more or {})}


def tree(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
