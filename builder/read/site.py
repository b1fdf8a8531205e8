"""``site.yaml`` to the archive's configuration, or to all that is wrong with it."""

from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from builder.config import SiteConfig
from builder.problems import ConfigError, Problem
from builder.read.desk import Desk
from builder.read.disk import Unreadable, contents
from builder.read.faults import Faults
from builder.read.limits import SITE
from builder.read.nearmiss import suggestion
from builder.read.node import Position, Table, empty
from builder.read.sitefields import KEYS, languages
from builder.read.utf8 import BOM, decoded
from builder.read.yaml_events import tree

FILE: Final = "site.yaml"
_REQUIRED: Final = {"title": "write title: {en: ...}", "languages": "write languages: [ar, en]"}


def read_site(source: Path) -> SiteConfig:
    """The configuration of the archive in ``source``; ``ConfigError`` with every problem."""
    if not (source / FILE).exists():
        hint = "give --source, or make an archive with: barqiya init DIR"
        raise ConfigError(Problem(path=FILE, what="there is none", hint=hint))
    try:
        return site(contents(source / FILE, SITE.size))
    except Unreadable as error:
        raise ConfigError(Problem(path=FILE, what=error.what, hint=error.hint)) from error


def site(data: bytes) -> SiteConfig:
    """The configuration that ``data`` writes; ``ConfigError`` with every problem."""
    faults = Faults(FILE)
    text = decoded(data.removeprefix(BOM), faults)
    table = None if text is None else tree(text.replace("\r\n", "\n"), faults, limits=SITE)
    said = _values(table, faults) if table else {}
    if faults.fatal:
        raise ConfigError(*faults.problems)
    return SiteConfig(**said)


def _values(table: Table, faults: Faults) -> dict[str, Any]:
    codes = _codes(table)
    desk = Desk(faults=faults, zone=ZoneInfo("UTC"), codes=codes)
    found: dict[str, Any] = {}
    for key, entry in table.entries.items():
        parse = KEYS.get(key)
        if parse is None:
            faults.error(entry.key, key, "unknown key", hint=suggestion(key, KEYS))
        elif not empty(entry.value):
            value = parse(entry.value, key, desk)
            if value is not None:
                found[key] = value
    _required(found, faults)
    return found


def _codes(table: Table) -> tuple[str, ...]:
    """The languages, read ahead of the other keys, which are given in them."""
    entry = table.entries.get("languages")
    nobody = Desk(faults=Faults(FILE), zone=ZoneInfo("UTC"), codes=())
    found = languages(entry.value, "languages", nobody) if entry else None
    return tuple(one.code for one in found or ()) or ("en",)


def _required(found: dict[str, Any], faults: Faults) -> None:
    for key, hint in _REQUIRED.items():
        told = any(problem.field.partition(".")[0] == key for problem in faults.problems)
        if not found.get(key) and not told:
            faults.error(Position(), key, "missing", hint=hint)
