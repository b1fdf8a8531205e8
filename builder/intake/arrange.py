"""Where the versions of a story belong: a function of all that is known, not of what came first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from posixpath import dirname
from typing import Final

from builder.intake.content import LARGEST_VERSION
from builder.intake.held import Held

SOURCES: Final = "_source"
"""The folder of raw files, beside the stories; a build leaves it alone by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one version belongs, and what depends on the others."""

    path: str
    """Its file, relative to ``content/``."""
    newest: bool
    """Whether it is the newest in its language."""
    date: datetime
    """When the story was first sent, in any version and language."""
    updated: datetime | None
    """When this version was sent, where that is another moment."""
    second: bool
    """Whether the story is filed by an edition in another language."""
    apart: bool
    """Whether its version number is not the one it is filed under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """How the archive is laid out."""

    below: str
    """The folder of imported stories, relative to ``content/``; empty for ``content/`` itself."""
    zone: tzinfo
    """The zone of the days under which stories are filed."""
    codes: tuple[str, ...]
    """The site's languages; a story is filed by the first that it has."""

    def folder(self, date: datetime) -> str:
        """The folder of a day."""
        day = date.astimezone(self.zone).date().isoformat().replace("-", "/")
        return f"{self.below}/{day}" if self.below else day


def folder_of(story: Sequence[Held], shelf: Shelf) -> str:
    """The folder of a story: that of its first day, unless an editor moved it elsewhere."""
    first = shelf.folder(min(held.date for held in story))
    folders = {dirname(held.path) for held in story if held.path}
    if not folders:
        return first
    dated = {shelf.folder(held.date) for held in story}
    return min(folders - dated, default=first)


def arranged(story: Sequence[Held], shelf: Shelf, folder: str) -> dict[Held, Place]:
    """The place of each version of a story."""
    date = min(held.date for held in story)
    first = min((held.lang for held in story), key=shelf.codes.index)
    langs = {held.lang: sorted(_in(held.lang, story), key=_order) for held in story}
    filed = {h: n for some in langs.values() for h, n in zip(some, numbers(some), strict=True)}
    heads = {some[-1] for some in langs.values()}
    last = max((number for held, number in filed.items() if held not in heads), default=-1)
    found: dict[Held, Place] = {}
    for held, number in filed.items():
        newest = held in heads
        middle = "" if newest else f".v{number}"
        found[held] = Place(
            path=f"{folder}/{held.id}{middle}.{held.lang}.md".lstrip("/"),
            newest=newest,
            date=date,
            updated=held.updated or (held.date if held.date != date else None),
            second=held.lang != first,
            # The builder asks that a newest version's number, if it says one, is the highest.
            apart=held.version is not None
            and (held.version != number or newest and number <= last),
        )
    return found


def _in(lang: str, story: Sequence[Held]) -> list[Held]:
    return [held for held in story if held.lang == lang]


def _order(held: Held) -> tuple[int, datetime, str]:
    return held.order


def numbers(versions: Sequence[Held]) -> list[int]:
    """The number of each version: its provider's where it has one that fits, else the next."""
    found: list[int] = []
    for held in versions:
        last = found[-1] if found else -1
        said = held.version if held.version is not None else -1
        found.append(said if last < said <= LARGEST_VERSION else max(last + 1, 1))
    return found


def raw_path(path: str, suffix: str) -> str:
    """The raw file of a story's file."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{SOURCES}/{name.removesuffix('.md')}.{suffix}".lstrip("/")
