"""A theme's static files as output files; those that may change carry a digest in their name."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from builder.model.page import OutputFile
from builder.theme import Theme

STYLE = "paper.css"


class Asset(NamedTuple):
    """A static file and the name under which templates ask for it."""

    name: str
    """Its path below ``static/``."""
    file: OutputFile
    """What is written."""


def assets(theme: Theme, scripts: Mapping[str, bytes]) -> tuple[Asset, ...]:
    """Every static file of a theme, its style sheets joined into one, and the given scripts."""
    static = theme.folder / "static"
    others = (p for p in sorted(static.rglob("*")) if p.is_file() and p.suffix != ".css")
    given = (_hashed(name, data) for name, data in scripts.items())
    return (_styles(theme, static), *given, *(_asset(path, static) for path in others))


def _styles(theme: Theme, static: Path) -> Asset:
    data = b"\n".join((static / name).read_bytes().strip() for name in theme.styles) + b"\n"
    return _hashed(STYLE, data)


def _asset(path: Path, static: Path) -> Asset:
    name = path.relative_to(static).as_posix()
    if name.startswith("fonts/"):
        # The style sheet names its fonts plainly; a changed font gets a new name from its maker.
        return Asset(name, OutputFile(path=f"assets/{name}", data=path.read_bytes()))
    return _hashed(name, path.read_bytes())


def _hashed(name: str, data: bytes) -> Asset:
    stem, dot, suffix = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(name, OutputFile(path=f"assets/{stem}.{digest}{dot}{suffix}", data=data))
