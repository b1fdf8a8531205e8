"""What came of a build: every input is accounted for."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from builder.problems import Problem
from builder.progress import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Stories by what became of them; their sum is the number of stories that files claim."""

    published: int = 0
    """Stories with pages."""
    canceled: int = 0
    """Stories of which only a notice is left."""
    withheld: int = 0
    """Stories that their desk holds back."""
    embargoed: int = 0
    """Stories whose embargo lies ahead."""
    failed: int = 0
    """Content files with errors."""
    files: int = 0
    """Content files read."""
    pages: int = 0
    """Files of the output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of one build."""

    ok: bool
    """Whether the site was published and no error stands."""
    published: bool
    """Whether the output was replaced."""
    output: str
    """The output folder."""
    counts: Counts
    """What became of the input."""
    problems: tuple[Problem, ...]
    """All problems, in the order of their places."""
    phases: tuple[Phase, ...]
    """The phases with their times."""

    def as_json(self) -> dict[str, object]:
        """Plain values for ``--json``; times are left to the phases."""
        return {**asdict(self), "problems": [problem_json(p) for p in self.problems]}

    def summary(self) -> str:
        """The one line at the end of a build."""
        counts, seconds = self.counts, sum(phase.seconds for phase in self.phases)
        parts = [f"{counts.published:,} stories published", *_rest(counts)]
        verdict = "" if self.published else "nothing published: "
        return f"{verdict}{', '.join(parts)}; {counts.pages:,} files in {seconds:.1f} s"


def problem_json(problem: Problem) -> dict[str, object]:
    """A problem as plain values."""
    return asdict(problem)


def errors(problems: Sequence[Problem], *, strict: bool) -> list[Problem]:
    """The problems that count as errors."""
    return [p for p in problems if strict or p.level == "error"]


def _rest(counts: Counts) -> list[str]:
    named = {
        "canceled": counts.canceled,
        "withheld": counts.withheld,
        "under embargo": counts.embargoed,
        "files failed": counts.failed,
    }
    return [f"{number:,} {name}" for name, number in named.items() if number]
