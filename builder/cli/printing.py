"""Problems as every command prints them."""

import click

from builder.problems import Problem

SHOWN = 50
"""Problems printed on a terminal; ``--json`` has them all."""


def print_problems(problems: tuple[Problem, ...], limit: int | None = None) -> None:
    """Problems on standard error, one a line."""
    for problem in problems[:limit]:
        click.echo(f"{problem}{'' if problem.level == 'error' else ' [warning]'}", err=True)
    if limit is not None and len(problems) > limit:
        click.echo(f"... and {len(problems) - limit} more; --json lists them all", err=True)
