"""The step beside the press: what stories say is collected as they are rendered, then indexed."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from builder.body import Body
from builder.config import SiteConfig
from builder.crew import Crew
from builder.index.arranged import Arranged, arrange
from builder.index.chain import chains
from builder.index.collector import Collector
from builder.index.header import Header
from builder.index.indexed import Indexed, IndexedEdition
from builder.index.segment import Segment, maker, tasks
from builder.index.spill import Spilled, spill
from builder.model.catalog import Named
from builder.model.page import OutputFile
from builder.model.story import Edition, Status, Story


class Gatherer:
    """A worker's part: the words of the stories it renders, spilled to files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._collector = Collector()
        self._waiting: list[Indexed] = []

    def add(self, story: Story, bodies: Mapping[str, Body]) -> None:
        """Take a story, unless it is canceled; withheld ones are never rendered."""
        if story.status == Status.USABLE:
            self._waiting.append(indexed(story, bodies))

    def spill(self) -> Spilled:
        """Put away what was added since the last time."""
        waiting, self._waiting = self._waiting, []
        name = waiting[0].id if waiting else f"none-{os.getpid()}"
        return spill(self._collector.collect(waiting), self._folder / name, os.getpid())


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexing:
    """Makes the index of what was gathered."""

    config: SiteConfig
    """The archive's configuration."""
    runs: Sequence[Spilled]
    """What the workers put away."""
    successors: Mapping[str, str]
    """The id of the story that replaced another, for published ones."""
    entities: Sequence[Named] = field(default_factory=tuple)
    """People, places and topics."""

    def files(self, jobs: int) -> Iterator[OutputFile]:
        """All files of the index."""
        arranged = arrange(self.runs)
        segment = Segment(arranged=arranged, languages=self.config.codes)
        with Crew(jobs, partial(maker, arranged)) as crew:
            yield from segment.files(crew.map(tasks(arranged)))
        yield from self._header(arranged, segment).files(self.entities)

    def _header(self, arranged: Arranged, segment: Segment) -> Header:
        return Header(
            languages=self.config.languages,
            segments=(segment.entry(),),
            dead=(),
            chains=chains([document.id for document in arranged.documents], self.successors),
        )


def successors(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What replaced each story, from pairs of a story and the one it supersedes, by id."""
    return {old: new for new, old in sorted(pairs)}


def indexed(story: Story, bodies: Mapping[str, Body]) -> Indexed:
    """What the index holds of a story."""
    editions = tuple(_edition(edition, bodies[edition.lang]) for edition in story.editions)
    return Indexed(
        id=story.id,
        date=story.date,
        editions=editions,
        people=story.people,
        places=story.places,
        topics=story.topics,
    )


def _edition(edition: Edition, body: Body) -> IndexedEdition:
    return IndexedEdition(
        lang=edition.lang,
        title=edition.title,
        lead=edition.lead,
        summary=edition.lead_is_summary,
        dateline=edition.dateline.text if edition.dateline else "",
        paragraphs=body.texts,
    )
