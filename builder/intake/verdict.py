"""Verdicts: what became of each input, so that what comes in is the sum of what came of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Final

from builder.problems import Problem


class Verdict(StrEnum):
    """What became of one input."""

    IMPORTED = "imported"
    VERSION = "new version"
    DUPLICATE = "duplicate"
    CANCELED = "canceled"
    WITHHELD = "withheld"
    OTHER = "not a text story"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One input with its verdict."""

    path: str
    """The file as it was named, and the member's name within an archive."""
    line: int = 1
    """Where the input begins in its file, from 1."""
    verdict: Verdict
    """What became of it."""
    format: str = ""
    """The format it came in, when it was known."""
    story: str = ""
    """Its story's id, when it has one."""
    field: str = ""
    """The field that is at fault, if one is."""
    what: str = ""
    """Why, in a few words."""
    hint: str = ""
    """What to do."""
    remarks: tuple[str, ...] = ()
    """What could not be read as it should be, as ``field: what; hint``."""

    def problems(self) -> tuple[Problem, ...]:
        """What an editor is to be told: why it failed, and its remarks as warnings."""
        told = [_remark(self, remark) for remark in self.remarks]
        if self.verdict is Verdict.FAILED:
            told.insert(0, _problem(self))
        return tuple(told)


_NAMES: Final = tuple(one.name for one in fields(Outcome))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """The outcome of one import."""

    dry: bool
    """Whether nothing was written."""
    outcomes: tuple[Outcome, ...]
    """Every input, in the order in which they were met."""
    faults: tuple[Problem, ...] = ()
    """What is wrong with what the archive held before."""

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return all(one.verdict is not Verdict.FAILED for one in self.outcomes)

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """Inputs by verdict, in the order of the verdicts."""
        found = Counter(one.verdict for one in self.outcomes)
        return {verdict: found[verdict] for verdict in Verdict}

    def by_format(self) -> Mapping[str, Mapping[Verdict, int]]:
        """Counts of each format, by name; inputs of no known format come under an empty name."""
        names = sorted({one.format for one in self.outcomes})
        return {name: counted(o for o in self.outcomes if o.format == name) for name in names}

    def problems(self) -> tuple[Problem, ...]:
        """All there is to tell, in the order of the inputs."""
        return (*self.faults, *(told for one in self.outcomes for told in one.problems()))

    def as_json(self) -> dict[str, object]:
        """Plain values for ``--json``."""
        return {
            "ok": self.ok,
            "dry_run": self.dry,
            "inputs": len(self.outcomes),
            "counts": {verdict.value: count for verdict, count in self.counts.items()},
            "outcomes": [{name: getattr(one, name) for name in _NAMES} for one in self.outcomes],
            "problems": [asdict(one) for one in self.problems()],
        }


def counted(outcomes: Iterable[Outcome]) -> Mapping[Verdict, int]:
    """Outcomes by verdict."""
    return Counter(one.verdict for one in outcomes)


def _problem(one: Outcome) -> Problem:
    return Problem(path=one.path, line=one.line, field=one.field, what=one.what, hint=one.hint)


def _remark(one: Outcome, remark: str) -> Problem:
    """A remark as a warning where its item begins."""
    head, _, hint = remark.partition("; ")
    field, colon, what = head.partition(": ")
    named = bool(colon) and " " not in field
    return Problem(
        path=one.path,
        line=one.line,
        field=field if named else "",
        what=what if named else head,
        hint=hint,
        level="warning",
    )
