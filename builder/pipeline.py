"""The whole run on one page: read, model, render, write."""

from collections.abc import Iterable, Iterator
from itertools import chain

from builder.arrange import Arrangement, arrange
from builder.config import SiteConfig
from builder.gather import gather
from builder.job import Job
from builder.press import Press
from builder.problems import Problem
from builder.progress import Meter, Phases
from builder.read.authority import read_authority
from builder.read.scan import scan
from builder.read.site import read_site
from builder.render.pages import plan
from builder.report import Counts, Report, errors
from builder.state.database import drop, open_state
from builder.state.register import Register
from builder.theme import Theme, open_theme
from builder.write.assets import assets
from builder.write.guard import guard_output
from builder.write.lock import build_lock
from builder.write.publish import discard, publish, stage
from builder.write.tree import Written


def build(job: Job, phases: Phases) -> Report:
    """Build the archive that ``job`` names, and publish it unless errors stand."""
    config = read_site(job.source)
    theme = open_theme(config.theme, job.source)
    guard_output(job.output, job.source)
    with build_lock(job.lock):
        return _build(job, config, theme, phases)


def _build(job: Job, config: SiteConfig, theme: Theme, phases: Phases) -> Report:
    if job.full:
        drop(job.state)
    register = Register(open_state(job.state)[0])
    with phases.phase("read") as meter:
        found = scan(job.content)
        entities, faults = read_authority(job.content, config)
        gather(job, config, found, register, meter)
    with phases.phase("model") as meter:
        arrangement = Arrangement(config, entities, job.now)
        arrange(arrangement, register, job.now)
        meter.advance(arrangement.fates.total())
    problems = _ordered(found.problems, faults, register.file_problems(), arrangement.problems())
    standing = errors(problems, strict=job.strict)
    written: list[Written] = []
    publishing = job.keep_going or not standing
    if publishing:
        written = _publish(job, config, theme, register, phases)
    counts = _counts(arrangement, phases.done[0].count, len(written))
    return Report(
        ok=publishing and not standing,
        published=publishing,
        output=str(job.output),
        counts=counts,
        problems=problems,
        phases=tuple(phases.done),
    )


def _publish(
    job: Job, config: SiteConfig, theme: Theme, register: Register, phases: Phases
) -> list[Written]:
    tree = stage(job.output)
    try:
        static = assets(theme)
        written = [tree.put(asset.file) for asset in static]
        shelf = register.shelf(config.timezone)
        press = Press(
            config=config,
            theme=theme,
            content=job.content,
            state=job.state,
            tree=tree.root,
            assets={asset.name: asset.file.path for asset in static},
        )
        with phases.phase("stories") as meter:
            written += _flat(press.stories(job.jobs, shelf.ids()), meter)
        with phases.phase("pages") as meter:
            written += _flat(press.pages(job.jobs, tuple(plan(shelf, config))), meter)
        with phases.phase("publish") as meter:
            publish(tree, written, job.output)
            meter.advance(len(written))
    except BaseException:
        discard(tree)
        raise
    return written


def _flat(chunks: Iterable[list[Written]], meter: Meter) -> Iterator[Written]:
    for chunk in chunks:
        meter.advance(len(chunk))
        yield from chunk


def _ordered(*groups: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(chain(*groups), key=lambda problem: problem.order))


def _counts(arrangement: Arrangement, files: int, pages: int) -> Counts:
    fates = arrangement.fates
    return Counts(
        published=fates["published"],
        canceled=fates["canceled"],
        withheld=fates["withheld"],
        embargoed=fates["embargoed"],
        failed=fates["failed"],
        files=files,
        pages=pages,
    )
