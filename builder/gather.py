"""The first step of a build: what is new or changed in ``content/`` is read into the state."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from builder.config import SiteConfig
from builder.crew import Crew, chunks
from builder.job import Job
from builder.progress import Meter
from builder.read.filename import filename
from builder.read.scan import Found, Scan, read
from builder.read.storyfile import read_story
from builder.state.register import Reading, Register

CHUNK = 200
"""Files a worker reads at a time."""


def gather(job: Job, config: SiteConfig, scan: Scan, register: Register, meter: Meter) -> None:
    """Bring the state's files up to date with what was found."""
    # What a file says depends on these as much as on its bytes.
    register.rely_on(f"{config.codes} {config.timezone.key}")
    known = register.stats()
    stale = [found for found in scan.found if known.get(found.path) != found.stat]
    register.forget_files(sorted(known.keys() - {found.path for found in scan.found}))
    meter.advance(len(scan.found) - len(stale))
    jobs = job.jobs if len(stale) > CHUNK else 1
    with Crew(jobs, partial(_reader, job.content, config)) as crew:
        for readings in crew.map(chunks(stale, CHUNK)):
            register.put_files(readings)
            meter.advance(len(readings))


def _reader(content: Path, config: SiteConfig) -> Callable[[Sequence[Found]], list[Reading]]:
    return lambda chunk: [_reading(content, config, found) for found in chunk]


def _reading(content: Path, config: SiteConfig, found: Found) -> Reading:
    story = None
    source, problems = read(content, found.path)
    if source:
        story, problems = read_story(source, config)
    return Reading(
        path=found.path,
        stat=found.stat,
        story=story.id if story else filename(found.path).id,
        lang=story.lang if story else None,
        parsed=story.to_json() if story else None,
        problems=problems,
    )
