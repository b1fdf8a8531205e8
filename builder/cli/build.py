"""``barqiya build``."""

import json
import sys
from pathlib import Path

import click

from builder.cli.options import all_jobs, jobs_option, now_option, output_option, source_option
from builder.cli.printing import SHOWN, print_problems
from builder.clock import build_time
from builder.job import Job
from builder.pipeline import build
from builder.progress import Phases
from builder.report import Report


@click.command("build")
@source_option
@output_option
@jobs_option
@now_option
@click.option("--full", is_flag=True, help="Forget what earlier builds remember.")
@click.option("--paranoid", is_flag=True, help="Read every file again, whatever its times say.")
@click.option("--freeze", is_flag=True, help="Write the search index in one piece.")
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--keep-going", is_flag=True, help="Publish the sound stories despite errors.")
@click.option("--json", "as_json", is_flag=True, help="Print a report as JSON.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but problems.")
def build_command(
    source: Path,
    output: Path | None,
    jobs: int | None,
    now: str | None,
    full: bool,
    paranoid: bool,
    freeze: bool,
    strict: bool,
    keep_going: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Build the archive into a folder that opens with a double click."""
    job = Job(
        source=source,
        output=output or source / "output",
        now=build_time(now),
        jobs=jobs or all_jobs(),
        full=full,
        paranoid=paranoid,
        freeze=freeze,
        strict=strict,
        keep_going=keep_going,
    )
    phases = Phases(quiet=quiet)
    report = build(job, phases)
    print_problems(report.problems, limit=None if as_json or not sys.stderr.isatty() else SHOWN)
    phases.say(report.summary())
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
    sys.exit(_code(report))


def _code(report: Report) -> int:
    return 0 if report.ok else 1
