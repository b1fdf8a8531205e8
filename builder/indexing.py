"""The step beside the press: what stories say is collected as they are rendered, then indexed."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.body import Body
from builder.config import SiteConfig
from builder.crew import Crew
from builder.index.arranged import arrange
from builder.index.chain import chains
from builder.index.collector import Collector
from builder.index.header import Header
from builder.index.indexed import Indexed, IndexedEdition
from builder.index.segment import Segment, maker, tasks
from builder.index.segments import Plan
from builder.index.spill import Spilled, spill
from builder.model.catalog import Named
from builder.model.page import OutputFile
from builder.model.story import Edition, Story
from builder.state.segments import Kept


class Gatherer:
    """A worker's part: the words of the stories it renders, spilled to files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._collector = Collector()
        self._waiting: list[Indexed] = []

    def add(self, story: Story, bodies: Mapping[str, Body]) -> None:
        """Take a published story."""
        self._waiting.append(indexed(story, bodies))

    def spill(self) -> Spilled | None:
        """Put away what was added since the last time, if anything was."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return None
        return spill(self._collector.collect(waiting), self._folder / waiting[0].id, os.getpid())


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexing:
    """Makes the index of the segments that stay and of what was gathered."""

    config: SiteConfig
    """The archive's configuration."""
    plan: Plan
    """Which segments stay."""
    kept: Sequence[Kept]
    """Those segments as the state has them, in the plan's order."""
    successors: Mapping[str, str]
    """The id of the story that replaced another, for published ones."""
    entities: Sequence[Named]
    """People, places and topics."""

    def segment(self, runs: Sequence[Spilled], jobs: int) -> tuple[Kept, Iterator[OutputFile]]:
        """The segment of what was gathered; it is complete once its files have been taken."""
        arranged = arrange(runs)
        segment = Segment(arranged=arranged, languages=self.config.codes)
        ids = tuple(document.id for document in arranged.documents)
        entry: dict[str, object] = {}

        def files() -> Iterator[OutputFile]:
            parts = tasks(arranged)
            with Crew(jobs if len(ids) > 1000 else 1, partial(maker, arranged)) as crew:
                yield from segment.files(crew.map(parts))
            entry.update(segment.entry())

        return Kept(name=segment.name, ids=ids, entry=entry), files()

    def header(self, fresh: Iterable[Kept]) -> Iterator[OutputFile]:
        """What every build writes anew, once all segments are complete."""
        new = tuple(fresh)
        ids = (id_ for some in (self.plan.kept, new) for one in some for id_ in one.ids)
        header = Header(
            languages=self.config.languages,
            segments=tuple(one.entry for one in (*self.kept, *new)),
            dead=self.plan.dead,
            chains=chains(ids, self.successors),
        )
        return header.files(self.entities)


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
