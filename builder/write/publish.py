"""Publishing: a whole new site beside the old one, swapped in; only what we listed is removed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from builder.problems import EnvironmentFault
from builder.write.journal import finish
from builder.write.manifest import NAME, listed
from builder.write.swap import restore, swap
from builder.write.tree import Tree


def stage(output: Path) -> Tree:
    """A new, empty folder beside the output; first mends what a killed build left behind."""
    output.parent.mkdir(parents=True, exist_ok=True)
    mend(output)
    root = output.with_name(f"{_prefix(output)}{token_hex(6)}")
    root.mkdir()
    return Tree(root)


def publish(tree: Tree, output: Path) -> None:
    """Put a staged site, its manifest written last, in the output's place.

    Files in the old output that its manifest does not list are the user's: they move along.
    """
    before = listed(output)
    _carry_over(output, tree.root, before or {})
    former = swap(tree.root, output, _aside(output))
    if former:
        shutil.rmtree(former)


def mend(output: Path) -> None:
    """Make good what a killed build left: an increment, a folder set aside, staging folders."""
    finish(output)
    aside = _aside(output)
    if not restore(output, aside):
        shutil.rmtree(aside, ignore_errors=True)
    for path in _leftovers(output):
        shutil.rmtree(path, ignore_errors=True)


def discard(tree: Tree) -> None:
    """Remove a staged site that is not to be published."""
    shutil.rmtree(tree.root, ignore_errors=True)


def _leftovers(output: Path) -> Iterator[Path]:
    with suppress(FileNotFoundError):
        for path in sorted(output.parent.iterdir()):
            if path.name.startswith(_prefix(output)) and path.is_dir() and not path.is_symlink():
                yield path


def _carry_over(output: Path, staged: Path, ours: dict[str, str]) -> None:
    for path in _foreign(output, ours):
        target = staged / path
        if os.path.lexists(target):
            raise EnvironmentFault(f"{output / path} is not ours, and a page wants its place")
        target.parent.mkdir(parents=True, exist_ok=True)
        _twin(output / path, target)


def _foreign(output: Path, ours: dict[str, str]) -> Iterator[str]:
    for folder, _, names in os.walk(output):
        for name in sorted(names):
            path = Path(folder, name).relative_to(output).as_posix()
            if path not in ours and path != NAME:
                yield path


def _twin(old: Path, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:  # a file system without links, such as that of a USB stick
        shutil.copy2(old, new, follow_symlinks=False)


def _prefix(output: Path) -> str:
    return f".barqiya-stage-{output.name}-"


def _aside(output: Path) -> Path:
    return output.with_name(f".barqiya-aside-{output.name}")
