"""Whether anything is to be published, and whether that is everything."""

from builder.index.segments import dead
from builder.job import Job
from builder.state import facts
from builder.state.state import State
from builder.write.manifest import digest


def due(job: Job, state: State) -> bool:
    """Note whether the output is not what was published; tell whether there is work to do."""
    known = state.noted("manifest")
    if known is None or known != digest(job.output):
        state.outputs.change([facts.ALL])
    return bool(state.outputs.changed()) or _to_freeze(job, state)


def _to_freeze(job: Job, state: State) -> bool:
    if not job.freeze:
        return False
    segments = state.segments.all()
    return len(segments) > 1 or any(dead(id_) for one in segments for id_ in one.ids)
