"""``barqiya entities suggest`` and ``apply``: proposals, and those an editor agreed to."""

import sys
from pathlib import Path

import click

from builder.applying import apply
from builder.archive import Archive
from builder.authority.marked import marked
from builder.authority.review import review
from builder.cli.entityedits import dry_option
from builder.cli.holding import held_archive
from builder.cli.options import now_option, source_option
from builder.cli.printing import print_problems
from builder.problems import ConfigError, Problem
from builder.progress import Phases
from builder.read.authority import read_authority
from builder.read.disk import Unreadable, contents
from builder.read.limits import AUTHORITY
from builder.report import errors
from builder.suggesting import suggest

NAME = "suggestions.yaml"

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("suggest")
@source_option
@now_option
@click.option("--to", type=_FILE, help=f"The review file.  [default: SOURCE/{NAME}]")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=500,
    show_default=True,
    help="Proposals of each sort.",
)
def suggest_command(source: Path, now: str | None, to: Path | None, limit: int) -> None:
    """Read all stories and write proposals into a review file; change nothing."""
    file = to or source / NAME
    if file.exists():
        hint = "apply it or remove it first, or write another one with --to"
        raise ConfigError(Problem(path=str(file), what="there is one already", hint=hint))
    phases = Phases(quiet=False)
    with held_archive(source, now, phases) as archive, phases.phase("suggest") as meter:
        found = suggest(archive, limit, meter)
        unread = _unread(archive)
    file.write_text(review(found), encoding="utf-8", newline="\n")
    counts = (
        f"{len(found.new):,} new, {len(found.same):,} the same, {len(found.unlisted):,} unlisted"
    )
    print_problems(unread)
    click.echo(f"{file}: {counts}, {found.left:,} left out")
    sys.exit(1 if unread else 0)


def _unread(archive: Archive) -> tuple[Problem, ...]:
    """What could not be read, and so was not looked through."""
    told = read_authority(archive.job.content, archive.config)[1]
    return tuple(one for one in (*told, *archive.state.files.problems()) if one.level == "error")


@click.command("apply")
@click.argument("file", type=_FILE)
@dry_option
@source_option
@now_option
def apply_command(file: Path, source: Path, now: str | None, *, dry: bool) -> None:
    """Carry out what is marked "do: yes" in a review FILE: all of it, or nothing."""
    with held_archive(source, now) as archive:
        marks, problems = marked(_data(file), str(file), archive.config)
        if errors(problems, strict=False):
            raise ConfigError(*problems)
        applied = apply(archive, marks, str(file))
        if not dry:
            applied.edits.write(archive.job.content)
    for line in applied.told:
        click.echo(line)
    done = "would be done" if dry else "done"
    click.echo(f"{len(marks):,} proposals marked, {len(applied.told):,} changes {done}", err=True)


def _data(file: Path) -> bytes:
    try:
        return contents(file, AUTHORITY.size)
    except Unreadable as error:
        raise ConfigError(Problem(path=str(file), what=error.what, hint=error.hint)) from None
