"""All pages of one story: an edition per language, pairs side by side, or a tombstone."""

from collections.abc import Iterator, Mapping
from itertools import permutations

from builder.body import Body
from builder.model.page import OutputFile
from builder.model.story import Status, Story
from builder.render.desk import Desk
from builder.render.pages import edition, parallel, tombstone
from builder.render.pages.facts import facts


def render_story(story: Story, bodies: Mapping[str, Body], desk: Desk) -> Iterator[OutputFile]:
    """Every page of a story; ``bodies`` holds the body of each edition by language."""
    if story.status is Status.CANCELED:
        yield from (tombstone.render(story, words, desk) for words in story.editions)
        return
    known = facts(story, desk)
    for words in story.editions:
        yield edition.render(story, words, bodies[words.lang], known, desk)
    for words, other in permutations(story.editions, 2):
        yield parallel.render(story, (words, other), bodies, desk)
