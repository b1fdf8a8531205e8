"""``barqiya pair``."""

import json
import sys
from pathlib import Path

import click

from builder.cli.options import source_option
from builder.cli.printing import print_problems
from builder.intake.joining import join, refusal, stories
from builder.intake.pairing import Pair
from builder.problems import visible
from builder.read.site import read_site
from builder.report import problem_json
from builder.write.lock import build_lock


@click.command("pair")
@source_option
@click.option("--apply", "applies", is_flag=True, help="Make each pair one story.")
@click.option("--json", "as_json", is_flag=True, help="Print the pairs as JSON.")
def pair_command(source: Path, *, applies: bool, as_json: bool) -> None:
    """Propose stories of different languages that are one; change nothing without --apply."""
    config, content = read_site(source), source / "content"
    with build_lock(source / ".cache" / "lock"):
        known = stories(content, config)
        found = known.pairs(config.codes)
        refused = {
            pair: problem
            for pair in found
            if (problem := join(content, pair, known, config) if applies
                else refusal(pair, known))
        }  # fmt: skip
    problems = (*known.problems, *refused.values())
    print_problems(problems)
    if as_json:
        rows = [_row(pair, applied=applies and pair not in refused) for pair in found]
        told = [problem_json(problem) for problem in problems]
        click.echo(json.dumps({"pairs": rows, "problems": told}, ensure_ascii=False, indent=1))
    else:
        for pair in found:
            if pair not in refused:
                click.echo(visible(_line(pair)))
    sys.exit(1 if problems else 0)


def _line(pair: Pair) -> str:
    paths = f"content/{pair.first.path} + content/{pair.second.path}"
    return f"{pair.score:.2f} {paths}: {'; '.join(pair.reasons)}"


def _row(pair: Pair, *, applied: bool) -> dict[str, object]:
    sides = {"first": pair.first, "second": pair.second}
    shown = {
        name: {"path": f"content/{one.path}", "id": one.id, "lang": one.lang, "title": one.title}
        for name, one in sides.items()
    }
    return {**shown, "score": pair.score, "reasons": list(pair.reasons), "applied": applied}
