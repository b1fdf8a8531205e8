"""The third step of a build: stories and pages are rendered and written by a crew."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.body import Body
from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.index.spill import Spilled
from builder.indexing import Gatherer
from builder.model.page import OutputFile
from builder.model.story import Edition, Status, Story
from builder.problems import EnvironmentFault
from builder.read.scan import read
from builder.render.desk import Desk, open_desk
from builder.render.pages import render
from builder.render.pages.order import Order
from builder.render.pages.story import render_story
from builder.state.database import read_state
from builder.state.outputs import Outputs
from builder.state.recorder import Recorder
from builder.state.shelf import Shelf
from builder.theme import Theme
from builder.write.tree import Tree, Written

STORIES, PAGES = 100, 8
"""Stories and pages that a worker takes at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The files of one maker, a story or an order for a page."""

    owner: str
    """The maker, as the state names it."""
    files: tuple[Written, ...]
    """What it made; nothing when it has no page any more."""
    needs: frozenset[str] = frozenset()
    """The facts that its files rely on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is to be done with a story while its body is at hand."""

    id: str
    """The story."""
    page: bool
    """Whether to write its pages."""
    words: bool
    """Whether to gather its words for the index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What came of a chunk of errands."""

    made: tuple[Made, ...]
    """The pages."""
    run: Spilled | None
    """Where the words lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What every worker needs to open its desk."""

    config: SiteConfig
    """The archive's configuration."""
    theme: Theme
    """Templates, styles and words."""
    content: Path
    """Where bodies are read from."""
    state: Path
    """The state, read only."""
    tree: Path
    """The folder to write to."""
    runs: Path
    """The folder for words on their way to the index."""
    assets: Mapping[str, str]
    """The path of every static file by the name that templates use."""
    whole: bool
    """Whether every file is to be written, whatever stands in the output."""

    def stories(self, jobs: int, errands: Sequence[Errand]) -> Iterator[Batch]:
        """Write the pages of some stories, and gather the words of some."""
        with Crew(_hands(jobs, errands, STORIES), partial(_story_printer, self)) as crew:
            yield from crew.map(chunks(errands, STORIES))

    def pages(self, jobs: int, orders: Sequence[Order]) -> Iterator[list[Made]]:
        """Write some other pages."""
        with Crew(_hands(jobs, orders, PAGES), partial(_page_printer, self)) as crew:
            yield from crew.map(chunks(orders, PAGES))


def story_owner(id_: str) -> str:
    """The maker of a story's pages."""
    return f"story {id_}"


def page_owner(order: Order) -> str:
    """The maker of a page."""
    return f"page {order.kind} {order.lang} {' '.join(map(str, order.key))}"


class _Printer:
    """A worker's desk and tree."""

    def __init__(self, press: Press) -> None:
        db = read_state(press.state)
        self._outputs = None if press.whole else Outputs(db)
        self._tree = Tree(press.tree)
        self.recorder = Recorder(Shelf(db, press.config.timezone))
        self.desk = open_desk(press.config, self.recorder, press.theme.folder, press.assets)

    def put(self, owner: str, files: Iterable[OutputFile]) -> tuple[Written, ...]:
        """Write what is new among a maker's files."""
        standing = self._outputs.paths(owner) if self._outputs else {}
        return tuple(self._tree.put(file, standing.get(file.path)) for file in files)


def _story_printer(press: Press) -> Callable[[Sequence[Errand]], Batch]:
    printer, gatherer = _Printer(press), Gatherer(press.runs)
    desk = printer.desk

    def made(errand: Errand, story: Story | None) -> Iterator[Made]:
        bodies = _bodies(story, press.content, desk) if story else {}
        if errand.words and story:
            gatherer.add(story, bodies)
        if errand.page:
            owner = story_owner(errand.id)
            pages = render_story(story, bodies, desk) if story else ()
            yield Made(owner=owner, files=printer.put(owner, pages))

    def work(errands: Sequence[Errand]) -> Batch:
        found = {story.id: story for story in desk.catalog.stories([e.id for e in errands])}
        pages = tuple(m for e in errands for m in made(e, found.get(e.id)))
        return Batch(made=pages, run=gatherer.spill())

    return work


def _page_printer(press: Press) -> Callable[[Sequence[Order]], list[Made]]:
    printer = _Printer(press)

    def made(order: Order) -> Made:
        owner = page_owner(order)
        printer.recorder.taken()
        files = printer.put(owner, render(order, printer.desk))
        return Made(owner=owner, files=files, needs=printer.recorder.taken())

    return lambda orders: [made(order) for order in orders]


def _hands(jobs: int, work: Sequence[object], chunk: int) -> int:
    """One process is enough for a few chunks: a crew takes time to gather."""
    return jobs if len(work) > 2 * chunk else 1


def _bodies(story: Story, content: Path, desk: Desk) -> dict[str, Body]:
    if story.status == Status.CANCELED:
        return {}
    return {e.lang: desk.bodies.render(_body(e, content), e.format) for e in story.editions}


def _body(edition: Edition, content: Path) -> str:
    source, _ = read(content, edition.path)
    if source is None or hashlib.sha256(source.data).hexdigest() != edition.sha256:
        raise EnvironmentFault(f"content/{edition.path} changed during the build; build again")
    return source.data[edition.body_start :].decode().replace("\r\n", "\n")
