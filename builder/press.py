"""The third step of a build: stories and pages are rendered and written by a crew."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from builder.body import Body
from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.model.page import OutputFile
from builder.model.story import Edition, Status, Story
from builder.problems import EnvironmentFault
from builder.read.scan import read
from builder.render.desk import Desk, open_desk
from builder.render.pages import render
from builder.render.pages.order import Order
from builder.render.pages.story import render_story
from builder.state.database import read_state
from builder.state.shelf import Shelf
from builder.theme import Theme
from builder.write.tree import Tree, Written

STORIES, PAGES = 100, 8
"""Stories and pages that a worker takes at a time."""


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
    assets: Mapping[str, str]
    """The path of every static file by the name that templates use."""

    def stories(self, jobs: int, ids: Sequence[str]) -> Iterator[list[Written]]:
        """Write all pages of all stories."""
        with Crew(jobs, partial(_story_printer, self)) as crew:
            yield from crew.map(chunks(ids, STORIES))

    def pages(self, jobs: int, orders: Sequence[Order]) -> Iterator[list[Written]]:
        """Write all other pages."""
        with Crew(jobs, partial(_page_printer, self)) as crew:
            yield from crew.map(chunks(orders, PAGES))

    def desk(self) -> Desk:
        """A desk of one's own, over the state."""
        shelf = Shelf(read_state(self.state), self.config.timezone)
        return open_desk(self.config, shelf, self.theme.folder, self.assets)


def _story_printer(press: Press) -> Callable[[Sequence[str]], list[Written]]:
    desk, tree = press.desk(), Tree(press.tree)

    def pages(ids: Sequence[str]) -> Iterator[OutputFile]:
        for story in desk.catalog.stories(ids):
            yield from render_story(story, _bodies(story, press.content, desk), desk)

    return lambda ids: _put_all(tree, pages(ids))


def _page_printer(press: Press) -> Callable[[Sequence[Order]], list[Written]]:
    desk, tree = press.desk(), Tree(press.tree)
    return lambda orders: [w for order in orders for w in _put_all(tree, render(order, desk))]


def _put_all(tree: Tree, files: Iterable[OutputFile]) -> list[Written]:
    return [tree.put(file) for file in files]


def _bodies(story: Story, content: Path, desk: Desk) -> dict[str, Body]:
    if story.status == Status.CANCELED:
        return {}
    return {e.lang: desk.bodies.render(_body(e, content), e.format) for e in story.editions}


def _body(edition: Edition, content: Path) -> str:
    source, _ = read(content, edition.path)
    if source is None or hashlib.sha256(source.data).hexdigest() != edition.sha256:
        raise EnvironmentFault(f"content/{edition.path} changed during the build; build again")
    return source.data[edition.body_start :].decode().replace("\r\n", "\n")
