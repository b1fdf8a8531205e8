"""``barqiya link``: whom bodies name, shown, put into the state, or written into front matter."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from builder.cli.options import all_jobs, now_option, source_option
from builder.cli.printing import print_problems
from builder.clock import build_time
from builder.config import SiteConfig
from builder.job import Job
from builder.mentions import Proposal, Proposals, proposals, write
from builder.pipeline import held
from builder.problems import ConfigError, Problem, visible
from builder.progress import Phases
from builder.read.site import read_site
from builder.report import problem_json
from builder.write.lock import build_lock


@click.command("link")
@source_option
@now_option
@click.option("--apply", "applies", is_flag=True, help="Link in the state, as a build does.")
@click.option("--write", "writes", is_flag=True, help="Add the ids to stories' front matter.")
@click.option("--json", "as_json", is_flag=True, help="Print the links as JSON.")
def link_command(
    source: Path, now: str | None, *, applies: bool, writes: bool, as_json: bool
) -> None:
    """Show whom stories name and do not list; change nothing without --apply or --write."""
    config = read_site(source)
    if applies:
        _demand_linking(config)
    with build_lock(source / ".cache" / "lock"):
        found = proposals(source / "content", config)
        written, refused = write(source / "content", config, found) if writes else ([], [])
    if applies:
        _apply(source, now)
    problems = (*found.problems, *refused)
    print_problems(problems)
    _say(found, written, problems, as_json=as_json)
    done = f", {len(written):,} files written" if writes else ", in the state" if applies else ""
    links = sum(len(story.mentions) for story in found.stories)
    told = f"{links:,} links in {len(found.stories):,} of {found.read:,} stories{done}"
    click.echo(told, err=True)
    if config.link == "off":
        click.echo("link is off in site.yaml: these are the links of link: listed", err=True)
    sys.exit(1 if problems else 0)


def _demand_linking(config: SiteConfig) -> None:
    if config.link == "off":
        hint = "write link: listed or link: all, or use --write"
        raise ConfigError(Problem(path="site.yaml", field="link", what="linking is off", hint=hint))


def _apply(source: Path, now: str | None) -> None:
    job = Job(source=source, output=source / "output", now=build_time(now), jobs=all_jobs())
    with held(job, Phases(quiet=True)):
        pass


def _say(
    found: Proposals, written: Sequence[str], problems: Sequence[Problem], *, as_json: bool
) -> None:
    if as_json:
        rows = [_row(story) for story in found.stories]
        files = [f"content/{path}" for path in written]
        told = [problem_json(problem) for problem in problems]
        what = {"stories": rows, "read": found.read, "written": files, "problems": told}
        click.echo(json.dumps(what, ensure_ascii=False, indent=1))
        return
    for story in found.stories:
        click.echo(story.id)
        for path, one in story.mentions:
            line = f"  {one.ref.kind}/{one.ref.id}  content/{path}: {one.part}: {one.quote}"
            click.echo(visible(line))
    for path in written:
        click.echo(f"written: content/{path}")


def _row(story: Proposal) -> dict[str, object]:
    links = [
        {
            "kind": one.ref.kind.value,
            "entity": one.ref.id,
            "path": f"content/{path}",
            "part": one.part.value,
            "quote": one.quote,
        }
        for path, one in story.mentions
    ]
    return {"id": story.id, "links": links}
