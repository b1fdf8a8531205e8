"""``barqiya check``."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from builder.check import check
from builder.check.killed import killed_text
from builder.cli.options import all_jobs, jobs_option, output_option, source_option
from builder.cli.printing import print_problems
from builder.read.site import read_site
from builder.report import problem_json


@click.command("check")
@source_option
@output_option
@jobs_option
@click.option(
    "--killed",
    "copies",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="A copy of a killed text, to prove that the site holds none of it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def check_command(
    source: Path, output: Path | None, jobs: int | None, copies: tuple[Path, ...], as_json: bool
) -> None:
    """Check the built site against itself and its content; change nothing."""
    config = read_site(source)
    report = check(
        source,
        output or source / "output",
        config,
        jobs=jobs or all_jobs(),
        killed=[killed_text(path) for path in copies],
    )
    print_problems(report.problems)
    if as_json:
        problems = [problem_json(problem) for problem in report.problems]
        click.echo(json.dumps({**asdict(report), "problems": problems}, ensure_ascii=False))
    click.echo(f"{report.files:,} files checked, {len(report.problems)} problems", err=True)
    sys.exit(0 if report.ok else 1)
