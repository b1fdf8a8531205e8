"""The second step of a build: files become stories, and names become people, places and topics."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from builder.config import SiteConfig
from builder.model.entity import Entity
from builder.model.story import Status, Story
from builder.problems import Problem
from builder.read.chains import Link, chain_problems, link
from builder.read.codec import from_json
from builder.read.filed import StoryFile
from builder.read.merge import merge
from builder.read.names import Names
from builder.state.register import Register, published


class Arrangement:
    """Stories being made of files, with what is wrong and what became of each."""

    def __init__(self, config: SiteConfig, entities: Iterable[Entity], now: datetime) -> None:
        self._config = config
        self._now = now
        self._links: list[Link] = []
        self._problems: list[Problem] = []
        self._ids: set[str] = set()
        self.names = Names(entities)
        self.fates: Counter[str] = Counter()

    def stories(self, claims: Iterator[tuple[str, list[str | None]]]) -> Iterator[Story]:
        """The story of every id that files claim, where they make one."""
        for id_, parsed in claims:
            self._ids.add(id_)
            files = [from_json(text) for text in parsed if text]
            story = self._merged(files, broken=None in parsed) if files else None
            self.fates[self._fate(story)] += 1
            if story:
                yield story

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong between files, once all have been seen."""
        return (*self._problems, *chain_problems(self._links, self._ids))

    def _merged(self, files: list[StoryFile], *, broken: bool) -> Story | None:
        story, problems = merge(files, self.names, self._config, broken=broken)
        self._problems.extend(problems)
        supersedes = link(files)
        if supersedes:
            self._links.append(supersedes)
        return story

    def _fate(self, story: Story | None) -> str:
        if story is None:
            return "failed"
        if story.status != Status.USABLE:
            return story.status.value
        return "published" if published(story, self._now) else "embargoed"


def arrange(arrangement: Arrangement, register: Register, now: datetime) -> None:
    """Make the state's stories and entities anew from its files."""
    register.clear_stories()
    register.put_stories(arrangement.stories(register.claims()), now)
    register.put_entities(arrangement.names.entities())
    register.commit()
