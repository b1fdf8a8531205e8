"""``barqiya import``."""

import json
import sys
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click
from rich.console import Console
from rich.table import Table

from builder.cli.options import all_jobs, jobs_option, source_option
from builder.cli.printing import SHOWN, print_problems
from builder.config import SiteConfig
from builder.intake.formats import FORMATS
from builder.intake.given import Given
from builder.intake.intake import run
from builder.intake.job import ImportJob
from builder.intake.verdict import ImportReport
from builder.problems import ConfigError, Problem
from builder.progress import Phases
from builder.read.site import read_site
from builder.write.lock import build_lock

_PATHS = click.Path(path_type=Path, exists=True)


@click.command("import")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_PATHS)
@source_option
@click.option("--to", type=click.Path(path_type=Path), help="The folder below content/ to fill.")
@click.option("--lang", help="The language of stories that name none.")
@click.option("--timezone", help="The zone of dates that name none.  [default: the site's]")
@click.option("--encoding", help="The charset of files that declare none.  [default: guessed]")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print a report as JSON.")
@jobs_option
def import_command(
    paths: tuple[Path, ...],
    source: Path,
    to: Path | None,
    lang: str | None,
    timezone: str | None,
    encoding: str | None,
    dry_run: bool,
    as_json: bool,
    jobs: int | None,
) -> None:
    """Bring files of a wire into content/: files, folders, zip and tar archives."""
    config = read_site(source)
    job = ImportJob(
        source=source,
        paths=paths,
        below=_below(source / "content", to),
        given=Given(
            lang=_lang(lang, config), zone=_zone(timezone, config), encoding=_charset(encoding)
        ),
        formats=FORMATS,
        jobs=jobs or all_jobs(),
        dry=dry_run,
    )
    phases = Phases(quiet=as_json)
    # A build must not read what is half imported.
    with build_lock(job.lock), phases.phase("import") as meter:
        report = run(job, config, meter)
    limit = None if as_json or not sys.stderr.isatty() else SHOWN
    print_problems(report.problems(), limit=limit)
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
    else:
        Console().print(_table(report))
    sys.exit(0 if report.ok else 1)


def _table(report: ImportReport) -> Table:
    """Inputs by format and verdict; their sum is the number of inputs."""
    title = "what would be done" if report.dry else None
    verdicts = [verdict for verdict, count in report.counts.items() if count]
    table = Table("format", *verdicts, "inputs", title=title, show_footer=True)
    for name, counts in report.by_format().items():
        cells = [counts.get(verdict, 0) for verdict in verdicts]
        table.add_row(name or "not known", *map(_shown, cells), _shown(sum(cells)))
    totals = [*(report.counts[verdict] for verdict in verdicts), len(report.outcomes)]
    for column, total in zip(table.columns, ["all", *map(_shown, totals)], strict=True):
        column.footer = total
    for column in table.columns[1:]:
        column.justify = "right"
    return table


def _shown(count: int) -> str:
    return f"{count:,}" if count else "-"


def _below(content: Path, to: Path | None) -> str:
    """The folder to fill, relative to ``content/``."""
    if to is None:
        return ""
    for base in (to, content.parent / to):
        if base.resolve().is_relative_to(content.resolve()):
            below = base.resolve().relative_to(content.resolve()).as_posix()
            return "" if below == "." else below
    raise _usage("--to", "not in the archive's content/", str(to), "name a folder below content/")


def _lang(lang: str | None, config: SiteConfig) -> str | None:
    if lang is None or lang in config.codes:
        return lang
    hint = f"languages of the site are {', '.join(config.codes)}"
    raise _usage("--lang", "not a language of the site", lang, hint)


def _zone(name: str | None, config: SiteConfig) -> tzinfo:
    if name is None:
        return config.timezone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = "write an IANA name such as Asia/Damascus"
        raise _usage("--timezone", "no such zone", name, hint) from None


def _charset(name: str | None) -> str | None:
    if name is None:
        return None
    try:
        "".encode(name)
    except (LookupError, UnicodeError):
        hint = "write a name such as windows-1256"
        raise _usage("--encoding", "no such charset", name, hint) from None
    return name


def _usage(option: str, what: str, got: str, hint: str) -> ConfigError:
    return ConfigError(Problem(path="command line", field=option, what=what, got=got, hint=hint))
