"""File names of stories: ``<id>.<lang>.md``, and ``<id>.v<N>.<lang>.md`` of older versions."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from builder.read.desk import Desk
from builder.read.ids import id_fault
from builder.read.nearmiss import suggestion
from builder.read.node import Position

SUFFIX: Final = ".md"
_OLDER: Final = re.compile("v(0|[1-9][0-9]{0,8})")


class FileName(NamedTuple):
    """What a file's name says about its story."""

    id: str
    lang: str | None
    older: int | None
    """The number of the older version that the file holds; nothing for the newest."""


@lru_cache(maxsize=64)
def filename(path: str) -> FileName:
    """Take the name apart; without a language suffix all of it is the id."""
    first, *parts = path.rpartition("/")[2].removesuffix(SUFFIX).split(".")
    lang = parts.pop() if parts and not _OLDER.fullmatch(parts[-1]) else None
    older = _OLDER.fullmatch(parts[-1]) if parts else None
    if older:
        parts.pop()
    return FileName(".".join((first, *parts)), lang, int(older[1]) if older else None)


def id_from(path: str, desk: Desk) -> str | None:
    """The id that the file's name gives, when front matter gives none."""
    id_ = filename(path).id
    if fault := id_fault(id_):
        hint = f"{fault[1]}, or write another id in front matter"
        desk.faults.error(
            Position(), "id", f"{fault[0]}, taken from the file name", got=id_, hint=hint
        )
        return None
    return id_


def lang_from(path: str, desk: Desk) -> str | None:
    """The language that the file's name gives, when front matter gives none."""
    id_, lang, older = filename(path)
    if lang in desk.codes:
        return lang
    if lang is None:
        version = "" if older is None else f".v{older}"
        what, hint = "no language", f"name the file {id_}{version}.{desk.codes[0]}.md"
    else:
        what = "not a language of the site, taken from the file name"
        hint = f"{suggestion(lang, desk.codes)}; add languages in site.yaml"
    desk.faults.error(Position(), "lang", what, got=lang, hint=hint)
    return None
