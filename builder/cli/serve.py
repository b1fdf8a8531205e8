"""``barqiya serve``."""

from pathlib import Path

import click

from builder.cli.options import all_jobs, jobs_option, now_option, output_option, source_option
from builder.cli.printing import print_problems
from builder.clock import build_time
from builder.job import Job
from builder.pipeline import build
from builder.progress import Phases
from builder.serve import serve
from builder.serve.watch import Touched, below


@click.command("serve")
@source_option
@output_option
@jobs_option
@now_option
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def serve_command(
    source: Path, output: Path | None, jobs: int | None, now: str | None, port: int
) -> None:
    """Preview the archive on this machine; rebuild and reload on every change."""
    target = output or source / "output"

    # Once the preview's threads run, no process is forked any more: one worker, this one.
    def rebuild(touched: Touched = None, jobs: int = 1) -> bool:
        job = Job(
            source=source,
            output=target,
            now=build_time(now),
            jobs=jobs,
            touched=below(source / "content", touched),
        )
        phases = Phases(quiet=True)
        report = build(job, phases)
        print_problems(report.problems, limit=20)
        click.echo(report.summary(), err=True)
        return report.published

    rebuild(jobs=jobs or all_jobs())
    serve(target, [source / "content", source / "themes", source / "site.yaml"], rebuild, port)
