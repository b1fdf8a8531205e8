"""What every check may know about the archive before a file is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.check.forbidden import Forbidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An output folder with the little of its configuration that checks ask for."""

    output: Path
    """The folder."""
    files: frozenset[str]
    """Every file in it, with forward slashes."""
    digests: Mapping[str, str] | None
    """SHA-256 per path as the manifest has them; ``None`` without a manifest that can be read."""
    directions: Mapping[str, str]
    """Direction per language of the site."""
    base_url: str | None = None
    """Where the archive stands on the web, if anywhere."""
    forbidden: Forbidden = field(default_factory=Forbidden)
    """Words of canceled stories, which no file may hold."""
    published: tuple[Path, ...] = ()
    """Content files of all other stories, where a forbidden sentence may stand too."""
