"""What an import is asked to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.intake.format import Format
from builder.intake.given import Given


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportJob:
    """One import, as the command line asks for it."""

    source: Path
    """The archive's folder, with ``site.yaml``."""
    paths: tuple[Path, ...]
    """Files, folders and archives of the wire."""
    below: str
    """The folder of imported stories, relative to ``content/``; empty for ``content/`` itself."""
    given: Given
    """What is said of inputs that do not say it themselves."""
    formats: Sequence[Format]
    """The formats to try, in order."""
    jobs: int
    """Number of worker processes."""
    dry: bool = False
    """Say what would be done, and do nothing."""

    @property
    def content(self) -> Path:
        """The folder of the stories."""
        return self.source / "content"

    @property
    def memory(self) -> Path:
        """What earlier imports remember of the stories' files."""
        return self.source / ".cache" / "intake.jsonl"

    @property
    def lock(self) -> Path:
        """The file whose lock keeps builds and imports apart."""
        return self.source / ".cache" / "lock"
