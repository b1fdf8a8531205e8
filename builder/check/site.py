"""What every check may know about the archive before a file is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.check.watch import Watch
from builder.check.withdrawn import Withdrawn


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
    withdrawn: Withdrawn = field(default_factory=Withdrawn)
    """Stories that were canceled or are withheld."""
    watch: Watch = field(default_factory=Watch)
    """Their words, which no file of the output may hold."""
    killed: Watch = field(default_factory=Watch)
    """The words of canceled ones, which no raw source may hold either."""
