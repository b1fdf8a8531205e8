"""Older versions: what a story's files ``<id>.v<N>.<lang>.md`` make, each version by itself."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, tzinfo

from builder.config import SiteConfig
from builder.model.story import Status, Story, Version
from builder.problems import Problem
from builder.read.editions import editions
from builder.read.filed import StoryFile
from builder.read.shared import first, latest, strictest
from builder.read.siblings import Siblings


def newest_of(files: Iterable[StoryFile]) -> list[StoryFile]:
    """The files of a story's newest version."""
    return [file for file in files if file.older is None]


def versions(
    files: Sequence[StoryFile], config: SiteConfig, broken: Collection[int | None]
) -> tuple[tuple[Version, ...], tuple[Problem, ...]]:
    """The older versions among a story's files, oldest first, and what is wrong with them.

    Whom they name is not asked: the names of a story are those of its newest version.
    """
    newest = newest_of(files)
    made: list[Version] = []
    problems: list[Problem] = []
    for number, some in sorted(_by_number(files).items()):
        siblings = Siblings.of(some, config.codes)
        if newest:
            _compare(siblings, number, newest)
        elif None not in broken:
            _orphaned(siblings)
        version = _version(siblings, number, config.timezone, broken=number in broken)
        made += [version] if version else []
        problems += siblings.problems
    return tuple(made), tuple(problems)


def warn_of_move(siblings: Siblings, story: Story) -> None:
    """Warn where the newest version stands under another day than the oldest did."""
    oldest, day = story.older[0], story.older[0].date.date()
    if day != story.day:
        what = f"version {oldest.number} was sent on {day}, so the story's address has changed"
        hint = "keep the date of the first version, and write the newer one as updated"
        file = next(file for file in siblings.files if file.date)
        siblings.warn(file, "date", what, got=str(story.day), hint=hint)


def _by_number(files: Iterable[StoryFile]) -> dict[int, list[StoryFile]]:
    found: dict[int, list[StoryFile]] = defaultdict(list)
    for file in files:
        if file.older is not None:
            found[file.older].append(file)
    return found


def _compare(siblings: Siblings, number: int, newest: Sequence[StoryFile]) -> None:
    for other in newest:
        if other.version is not None and other.version <= number:
            what = f"not older than content/{other.path}, which is version {other.version}"
            hint = "give the newest file the highest number"
            siblings.error(siblings.files[0], "version", what, got=str(number), hint=hint)
            return


def _orphaned(siblings: Siblings) -> None:
    for file in siblings.files:
        hint = f"name the newest file {file.id}.{file.lang}.md"
        siblings.error(file, "version", "an older version of a story without a newest", hint=hint)


def _version(siblings: Siblings, number: int, zone: tzinfo, *, broken: bool) -> Version | None:
    date: datetime | None = first(siblings, "date")
    if date is None and not broken:
        siblings.error(siblings.files[0], "date", "missing", hint="write it in one of the files")
    if date is None or broken or siblings.fatal:
        return None
    updated, embargo = first(siblings, "updated"), latest(siblings, "embargo")
    return Version(
        number=number,
        date=date.astimezone(zone),
        status=strictest(siblings) or Status.USABLE,
        editions=editions(siblings.files, zone),
        updated=updated.astimezone(zone) if updated else None,
        embargo=embargo.astimezone(zone) if embargo else None,
    )
