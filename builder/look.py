"""What pages look like: digests of the theme, the configuration and the code."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from builder import __version__
from builder.config import SiteConfig
from builder.engine import sources
from builder.index.format import FORMAT
from builder.theme import Theme

_LIBRARIES: Final = ("Babel", "Jinja2", "Markdown", "nh3", "hijridate")
"""Libraries whose version may change a page's bytes."""
_TEMPLATES: Final = "templates/"
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
    paths = sorted(path for path in theme.folder.rglob("*") if path.is_file())
    files = {path.relative_to(theme.folder).as_posix(): path.read_bytes() for path in paths}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    own = _own(files)
    whole = hashlib.sha256(f"{__version__} {FORMAT} {config!r} {theme.styles}".encode())
    for name, data in sources():
        whole.update(f"{name}\n".encode() + hashlib.sha256(data).digest())
    for name in _LIBRARIES:
        whole.update(f"{name} {version(name)}\n".encode())
    for name, digest in digests.items():
        whole.update(f"{name} {'' if name in own else digest}\n".encode())
    return Look(
        whole=whole.hexdigest(),
        templates={name.removeprefix(_TEMPLATES): digests[name] for name in sorted(own)},
    )


def _own(files: Mapping[str, bytes]) -> set[str]:
    """The templates that no other one names and no story is made from."""
    templates = {n.removeprefix(_TEMPLATES): d for n, d in files.items() if n.endswith(".html")}
    reached = {found for data in templates.values() for found in _reach(data)}
    if None in reached:
        return set()  # a name that is worked out may be any
    alone = templates.keys() - reached - _OF_STORIES
    return {_TEMPLATES + name for name in alone if "/" not in name}


def _reach(template: bytes) -> list[str | None]:
    """What a template extends, includes or imports; nothing for what it works out."""
    return [name.decode() if quoted else None for quoted, name in _REACH.findall(template)]
