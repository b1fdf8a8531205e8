"""File names of stories: ``<id>.<lang>.md``."""

from typing import Final, NamedTuple

from builder.read.desk import Desk
from builder.read.ids import id_fault
from builder.read.nearmiss import suggestion
from builder.read.node import Position

SUFFIX: Final = ".md"


class FileName(NamedTuple):
    """What a file's name says about its story."""

    id: str
    lang: str | None


def filename(path: str) -> FileName:
    """Take the name apart; without a language suffix all of it is the id."""
    stem = path.rpartition("/")[2].removesuffix(SUFFIX)
    name, dot, lang = stem.rpartition(".")
    return FileName(name, lang) if dot else FileName(stem, None)


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
    lang = filename(path).lang
    if lang in desk.codes:
        return lang
    if lang is None:
        what, hint = "no language", f"name the file {filename(path).id}.{desk.codes[0]}.md"
    else:
        what = "not a language of the site, taken from the file name"
        hint = f"{suggestion(lang, desk.codes)}; add languages in site.yaml"
    desk.faults.error(Position(), "lang", what, got=lang, hint=hint)
    return None
