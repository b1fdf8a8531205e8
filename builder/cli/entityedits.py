"""``barqiya entities add``, ``merge`` and ``split``: edits that an editor names."""

from pathlib import Path
from typing import Any

import click

from builder.authority.adding import lines
from builder.cli.entityoptions import described, described_at_all, entity_options
from builder.cli.holding import KINDS, held_archive
from builder.cli.options import now_option, source_option
from builder.edits import Edits, open_book
from builder.model.entity import Kind
from builder.read.site import read_site
from builder.splitting import Split, split
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
            Edits(books=(book,)).write(content)
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
        Edits(books=(book,)).write(content)
    click.echo(f"{book.path}: {old} is merged into {new}")


@click.command("split")
@click.argument("kind", type=KINDS)
@click.argument("old")
@click.argument("new")
@click.argument("stories", metavar="STORY...", nargs=-1, required=True)
@entity_options
@dry_option
@source_option
@now_option
def split_command(
    kind: str,
    old: str,
    new: str,
    stories: tuple[str, ...],
    source: Path,
    now: str | None,
    *,
    dry: bool,
    **options: Any,
) -> None:
    """Have STORY... list NEW where they list OLD; with a --name NEW is added first."""
    with held_archive(source, now) as archive:
        fresh = None
        if described_at_all(options):
            fresh = described(Kind(kind), new, archive.config, options)
        asked = Split(kind=Kind(kind), old=old, new=new, fresh=fresh, stories=stories)
        moved = split(archive, asked)
        if not dry:
            moved.edits.write(archive.job.content)
    will = "to be " if dry else ""
    for book in moved.edits.books:
        click.echo(f"{book.path}: {new} is {will}added")
    for path in moved.edits.files:
        click.echo(f"content/{path}: {old} is {will}{new}")
    for story in moved.done:
        click.echo(f"{story}: lists {new} already")
