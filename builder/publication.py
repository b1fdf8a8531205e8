"""The last steps of a build: what changed is rendered, indexed, published, and the state told."""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby, islice
from pathlib import Path

from builder.config import SiteConfig
from builder.crew import chunks
from builder.engine import scripts
from builder.index.segments import Plan, SegmentInfo
from builder.index.segments import plan as plan_segments
from builder.index.spill import Spilled
from builder.indexing import Indexing
from builder.job import Job
from builder.model.entity import Kind
from builder.model.page import OutputFile
from builder.press import FEW, MANY, PAGES, STORIES, Batch, Errand, Made, Press, page_owner
from builder.progress import Meter, Phases
from builder.render.pages import plan
from builder.render.pages.order import Order
from builder.seal import drop, seal, tidied
from builder.state import facts
from builder.state.segments import Kept
from builder.state.state import State
from builder.theme import Theme
from builder.write.assets import assets
from builder.write.journal import journal_of, publish_changes
from builder.write.manifest import manifest
from builder.write.publish import discard, publish, stage
from builder.write.tree import Tree

THEME, INDEX = "theme", "index"
"""The makers of static files, and of the index but for its segments."""
COMPILED = "compiled"
"""Where the state notes the seal of the compiled templates."""


class Publication:
    """One publication of the state's stories: of all files, or of those that changed."""

    def __init__(self, job: Job, config: SiteConfig, theme: Theme, state: State) -> None:
        self._job, self._config, self._theme, self._state = job, config, theme, state
        self._shelf = state.shelf(config.timezone)
        self._moves: list[str] = []
        self._gone: set[str] = set()
        self._whole = facts.ALL in state.outputs.changed()

    def run(self, phases: Phases) -> None:
        """Publish."""
        tree, runs = stage(self._job.output), self._job.runs
        shutil.rmtree(runs, ignore_errors=True)
        runs.mkdir(parents=True)
        self._tidy(self._job.compiled)
        try:
            self._render(tree, phases)
            with phases.phase("publish") as meter:
                self._publish(tree)
                meter.advance(len(self._moves) + len(self._gone))
        except BaseException:
            # Once a journal stands, the next build finishes from the stage.
            if not journal_of(self._job.output).exists():
                discard(tree)
            raise
        finally:
            shutil.rmtree(runs, ignore_errors=True)

    def _tidy(self, compiled: Path) -> None:
        """Leave templates that this archive compiled with the same words, and nothing else."""
        if self._whole or not tidied(compiled, self._state.noted(COMPILED)):
            drop(compiled)
        compiled.mkdir(exist_ok=True)

    def _render(self, tree: Tree, phases: Phases) -> None:
        if self._whole:
            self._state.outputs.clear()
            self._state.segments.put(())
        segments = self._segments()
        press = self._press(tree)
        errands, orders = self._errands(segments), list[Order]()
        jobs = self._job.jobs if self._many(len(errands)) else 1
        stories = list(chunks(errands, STORIES))
        with press.crew(jobs) as crew:
            made = crew.map(chain(stories, self._pages(orders)))
            with phases.phase("stories", len(errands)) as meter:
                runs = self._take(islice(made, len(stories)), meter)
            if not self._whole:  # workers go on with the pages; a whole index has a crew of its own
                self._index(segments, runs, tree, phases)
            with phases.phase("pages", len(orders) or None) as meter:
                self._take(made, meter)
        if self._whole:
            self._index(segments, runs, tree, phases)

    def _many(self, errands: int) -> bool:
        return self._whole or errands + len(self._state.outputs.reached()) > FEW

    def _segments(self) -> Plan:
        changed = None if self._whole else self._state.outputs.stories_changed()
        public = self._shelf.published(changed)
        previous = [SegmentInfo(name=one.name, ids=one.ids) for one in self._state.segments.all()]
        removed = (changed or set()) - public
        return plan_segments(previous, public, removed, freeze=self._job.freeze)

    def _press(self, tree: Tree) -> Press:
        return Press(
            config=self._config,
            theme=self._theme,
            content=self._job.content,
            state=self._job.state,
            tree=tree.root,
            runs=self._job.runs,
            compiled=self._job.compiled,
            assets=self._assets(tree),
            whole=self._whole,
        )

    def _assets(self, tree: Tree) -> Mapping[str, str]:
        """Where static files lie; as long as the look is the same, they are as they were."""
        noted = self._state.noted(THEME)
        if noted and not self._whole:
            return dict(json.loads(noted))
        static = assets(self._theme, scripts())
        self._keep([self._made(THEME, (asset.file for asset in static), tree)])
        paths = {asset.name: asset.file.path for asset in static}
        self._state.note(THEME, json.dumps(paths))
        return paths

    def _errands(self, segments: Plan) -> list[Errand]:
        """What to do with which story: in the order of the archive where all are to be done."""
        outputs, words = self._state.outputs, segments.fresh
        if self._whole:
            return [Errand(id=id_, page=True, words=id_ in words) for id_ in self._shelf.ids()]
        pages = outputs.stories_reached()
        return [Errand(id=i, page=i in pages, words=i in words) for i in sorted(pages | words)]

    def _take(self, batches: Iterable[Batch], meter: Meter) -> list[Spilled]:
        runs: list[Spilled] = []
        for batch in batches:
            self._keep(batch.made, meter)
            runs += [batch.run] if batch.run else []
        return runs

    def _index(self, plan: Plan, runs: list[Spilled], tree: Tree, phases: Phases) -> None:
        with phases.phase("index") as meter:
            self._write_index(plan, runs, tree, meter)

    def _write_index(self, plan: Plan, runs: list[Spilled], tree: Tree, meter: Meter) -> None:
        before = {one.name: one for one in self._state.segments.all()}
        kept = [replace(before[one.name], ids=one.ids) for one in plan.kept]
        indexing = Indexing(
            config=self._config,
            plan=plan,
            kept=kept,
            successors=self._state.segments.successors(),
            entities=[named for kind in Kind for named in self._shelf.entities(kind)],
        )
        fresh: list[Kept] = []
        if runs:
            segment, files = indexing.segment(runs, self._job.jobs)
            self._keep([self._made(f"{INDEX} {segment.name}", files, tree)], meter)
            fresh.append(segment)
        for name in before.keys() - {one.name for one in (*kept, *fresh)}:
            self._keep([Made(owner=f"{INDEX} {name}", files=())])
        self._keep([self._made(INDEX, indexing.header(fresh), tree)], meter)
        self._state.segments.put([*kept, *fresh])

    def _pages(self, orders: list[Order]) -> Iterator[Sequence[Order]]:
        """Orders in chunks, put down in ``orders``: planned while workers are at the stories."""
        orders += self._orders()
        yield from _shares(orders)

    def _orders(self) -> Sequence[Order]:
        """The pages to render; those that are no longer wanted are dropped on the way."""
        outputs = self._state.outputs
        planned = {page_owner(o): o for o in plan(self._shelf, self._config)}
        there = outputs.pages()
        for owner in sorted(there - planned.keys()):
            self._keep([Made(owner=owner, files=())])
        wanted = (planned.keys() - there) | outputs.reached()
        orders = (order for owner, order in planned.items() if self._whole or owner in wanted)
        # The languages of a page side by side, since they ask the catalogue the same.
        return sorted(orders, key=lambda order: (order.kind, str(order.key), order.lang))

    def _made(self, owner: str, files: Iterable[OutputFile], tree: Tree) -> Made:
        standing = self._state.outputs.paths(owner)
        return Made(owner=owner, files=tuple(tree.put(f, standing.get(f.path)) for f in files))

    def _keep(self, made: Iterable[Made], meter: Meter | None = None) -> None:
        outputs = self._state.outputs
        for one in made:
            former = {} if self._whole else outputs.paths(one.owner)
            self._gone |= former.keys() - {file.path for file in one.files}
            self._moves += [file.path for file in one.files if file.new]
            outputs.put(one.owner, [(f.path, f.sha256, f.size) for f in one.files])
            outputs.need(one.owner, one.needs)
            if meter:
                meter.advance(len(one.files))

    def _publish(self, tree: Tree) -> None:
        """Tell the state first: if it is killed before the site is there, the next build sees."""
        listing = manifest(self._state.outputs.digests())
        self._state.note("manifest", tree.put(listing).sha256)
        self._state.note(COMPILED, seal(self._job.compiled))
        self._state.outputs.settle()
        self._state.commit()
        if self._whole:
            publish(tree, self._job.output)
        else:
            moves = sorted(self._moves, key=_turn)
            publish_changes(tree.root, self._job.output, moves, self._gone - set(moves))


def _shares(orders: Sequence[Order]) -> Iterator[Sequence[Order]]:
    """Pages in chunks; few of them by language, so that each worker compiles one's templates."""
    if len(orders) >= MANY:
        yield from chunks(orders, PAGES)
        return
    spoken = sorted((one for one in orders if one.lang), key=lambda one: one.lang)
    yield from (list(some) for _, some in groupby(spoken, key=lambda one: one.lang))
    yield from chunks([one for one in orders if not one.lang], 1)


def _turn(path: str) -> int:
    """When a file moves in: what others need first, and the ways in last."""
    name = Path(path).name
    if path.startswith(("assets/", "search/")) and path != "search/index.js":
        return 0
    if name[0].isdigit() or name.startswith("index."):
        return 2
    return 1 if path.count("/") > 1 else 3
