"""``barqiya new``: the skeleton of a story, one file for each language."""

import re
from datetime import datetime
from pathlib import Path

import click

from builder.cli.options import now_option, source_option
from builder.clock import build_time
from builder.config import SiteConfig
from builder.problems import ConfigError, Problem
from builder.read.site import read_site

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")

# Withheld, so that no build publishes a half-written story.
_SKELETON = """\
---
title: "{title}"
date: {date}
dateline: ""
byline: ""
summary: ""
people: []
places: []
topics: []
status: withheld
---

"""


@click.command("new")
@click.argument("id_", metavar="ID")
@source_option
@now_option
def new_command(id_: str, source: Path, now: str | None) -> None:
    """Write the skeleton of story ID, one file per language."""
    config = read_site(source)
    for path in write_skeletons(id_, build_time(now), source / "content", config):
        click.echo(path)


def write_skeletons(id_: str, now: datetime, content: Path, config: SiteConfig) -> list[Path]:
    """Write one file per language into the month's folder; refuse to write over any."""
    if not _ID.fullmatch(id_):
        raise _refusal("ID", "an id is made of a-z, 0-9 and hyphens, at most 80", got=id_)
    for taken in sorted(content.rglob(f"{id_}.*.md")):
        raise _refusal(str(taken), "there is a story of this id already")
    date = now.astimezone(config.timezone)
    folder = content / f"{date:%Y}" / f"{date:%m}"
    folder.mkdir(parents=True, exist_ok=True)
    text = skeleton(id_, date)
    return [_write(folder / f"{id_}.{lang}.md", text) for lang in config.codes]


def skeleton(id_: str, date: datetime) -> str:
    """The front matter to fill in."""
    title = id_.replace("-", " ").capitalize()
    return _SKELETON.format(title=title, date=date.isoformat(timespec="minutes"))


def _write(path: Path, text: str) -> Path:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path


def _refusal(path: str, what: str, got: str | None = None) -> ConfigError:
    return ConfigError(Problem(path=path, what=what, got=got, hint="choose another id"))
