"""An import on one page: paths to parcels, parcels to drafts, drafts to their places."""

from collections.abc import Sequence
from functools import partial
from itertools import starmap
from typing import Final

from builder.config import SiteConfig
from builder.crew import Crew
from builder.intake.arrange import Shelf
from builder.intake.cabinet import Cabinet
from builder.intake.content import Desk
from builder.intake.digests import Digests
from builder.intake.drafting import Drafting
from builder.intake.job import ImportJob
from builder.intake.known import known
from builder.intake.memory import Memory, row_of
from builder.intake.parcels import Parcels, batched
from builder.intake.placing import Placing
from builder.intake.reading import Batch, Read, Reading
from builder.intake.register import Register
from builder.intake.unmatched import waiting, written
from builder.intake.verdict import ImportReport, Outcome
from builder.model.entity import Entity
from builder.progress import Meter
from builder.read.authority import read_authority
from builder.read.unmatched import FILE

_BYTES: Final = 1024 * 1024
_FILES: Final = 100


def run(job: ImportJob, config: SiteConfig, meter: Meter) -> ImportReport:
    """Bring the inputs of a job into the archive; every one of them gets a verdict."""
    memory = Memory(job.memory, config)
    held, faults = known(job.content, config, memory, job.jobs)
    register = Register(config.codes, held)
    orders, wrong = waiting(job.content, config)
    for order in orders:
        register.leave_unmatched(order)
    cabinet = Cabinet(job.content, dry=job.dry)
    shelf = Shelf(below=job.below, zone=config.timezone, codes=config.codes)
    placing = Placing(register, shelf, cabinet, Digests(job.content, config, cabinet))
    placing.mend()
    outcomes = _outcomes(job, config, register, placing, meter)
    memory.add(starmap(row_of, placing.fresh()))
    if register.unmatched != {order.sha: order for order in orders}:
        _leave(register, cabinet)
    return ImportReport(dry=job.dry, outcomes=outcomes, faults=(*faults, *wrong))


def _outcomes(
    job: ImportJob, config: SiteConfig, register: Register, placing: Placing, meter: Meter
) -> tuple[Outcome, ...]:
    """Read by many, placed by one, in the order of the inputs."""
    entities, _ = read_authority(job.content, config)
    parcels = Parcels(job.formats, job.given.zone)
    outcomes: list[Outcome] = []
    with Crew[Batch, list[Read]](
        job.jobs, partial(_reader, job, config, entities, register)
    ) as crew:
        for some in crew.map(batched(parcels.of(job.paths), _BYTES, _FILES)):
            outcomes += [one if isinstance(one, Outcome) else placing.place(one) for one in some]
            meter.advance(len(some))
    return tuple(outcomes)


def _reader(
    job: ImportJob, config: SiteConfig, entities: Sequence[Entity], register: Register
) -> Reading:
    desk = Desk.of(entities, config.timezone)
    drafting = Drafting(config, job.given, desk, register.known)
    return Reading(drafting, job.formats, job.given)


def _leave(register: Register, cabinet: Cabinet) -> None:
    """Write down the orders that found no story."""
    if register.unmatched:
        cabinet.write(FILE, written(register.unmatched.values()))
    else:
        cabinet.remove(FILE)
