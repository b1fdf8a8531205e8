"""An increment: changed files move into a living site in a safe order, and a kill is made good.

The journal is written before the first file moves. Whoever finds one finishes it: each step can be
taken again, since a file that has moved is no longer in the stage.
"""

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from builder.write.manifest import NAME


def publish_changes(stage: Path, output: Path, moves: Sequence[str], gone: Iterable[str]) -> None:
    """Move files from the stage into the output, in the order given, then remove those gone."""
    journal = journal_of(output)
    steps = {"stage": stage.name, "moves": [*moves, NAME], "gone": sorted(gone)}
    # Written aside first, so that a journal is either whole or not there.
    draft = journal.with_name(f"{journal.name}.draft")
    draft.write_text(json.dumps(steps), encoding="utf-8")
    _flush(draft)
    draft.replace(journal)
    finish(output)


def finish(output: Path) -> None:
    """Take the steps of a journal that are left, if there is one."""
    journal = journal_of(output)
    if not journal.exists():
        return
    steps = json.loads(journal.read_text(encoding="utf-8"))
    stage = output.with_name(steps["stage"])
    for path in steps["moves"]:
        _move(stage / path, output / path)
    for path in steps["gone"]:
        _remove(output, path)
    journal.unlink()
    shutil.rmtree(stage, ignore_errors=True)


def journal_of(output: Path) -> Path:
    """Where the journal of an output lies."""
    return output.with_name(f".barqiya-journal-{output.name}")


def _move(new: Path, place: Path) -> None:
    if new.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(new, place)


def _remove(output: Path, path: str) -> None:
    with suppress(FileNotFoundError):
        (output / path).unlink()
    with suppress(OSError):  # a folder that still holds something stays
        for folder in (output / path).relative_to(output).parents[:-1]:
            (output / folder).rmdir()


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
