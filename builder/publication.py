"""The last steps of a build: what changed is rendered, staged and published, and the state told."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.config import SiteConfig
from builder.job import Job
from builder.press import Made, Press, page_owner
from builder.progress import Meter, Phases
from builder.render.pages import plan
from builder.render.pages.order import Order
from builder.state import facts
from builder.state.state import State
from builder.theme import Theme
from builder.write.assets import assets
from builder.write.journal import publish_changes
from builder.write.manifest import digest, manifest
from builder.write.publish import discard, publish, stage
from builder.write.tree import Tree

THEME = "theme"
"""The maker of static files."""


class Publication:
    """One publication of the state's stories: of all files, or of those that changed."""

    def __init__(self, job: Job, config: SiteConfig, theme: Theme, state: State) -> None:
        self._job, self._config, self._theme, self._state = job, config, theme, state
        self._shelf = state.shelf(config.timezone)
        self._moves: list[str] = []
        self._gone: set[str] = set()
        self._whole = self._all_anew()

    def run(self, phases: Phases) -> None:
        """Publish, unless everything that is published is as it should be."""
        if not self._state.outputs.changed():
            return
        tree = stage(self._job.output)
        try:
            self._render(tree, phases)
            with phases.phase("publish") as meter:
                self._publish(tree)
                meter.advance(len(self._moves) + len(self._gone))
        except BaseException:
            discard(tree)
            raise

    def _all_anew(self) -> bool:
        """Whether any file may differ, or the output is not what was published."""
        known = self._state.noted("manifest")
        if known is None or known != digest(self._job.output):
            self._state.outputs.change([facts.ALL])
        return facts.ALL in self._state.outputs.changed()

    def _render(self, tree: Tree, phases: Phases) -> None:
        outputs, jobs = self._state.outputs, self._job.jobs
        if self._whole:
            outputs.clear()
        press = self._press(tree)
        self._state.commit()
        ids = self._stories()
        with phases.phase("stories", len(ids)) as meter:
            self._take(press.stories(jobs, ids), meter)
        orders = self._orders()
        with phases.phase("pages", len(orders)) as meter:
            self._take(press.pages(jobs, orders), meter)

    def _press(self, tree: Tree) -> Press:
        static = assets(self._theme)
        standing = self._state.outputs.paths(THEME)
        files = tuple(tree.put(a.file, standing.get(a.file.path)) for a in static)
        self._keep(Made(owner=THEME, files=files))
        return Press(
            config=self._config,
            theme=self._theme,
            content=self._job.content,
            state=self._job.state,
            tree=tree.root,
            assets={asset.name: asset.file.path for asset in static},
            whole=self._whole,
        )

    def _stories(self) -> Sequence[str]:
        if self._whole:
            return self._shelf.ids()
        return sorted(self._state.outputs.stories_reached())

    def _orders(self) -> Sequence[Order]:
        """The pages to render; those that are no longer wanted are dropped on the way."""
        outputs = self._state.outputs
        planned = {page_owner(o): o for o in plan(self._shelf, self._config)}
        there = {owner for owner in outputs.owners() if owner.startswith("page ")}
        for owner in sorted(there - planned.keys()):
            self._keep(Made(owner=owner, files=()))
        wanted = (planned.keys() - there) | outputs.reached()
        return [order for owner, order in planned.items() if self._whole or owner in wanted]

    def _take(self, made: Iterable[Sequence[Made]], meter: Meter) -> None:
        for chunk in made:
            for one in chunk:
                self._keep(one)
                meter.advance(len(one.files))

    def _keep(self, made: Made) -> None:
        outputs = self._state.outputs
        former = {} if self._whole else outputs.paths(made.owner)
        self._gone |= former.keys() - {file.path for file in made.files}
        self._moves += [file.path for file in made.files if file.new]
        outputs.put(made.owner, [(f.path, f.sha256, f.size) for f in made.files])
        outputs.need(made.owner, made.needs)

    def _publish(self, tree: Tree) -> None:
        """Tell the state first: if it is killed before the site is there, the next build sees."""
        listing = manifest((path, sha256) for path, sha256, _ in self._state.outputs.all())
        self._state.note("manifest", tree.put(listing).sha256)
        self._state.outputs.settle()
        self._state.commit()
        if self._whole:
            publish(tree, self._job.output)
        else:
            moves = sorted(self._moves, key=_turn)
            publish_changes(tree.root, self._job.output, moves, self._gone - set(moves))


def _turn(path: str) -> int:
    """When a file moves in: what others need first, and the ways in last."""
    name = Path(path).name
    if path.startswith("assets/"):
        return 0
    if name[0].isdigit() or name.startswith("index."):
        return 2
    return 1 if path.count("/") > 1 else 3
