"""Faults: the problems of one file, gathered while it is read to the end."""

from collections.abc import Iterable

from builder.problems import Level, Problem
from builder.read.node import Place


class Faults:
    """A growing list of problems, all in one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, in the order of the file."""
        return tuple(sorted(self._found, key=lambda problem: problem.order))

    @property
    def fatal(self) -> bool:
        """Whether one of them is an error."""
        return any(problem.level == "error" for problem in self._found)

    def add(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self._found.extend(problems)

    def error(
        self, at: Place, field: str, what: str, *, got: str | None = None, hint: str = ""
    ) -> None:
        """Note an error."""
        self._note(at, field, what, got, hint, "error")

    def warn(
        self, at: Place, field: str, what: str, *, got: str | None = None, hint: str = ""
    ) -> None:
        """Note a warning."""
        self._note(at, field, what, got, hint, "warning")

    def _note(
        self, at: Place, field: str, what: str, got: str | None, hint: str, level: Level
    ) -> None:
        problem = Problem(
            path=self.path,
            line=at.line,
            column=at.column,
            field=field,
            what=what,
            got=got,
            hint=hint,
            level=level,
        )
        self._found.append(problem)
