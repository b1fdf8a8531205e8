"""``barqiya search``: the desk's own search, over all it has, published or not."""

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.cli.hits import print_hits
from builder.cli.options import all_jobs, jobs_option, now_option, source_option
from builder.clock import build_time
from builder.job import Job
from builder.pipeline import held
from builder.problems import ConfigError, Locked, Problem
from builder.progress import Phases
from builder.read.site import read_site

if TYPE_CHECKING:
    from builder.finding import Answer, Hit, Question


@click.command("search")
@click.argument("query", nargs=-1)
@source_option
@jobs_option
@now_option
@click.option("--person", multiple=True, help="Only stories that name this person.")
@click.option("--place", multiple=True, help="Only stories that name this place.")
@click.option("--topic", multiple=True, help="Only stories of this topic.")
@click.option("--lang", multiple=True, help="Only stories that can be read in this language.")
@click.option("--from", "since", help="Only stories from this year, month or day on.")
@click.option("--to", "until", help="Only stories until this year, month or day.")
@click.option("--like", metavar="ID", help="Stories like this one.")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1))
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def search_command(
    query: tuple[str, ...],
    source: Path,
    jobs: int | None,
    now: str | None,
    person: tuple[str, ...],
    place: tuple[str, ...],
    topic: tuple[str, ...],
    lang: tuple[str, ...],
    since: str | None,
    until: str | None,
    like: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Search the archive from the desk: withheld stories too, and nothing is published.

    QUERY has words, "phrases", AND OR NOT, (brackets), wild* c?rds, fuzzy~ words, fields such as
    title:word and ranges such as date:[2022 to 2023-05].
    """
    # Whoosh takes a while to load, and only this command needs it.
    from builder.finding import Question

    filters = {"person": person, "place": place, "topic": topic, "lang": lang}
    filters |= {"from": (since,) if since else (), "to": (until,) if until else ()}
    question = Question(query=" ".join(query), filters=filters, like=like, limit=limit)
    if not (question.query.strip() or like or any(filters.values())):
        hint = "write words, a filter, or --like ID"
        raise ConfigError(Problem(path="query", what="nothing is asked for", hint=hint))
    job = Job(
        source=source,
        output=source / "output",
        now=build_time(now),
        jobs=jobs or all_jobs(),
    )
    answer = _answer(job, question)
    if as_json:
        click.echo(json.dumps(_json(answer), ensure_ascii=False, indent=1))
    else:
        print_hits(answer.hits, answer.total)


def _answer(job: Job, question: "Question") -> "Answer":
    from builder.finding import answer, current, standing

    try:
        with held(job, Phases(quiet=True)) as archive:
            opened = current(archive, Phases(quiet=False))
    except Locked as busy:
        opened = standing(job, read_site(job.source), busy)
        click.echo(f"{busy}; this is what the desk's index held before", err=True)
    with closing(opened):
        return answer(opened, question)


def _json(answer: "Answer") -> dict[str, Any]:
    return {"total": answer.total, "hits": [_hit_json(hit) for hit in answer.hits]}


def _hit_json(hit: "Hit") -> dict[str, Any]:
    date: datetime = hit.date
    return {
        "id": hit.id,
        "date": date.isoformat(),
        "held": hit.held or None,
        "languages": hit.languages,
        "lang": hit.lang,
        "title": "".join(piece.text for piece in hit.title),
        "snippet": [[piece.text, piece.marked] for piece in hit.snippet],
        "path": f"content/{hit.path}",
    }
