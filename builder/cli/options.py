"""Options that several commands share."""

import os
from pathlib import Path

import click

_FOLDER = click.Path(path_type=Path, file_okay=False)

source_option = click.option(
    "--source", "-s", type=_FOLDER, default=Path(), help="The archive's folder.", show_default="."
)
output_option = click.option(
    "--output", "-o", type=_FOLDER, help="Where the site goes.  [default: SOURCE/output]"
)
jobs_option = click.option(
    "--jobs", "-j", type=click.IntRange(1), help="Worker processes.  [default: all processors]"
)
now_option = click.option(
    "--now", metavar="ISO-TIME", help="The time that embargoes are held against."
)


def all_jobs() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
