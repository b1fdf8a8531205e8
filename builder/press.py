"""The third step of a build: stories and pages are rendered and written by a crew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.config import SiteConfig
from builder.crew import Crew
from builder.index.spill import Spilled
from builder.indexing import Gatherer
from builder.manuscript import bodies_of, older_bodies
from builder.model.page import OutputFile
from builder.model.story import Story
from builder.render.desk import open_desk
from builder.render.pages import render
from builder.render.pages.order import Order
from builder.render.pages.story import render_story
from builder.state import facts
from builder.state.database import read_state
from builder.state.outputs import Outputs
from builder.state.recorder import Recorder
from builder.state.shelf import Shelf
from builder.theme import Theme
from builder.write.tree import Tree, Written

STORIES, PAGES = 100, 8
"""Stories and pages that a worker takes at a time."""
FEW = 10
"""Stories and pages that one process writes sooner than a crew would have gathered."""
MANY = 500
"""Pages from which on a worker has use for the templates of every language."""


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
    compiled: Path
    """The folder of compiled templates; all that lies there is this archive's own."""
    whole: bool
    """Whether every file is to be written, whatever stands in the output."""

    def crew(self, jobs: int) -> Crew[Sequence[Errand] | Sequence[Order], Batch]:
        """Workers that take errands and orders, in chunks of either."""
        return Crew(jobs, partial(_Printer, self))


def story_owner(id_: str) -> str:
    """The maker of a story's pages."""
    return f"story {id_}"


def page_owner(order: Order) -> str:
    """The maker of a page."""
    return f"page {order.kind} {order.lang} {' '.join(map(str, order.key))}"


class _Printer:
    """A worker's desk, tree and words."""

    def __init__(self, press: Press) -> None:
        db = read_state(press.state)
        self._outputs = None if press.whole else Outputs(db)
        self._tree = Tree(press.tree)
        self._content = press.content
        self._gatherer = Gatherer(press.runs)
        self._recorder = Recorder(Shelf(db, press.config.timezone))
        self._desk = open_desk(
            press.config, self._recorder, press.theme.folder, press.assets, press.compiled
        )

    def __call__(self, chunk: Sequence[Errand] | Sequence[Order]) -> Batch:
        """Do a chunk of errands or orders."""
        errands = [one for one in chunk if isinstance(one, Errand)]
        orders = [one for one in chunk if isinstance(one, Order)]
        made = (*self._stories(errands), *map(self._page, orders))
        return Batch(made=made, run=self._gatherer.spill())

    def _stories(self, errands: Sequence[Errand]) -> Iterator[Made]:
        ids = [errand.id for errand in errands]
        found = {story.id: story for story in self._desk.catalog.stories(ids)}
        for errand in errands:
            yield from self._story(errand, found.get(errand.id))

    def _story(self, errand: Errand, story: Story | None) -> Iterator[Made]:
        bodies = bodies_of(story, self._content, self._desk.bodies) if story else {}
        if errand.words and story:
            self._gatherer.add(story, bodies)
        if errand.page:
            older = older_bodies(story, self._content, self._desk.bodies) if story else {}
            pages = render_story(story, bodies, self._desk, older) if story else ()
            yield self._made(story_owner(errand.id), pages)

    def _page(self, order: Order) -> Made:
        self._taken()
        return self._made(page_owner(order), render(order, self._desk), note=True)

    def _made(self, owner: str, files: Iterable[OutputFile], *, note: bool = False) -> Made:
        standing = self._outputs.paths(owner) if self._outputs else {}
        written = tuple(self._tree.put(file, standing.get(file.path)) for file in files)
        needs = self._taken() if note else frozenset[str]()
        return Made(owner=owner, files=written, needs=needs)

    def _taken(self) -> frozenset[str]:
        """What was asked and which templates were filled since the last time."""
        return self._recorder.taken().union(map(facts.template, self._desk.templates.taken()))
