"""All pages of one story: its editions, pairs side by side, older versions; or a tombstone."""

from collections.abc import Iterator, Mapping
from itertools import permutations
from types import MappingProxyType

from builder.body import Body
from builder.model.page import OutputFile
from builder.model.story import Status, Story
from builder.render.desk import Desk
from builder.render.pages import edition, parallel, tombstone, version
from builder.render.pages.facts import facts

NO_VERSIONS: Mapping[int, Mapping[str, Body]] = MappingProxyType({})


def render_story(
    story: Story,
    bodies: Mapping[str, Body],
    desk: Desk,
    older: Mapping[int, Mapping[str, Body]] = NO_VERSIONS,
) -> Iterator[OutputFile]:
    """Every page of a story.

    ``bodies`` holds the body of each edition by language, ``older`` those of its older versions by
    their numbers.
    """
    if story.status is Status.CANCELED:
        yield from (tombstone.render(story, words, desk) for words in story.editions)
        return
    known = facts(story, desk)
    for words in story.editions:
        yield edition.render(story, words, bodies[words.lang], known, desk)
    for words, other in permutations(story.editions, 2):
        yield parallel.render(story, (words, other), bodies, desk)
    for former in story.older:
        for words in former.editions:
            yield version.render(story, former, words, older[former.number][words.lang], desk)
