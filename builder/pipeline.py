"""The whole run on one page: read, model, render, write."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from builder.archive import Archive
from builder.arrange import Arrangement
from builder.config import SiteConfig
from builder.due import due
from builder.gather import before, gather
from builder.job import Job
from builder.look import Look, look
from builder.problems import Problem
from builder.progress import Phases
from builder.read.authority import read_authority
from builder.read.scan import scan
from builder.read.site import read_site
from builder.report import Counts, Report, errors
from builder.state import facts
from builder.state.database import drop
from builder.state.state import State, open_for_writing
from builder.theme import Theme, open_theme
from builder.write.guard import guard_output
from builder.write.lock import build_lock
from builder.write.publish import mend


def build(job: Job, phases: Phases) -> Report:
    """Build the archive that ``job`` names, and publish it unless errors stand."""
    config = read_site(job.source)
    theme = open_theme(config.theme, job.source)
    guard_output(job.output, job.source)
    with build_lock(job.lock):
        mend(job.output)
        if job.full:
            drop(job.state)
        state = open_for_writing(job.state)
        try:
            return _build(job, config, theme, state, phases)
        finally:
            state.close()


@contextmanager
def held(job: Job, phases: Phases) -> Iterator[Archive]:
    """Hold the state as it follows from the archive's files now; publish nothing."""
    config = read_site(job.source)
    with build_lock(job.lock):
        state = open_for_writing(job.state)
        try:
            _model(job, config, state, phases)
            state.commit()
            yield Archive(job=job, config=config, state=state)
        finally:
            state.close()


def _build(job: Job, config: SiteConfig, theme: Theme, state: State, phases: Phases) -> Report:
    problems = _model(job, config, state, phases)
    _notice_look(state, look(config, theme))
    state.commit()
    standing = errors(problems, strict=job.strict)
    publishing = job.keep_going or not standing
    if publishing and due(job, state):
        # Imported here: an idle build is over before half of the house has been loaded.
        from builder.publication import Publication

        Publication(job, config, theme, state).run(phases)
    return Report(
        ok=not standing,
        published=publishing,
        output=str(job.output),
        counts=_counts(state),
        problems=problems,
        phases=tuple(phases.done),
    )


def _model(job: Job, config: SiteConfig, state: State, phases: Phases) -> tuple[Problem, ...]:
    """Bring stories and entities up to date with the archive's files; say what is wrong."""
    with phases.phase("read") as meter:
        found = scan(job.content, before(job, config, state))
        authority, faults = read_authority(job.content, config)
        fresh = state.files.count() == 0
        changed = gather(job, config, found, state, meter)
    linked: set[str] | None = set()
    if config.link != "off" or state.noted("link") not in (None, "off"):
        # Imported here: most archives do not ask for it, and the names of countries take a while.
        from builder.linking import link_stories

        with phases.phase("link") as meter:
            linked = link_stories(job, config, authority, state, meter)
    with phases.phase("model") as meter:
        arrangement = Arrangement(job, state, config, authority)
        arrangement.arrange(None if fresh or linked is None else changed | linked, meter)
    return _ordered(found.problems, faults, state.files.problems(), arrangement.problems())


def _notice_look(state: State, found: Look) -> None:
    if state.noted("look") != found.whole:
        state.note("look", found.whole)
        state.outputs.change([facts.ALL])
    for name, digest in found.templates.items():
        if state.noted(facts.template(name)) != digest:
            state.note(facts.template(name), digest)
            state.outputs.change([facts.template(name)])


def _ordered(*groups: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(chain(*groups), key=lambda problem: problem.order))


def _counts(state: State) -> Counts:
    fates = state.stories.fates()
    return Counts(
        published=fates["published"],
        canceled=fates["canceled"],
        withheld=fates["withheld"],
        embargoed=fates["embargoed"],
        failed=fates["failed"],
        files=state.files.count(),
        pages=state.outputs.count(),
    )
