"""What a build is asked to do."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One build, as the command line or a preview asks for it."""

    source: Path
    """The archive's folder, with ``site.yaml`` and ``content/``."""
    output: Path
    """The folder to publish to."""
    now: datetime
    """What time it is taken to be; embargoes depend on it."""
    jobs: int
    """Number of worker processes."""
    full: bool = False
    """Forget the state and build everything anew."""
    paranoid: bool = False
    """Read every file again, even where size, times and inode have not changed."""
    freeze: bool = False
    """Write the search index as one segment, as for a stick."""
    strict: bool = False
    """Warnings count as errors."""
    touched: frozenset[str] | None = None
    """Paths below ``content/`` that a watch saw something happen to; nothing when none watches."""
    keep_going: bool = False
    """Publish the sound stories even while errors stand."""

    @property
    def content(self) -> Path:
        """The folder of the stories."""
        return self.source / "content"

    @property
    def state(self) -> Path:
        """The build state."""
        return self.source / ".cache" / "state.sqlite"

    @property
    def runs(self) -> Path:
        """Words on their way to the index."""
        return self.source / ".cache" / "runs"

    @property
    def compiled(self) -> Path:
        """Templates as earlier builds have compiled them."""
        return self.source / ".cache" / "templates"

    @property
    def lookup(self) -> Path:
        """The index of the desk's search; never published."""
        return self.source / ".cache" / "lookup"

    @property
    def lock(self) -> Path:
        """The file whose lock lets one build run at a time."""
        return self.source / ".cache" / "lock"
