"""Files of ``content/`` that are set apart by a ``_``: no stories, but read as strictly."""

from pathlib import Path

from builder.config import SiteConfig
from builder.read.desk import Desk
from builder.read.disk import Unreadable, contents
from builder.read.faults import Faults
from builder.read.limits import AUTHORITY
from builder.read.node import Items, Position, Table
from builder.read.utf8 import BOM, decoded
from builder.read.yaml_events import listing, tree


def table_of(content: Path, name: str, config: SiteConfig) -> tuple[Table | None, Desk]:
    """The mapping that a file writes, nothing when there is none; and a desk with its problems."""
    desk = _desk(name, config)
    text = _text(content / name, desk)
    return None if text is None else tree(text, desk.faults, limits=AUTHORITY), desk


def items_of(content: Path, name: str, config: SiteConfig) -> tuple[Items | None, Desk]:
    """The list that a file writes, nothing when there is none; and a desk with its problems."""
    desk = _desk(name, config)
    text = _text(content / name, desk)
    return None if text is None else listing(text, desk.faults, limits=AUTHORITY), desk


def _desk(name: str, config: SiteConfig) -> Desk:
    faults = Faults(f"content/{name}")
    return Desk(faults=faults, zone=config.timezone, codes=config.codes)


def _text(file: Path, desk: Desk) -> str | None:
    if not file.exists() and not file.is_symlink():
        return None
    try:
        data = contents(file, AUTHORITY.size)
    except Unreadable as error:
        desk.faults.error(Position(), "", error.what, hint=error.hint)
        return None
    text = decoded(data.removeprefix(BOM), desk.faults)
    return None if text is None else text.replace("\r\n", "\n")
