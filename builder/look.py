"""What pages look like: digests of the theme, the configuration and the code."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from builder import __version__
from builder.config import SiteConfig
from builder.engine import sources
from builder.index.format import FORMAT
from builder.theme import Theme

_LIBRARIES: Final = ("Babel", "Jinja2", "Markdown", "nh3", "hijridate")
"""Libraries whose version may change a page's bytes."""
_OF_STORIES: Final = frozenset({"story.html", "version.html", "parallel.html", "tombstone.html"})
"""Templates of pages that stories have: nearly all pages there are."""
_REACH: Final = re.compile(rb"\{%[-+]?\s*(?:extends|include|import|from)\s+(['\"]([^'\"]*)['\"])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What pages look like, apart from what stories say."""

    whole: str
    """Changes when any page might look otherwise with the same stories."""
    templates: Mapping[str, str]
    """Digests by name of the templates that only the pages of one kind are made from."""


def look(config: SiteConfig, theme: Theme) -> Look:
    """Sum up what pages look like."""
    files = {p.relative_to(theme.folder).as_posix(): p for p in theme.folder.rglob("*")}
    digests = {name: _digest(path) for name, path in sorted(files.items()) if path.is_file()}
    own = _own(theme.folder / "templates")
    whole = hashlib.sha256(f"{__version__} {FORMAT} {config!r} {theme.styles}".encode())
    for name, data in sources():
        whole.update(f"{name}\n".encode() + hashlib.sha256(data).digest())
    for name in _LIBRARIES:
        whole.update(f"{name} {version(name)}\n".encode())
    for name, digest in digests.items():
        shared = "" if name.removeprefix("templates/") in own else digest
        whole.update(f"{name} {shared}\n".encode())
    return Look(
        whole=whole.hexdigest(),
        templates={name: digests[f"templates/{name}"] for name in sorted(own)},
    )


def _own(folder: Path) -> set[str]:
    """The templates that no other one names and no story is made from."""
    reached = [found for path in folder.rglob("*.html") for found in _reach(path)]
    if None in reached:
        return set()  # a name that is worked out may be any
    return {path.name for path in folder.glob("*.html")}.difference(reached, _OF_STORIES)


def _reach(path: Path) -> list[str | None]:
    """What a template extends, includes or imports; nothing for what it works out."""
    found = _REACH.findall(path.read_bytes())
    return [name.decode() if quoted else None for quoted, name in found]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
