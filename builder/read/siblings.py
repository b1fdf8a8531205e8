"""Siblings: the files of one story, in the order of the site's languages, and their problems."""

from collections.abc import Iterator, Sequence
from typing import Any

from builder.problems import Problem
from builder.read.faults import Faults
from builder.read.filed import StoryFile


class Siblings:
    """The files of one id, each language once."""

    def __init__(self, files: Sequence[StoryFile]) -> None:
        self.files = tuple(files)
        self._faults = {file.path: Faults(f"content/{file.path}") for file in files}

    @classmethod
    def of(cls, files: Sequence[StoryFile], codes: Sequence[str]) -> "Siblings":
        """Put ``files`` in order; a second one of the same language is an error that names both."""
        rank = {code: index for index, code in enumerate(codes)}
        ordered = sorted(files, key=lambda file: (rank[file.lang], file.path))
        siblings = cls(ordered)
        seen: dict[str, StoryFile] = {}
        for file in ordered:
            other = seen.setdefault(file.lang, file)
            if other is not file:
                what = f"the same id and language as content/{other.path}"
                siblings.error(file, "id", what, got=file.id, hint="give one another id")
        return siblings

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far."""
        return tuple(problem for faults in self._faults.values() for problem in faults.problems)

    @property
    def fatal(self) -> bool:
        """Whether they cannot be one story."""
        return any(faults.fatal for faults in self._faults.values())

    def said(self, field: str) -> Iterator[tuple[StoryFile, Any]]:
        """The files that give ``field``, with what they say."""
        for file in self.files:
            value = getattr(file, field)
            if value is not None:
                yield file, value

    def error(
        self, file: StoryFile, field: str, what: str, *, got: str | None = None, hint: str = ""
    ) -> None:
        """Note an error at a field of one of the files."""
        self._faults[file.path].error(file.at(field), field, what, got=got, hint=hint)

    def warn(
        self, file: StoryFile, field: str, what: str, *, got: str | None = None, hint: str = ""
    ) -> None:
        """Note a warning at a field of one of the files."""
        self._faults[file.path].warn(file.at(field), field, what, got=got, hint=hint)
