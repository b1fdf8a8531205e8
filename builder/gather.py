"""The first step of a build: what is new or changed in ``content/`` is read into the state."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.job import Job
from builder.progress import Meter
from builder.read.filename import filename
from builder.read.folder import Folder, Found, list_again
from builder.read.scan import NOTHING, Before, Scan, read
from builder.read.storyfile import read_story
from builder.state.files import Reading
from builder.state.state import State

MANY = 10_000
"""Files from which on a crew lists folders sooner than one process would."""
CHUNK = 200
"""Files a worker reads at a time."""


def gather(job: Job, config: SiteConfig, scan: Scan, state: State, meter: Meter) -> set[str]:
    """Bring the state's files up to date; return the ids of the stories that changed."""
    folders = state.files.folders()
    known = state.files.stats((folders.keys() - scan.stamps.keys()) | scan.changed)
    stale = [f for f in scan.found if job.paranoid or known.get(f.path) != f.stat]
    changed = state.files.forget(known.keys() - {found.path for found in scan.found})
    jobs = job.jobs if len(stale) > CHUNK else 1
    with Crew(jobs, partial(_reader, job.content, config)) as crew:
        for readings in crew.map(chunks(stale, CHUNK)):
            changed |= state.files.put(readings)
            meter.advance(len(readings))
    if scan.stamps != folders:
        state.files.stamp(scan.stamps)
    meter.advance(state.files.count() - len(stale))
    return changed


def before(job: Job, config: SiteConfig, state: State) -> Before:
    """What earlier builds have seen, as far as it may be relied on."""
    _rely_on(state, f"{config.codes} {config.timezone.key}")
    if job.paranoid:
        return NOTHING
    stamps = state.files.folders()
    walks = job.touched is not None or state.files.count() < MANY or job.jobs == 1
    ahead = {} if walks else dict(_ahead(job, stamps))
    return Before(stamps=stamps, touched=job.touched, ahead=ahead)


def _ahead(job: Job, stamps: Mapping[str, str]) -> Iterator[tuple[str, Folder]]:
    """The folders that were there before, each listed by one of the crew."""
    shares = chunks(sorted(stamps), len(stamps) // (4 * job.jobs) + 1)
    with Crew(job.jobs, partial(_lister, job.content, stamps)) as crew:
        yield from ((folder.path, folder) for folders in crew.map(shares) for folder in folders)


def _lister(content: Path, stamps: Mapping[str, str]) -> Callable[[Sequence[str]], list[Folder]]:
    return lambda paths: [list_again(content, path, stamps[path]) for path in paths]


def _rely_on(state: State, basis: str) -> None:
    """What a file says depends on languages and zone as much as on its bytes."""
    if state.noted("basis") != basis:
        state.files.clear()
        state.note("basis", basis)


def _reader(content: Path, config: SiteConfig) -> Callable[[Sequence[Found]], list[Reading]]:
    return lambda chunk: [_reading(content, config, found) for found in chunk]


def _reading(content: Path, config: SiteConfig, found: Found) -> Reading:
    story = None
    source, problems = read(content, found.path)
    if source:
        story, problems = read_story(source, config)
    name = story or filename(found.path)
    return Reading(
        path=found.path,
        stat=found.stat,
        story=name.id,
        lang=story.lang if story else None,
        older=name.older,
        parsed=story.to_json() if story else None,
        problems=problems,
    )
