"""An archive whose state is up to date and held."""

from dataclasses import dataclass

from builder.config import SiteConfig
from builder.job import Job
from builder.state.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What a step beside the build works with."""

    job: Job
    """Where everything lies, and what time it is taken to be."""
    config: SiteConfig
    """The archive's configuration."""
    state: State
    """The state, which nobody else writes meanwhile."""
