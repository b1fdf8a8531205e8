"""What the commands about people, places and topics share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from builder.archive import Archive
from builder.cli.options import all_jobs
from builder.clock import build_time
from builder.job import Job
from builder.model.entity import Kind
from builder.pipeline import held
from builder.progress import Phases

KINDS = click.Choice([kind.value for kind in Kind])


@contextmanager
def held_archive(source: Path, now: str | None, phases: Phases | None = None) -> Iterator[Archive]:
    """Hold the state of the archive in a folder, brought up to date."""
    job = Job(source=source, output=source / "output", now=build_time(now), jobs=all_jobs())
    with held(job, phases or Phases(quiet=True)) as archive:
        yield archive
