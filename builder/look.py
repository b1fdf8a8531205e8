"""What all pages look like: one digest of the theme, the configuration and the code."""

import hashlib
from importlib.metadata import version

from builder import __version__
from builder.config import SiteConfig
from builder.engine import sources
from builder.index.format import FORMAT
from builder.theme import Theme

_LIBRARIES = ("Babel", "Jinja2", "Markdown", "nh3", "hijridate")
"""Libraries whose version may change a page's bytes."""


def look(config: SiteConfig, theme: Theme) -> str:
    """Changes when any page might look otherwise with the same stories."""
    digest = hashlib.sha256(f"{__version__} {FORMAT} {config!r} {theme.styles}".encode())
    for name, data in sources():
        digest.update(f"{name}\n".encode() + hashlib.sha256(data).digest())
    for name in _LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted(p for p in theme.folder.rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(theme.folder).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
