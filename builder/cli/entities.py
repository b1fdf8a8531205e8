"""``barqiya entities``: people, places and topics, and what the archive says of them."""

import json
import sys
from pathlib import Path

import click

from builder.authority.survey import survey
from builder.cli.entityedits import add_command, merge_command, split_command
from builder.cli.holding import KINDS, held_archive
from builder.cli.options import now_option, source_option
from builder.cli.printing import print_problems
from builder.cli.suggestions import apply_command, suggest_command
from builder.model.catalog import Named
from builder.model.entity import Kind, Ref
from builder.problems import ConfigError, Problem
from builder.read.authority import read_authority
from builder.report import errors


@click.group("entities")
def entities_command() -> None:
    """People, places and topics: list, show, add, merge, split, check, and what stories suggest."""


entities_command.add_command(add_command)
entities_command.add_command(merge_command)
entities_command.add_command(split_command)
entities_command.add_command(suggest_command)
entities_command.add_command(apply_command)


@entities_command.command("list")
@click.argument("kind", type=KINDS)
@source_option
@now_option
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def list_command(kind: str, source: Path, now: str | None, as_json: bool) -> None:
    """List the entities of a KIND with the number of stories that name each."""
    with held_archive(source, now) as archive:
        found = archive.state.shelf(archive.config.timezone).entities(Kind(kind))
    if as_json:
        click.echo(json.dumps([_row(one) for one in found], ensure_ascii=False, indent=1))
        return
    for one in sorted(found, key=lambda one: (-one.stories, one.entity.id)):
        names = " · ".join(dict.fromkeys(one.entity.names.values()))
        click.echo(f"{one.stories:>7,}  {one.entity.id}  {names}{_standing(one)}")


@entities_command.command("show")
@click.argument("kind", type=KINDS)
@click.argument("id_", metavar="ID")
@source_option
@now_option
def show_command(kind: str, id_: str, source: Path, now: str | None) -> None:
    """Show what is known of an entity, and its newest stories."""
    ref = Ref(kind=Kind(kind), id=id_)
    with held_archive(source, now) as archive:
        shelf = archive.state.shelf(archive.config.timezone)
        found = next((one for one in shelf.entities(ref.kind) if one.entity.id == id_), None)
        cards = shelf.newest(10, ref)
    if found is None:
        raise ConfigError(Problem(path=kind, what="no such entity", got=id_))
    click.echo(json.dumps(_row(found), ensure_ascii=False, indent=1))
    for card in cards:
        click.echo(f"{card.date:%Y-%m-%d}  {card.id}  {card.headlines[0].title}")


@entities_command.command("check")
@source_option
@now_option
def check_command(source: Path, now: str | None) -> None:
    """Name faults of the authority files, and entries that want a look."""
    with held_archive(source, now) as archive:
        shelf, codes = archive.state.shelf(archive.config.timezone), archive.config.codes
        named = [one for kind in Kind for one in shelf.entities(kind)]
        faults = read_authority(archive.job.content, archive.config)[1]
        problems = (*faults, *survey(named, codes))
    print_problems(problems)
    click.echo(f"{len(named):,} entities, {len(problems)} problems", err=True)
    sys.exit(1 if errors(problems, strict=False) else 0)


def _row(one: Named) -> dict[str, object]:
    entity = one.entity
    return {
        "id": entity.id,
        "names": dict(entity.names),
        "aliases": {lang: list(names) for lang, names in entity.aliases.items()},
        "stories": one.stories,
        "known": entity.known,
        "merged_into": entity.merged_into,
    }


def _standing(one: Named) -> str:
    if one.entity.merged_into:
        return f"  → {one.entity.merged_into}"
    return "" if one.entity.known else "  (in no authority file)"
