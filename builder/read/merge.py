"""Files of one id to one story: what one leaves out, its siblings say."""

from collections.abc import Collection, Sequence
from datetime import datetime, tzinfo

from builder.config import SiteConfig
from builder.model.entity import Kind
from builder.model.story import Status, Story, Version
from builder.problems import Problem
from builder.read.editions import editions
from builder.read.filed import StoryFile
from builder.read.mentions import mentions
from builder.read.names import Names
from builder.read.shared import first, latest, strictest
from builder.read.siblings import Siblings
from builder.read.versions import newest_of, versions, warn_of_move


def merge(
    files: Sequence[StoryFile],
    names: Names,
    config: SiteConfig,
    *,
    broken: Collection[int | None] = (),
) -> tuple[Story | None, tuple[Problem, ...]]:
    """Make a story of its files; none when they cannot be one.

    ``broken`` holds the versions of which another file could not be read, ``None`` for the newest:
    then there is no such version either, and what that file may have said is not called missing.
    """
    newest = newest_of(files)
    older, problems = versions(files, config, broken) if len(newest) < len(files) else ((), ())
    if not newest:
        return None, problems
    siblings = Siblings.of(newest, config.codes)
    date: datetime | None = first(siblings, "date")
    if date is None and None not in broken:
        siblings.error(siblings.files[0], "date", "missing", hint="write it in one of the files")
    story = _story(siblings, date, older, names, config) if date else None
    if story and older:
        warn_of_move(siblings, story)
    lost = None in broken or siblings.fatal
    return (None if lost else story), (*siblings.problems, *problems)


def _story(
    siblings: Siblings,
    date: datetime,
    older: tuple[Version, ...],
    names: Names,
    config: SiteConfig,
) -> Story:
    zone = config.timezone
    return Story(
        id=siblings.files[0].id,
        date=date.astimezone(zone),
        status=strictest(siblings) or Status.USABLE,
        editions=editions(siblings.files, zone),
        people=mentions(siblings, Kind.PERSON, names),
        places=mentions(siblings, Kind.PLACE, names),
        topics=mentions(siblings, Kind.TOPIC, names),
        updated=_local(first(siblings, "updated"), zone),
        version=first(siblings, "version"),
        urgency=first(siblings, "urgency"),
        guid=first(siblings, "guid"),
        embargo=_local(latest(siblings, "embargo"), zone),
        supersedes=first(siblings, "supersedes"),
        older=older,
    )


def _local(moment: datetime | None, zone: tzinfo) -> datetime | None:
    return moment.astimezone(zone) if moment else None
