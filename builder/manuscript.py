"""The words of a story, read again from its files, since the state keeps no bodies."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from builder.body import Body
from builder.body.bodies import Bodies
from builder.model.story import Edition, Status, Story
from builder.problems import EnvironmentFault
from builder.read.scan import read


def bodies_of(story: Story, content: Path, bodies: Bodies) -> dict[str, Body]:
    """The body of each edition; none of a canceled story's."""
    return {} if story.status == Status.CANCELED else _rendered(story.editions, content, bodies)


def older_bodies(story: Story, content: Path, bodies: Bodies) -> dict[int, dict[str, Body]]:
    """The bodies of its older versions, by number and language."""
    return {older.number: _rendered(older.editions, content, bodies) for older in story.older}


def _rendered(editions: Iterable[Edition], content: Path, bodies: Bodies) -> dict[str, Body]:
    return {e.lang: bodies.render(_body(e, content), e.format) for e in editions}


def _body(edition: Edition, content: Path) -> str:
    source, _ = read(content, edition.path)
    if source is None or hashlib.sha256(source.data).hexdigest() != edition.sha256:
        raise EnvironmentFault(f"content/{edition.path} changed during the build; build again")
    return source.data[edition.body_start :].decode().replace("\r\n", "\n")
