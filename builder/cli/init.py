"""``barqiya init``: a new archive with two sample stories, no questions asked."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from builder.problems import ConfigError, Problem

_NEXT = """\
{target} holds a new archive with two sample stories. Next:
  cd {target}
  barqiya build            then open output/index.html
  barqiya new my-story     to write a story of your own
  barqiya serve            to see it while you write
"""


@click.command("init")
@click.argument("target", metavar="DIR", type=click.Path(path_type=Path))
def init_command(target: Path) -> None:
    """Start a new archive in DIR, which must be new or empty."""
    init(target)
    click.echo(_NEXT.format(target=target), nl=False)


def init(target: Path) -> None:
    """Copy the sample archive into a new or empty folder."""
    if not _free(target):
        hint = "name a new or empty folder"
        raise ConfigError(Problem(path=str(target), what="there is something already", hint=hint))
    for name, source in _files(files("builder") / "starter"):
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(source.read_bytes())


def _free(target: Path) -> bool:
    # A link would let the files land in a folder that was not named.
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return False
    return not target.exists() or not any(target.iterdir())


def _files(folder: Traversable, inside: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _files(item, f"{inside}{item.name}/")
        else:
            yield f"{inside}{item.name}", item
