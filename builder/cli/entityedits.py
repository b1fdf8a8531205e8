"""``barqiya entities add`` and ``merge``: edits of the authority files."""

from pathlib import Path
from typing import Any

import click

from builder.authority.adding import lines
from builder.books import open_book, write
from builder.cli.entityoptions import described, entity_options
from builder.cli.holding import KINDS
from builder.cli.options import source_option
from builder.model.entity import Kind
from builder.read.site import read_site
from builder.write.lock import build_lock

dry_option = click.option("--dry-run", "dry", is_flag=True, help="Say what would be written.")


@click.command("add")
@click.argument("kind", type=KINDS)
@click.argument("id_", metavar="ID")
@entity_options
@dry_option
@source_option
def add_command(kind: str, id_: str, source: Path, *, dry: bool, **options: Any) -> None:
    """Add ID to the authority file of a KIND, below the entries that it has."""
    config, content = read_site(source), source / "content"
    entity = described(Kind(kind), id_, config, options)
    with build_lock(source / ".cache" / "lock"):
        book = open_book(content, Kind(kind), config).added([entity])
        if not dry:
            write(content, [book])
    click.echo(f"{book.path}: {id_} is {'to be ' if dry else ''}added")
    if dry:
        click.echo("\n".join(lines(entity)))


@click.command("merge")
@click.argument("kind", type=KINDS)
@click.argument("old")
@click.argument("new")
@source_option
def merge_command(kind: str, old: str, new: str, source: Path) -> None:
    """Merge OLD into NEW: its page then points there; no story is rewritten."""
    config, content = read_site(source), source / "content"
    with build_lock(source / ".cache" / "lock"):
        book = open_book(content, Kind(kind), config).merged(old, new)
        write(content, [book])
    click.echo(f"{book.path}: {old} is merged into {new}")
