"""Chains: what ``supersedes`` links together must exist and must not go in a circle."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from builder.problems import Problem
from builder.read.filed import StoryFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One story that replaces another."""

    id: str
    """The newer story."""
    supersedes: str
    """The older one."""
    path: str
    """The file that says so, relative to ``content/``."""
    line: int
    """Where it says so."""
    column: int
    """Where it says so."""


def link(files: Sequence[StoryFile]) -> Link | None:
    """The link that a story's files make, if they make one."""
    for file in files:
        if file.supersedes:
            line, column = file.at("supersedes")
            return Link(
                id=file.id, supersedes=file.supersedes, path=file.path, line=line, column=column
            )
    return None


def chain_problems(links: Iterable[Link], ids: Container[str]) -> tuple[Problem, ...]:
    """Links to stories that are not there, and circles; ``ids`` are all there are."""
    older = {one.id: one for one in links}
    problems = [_problem(one, older, ids) for one in older.values()]
    return tuple(problem for problem in problems if problem)


def _problem(one: Link, older: dict[str, Link], ids: Container[str]) -> Problem | None:
    if one.supersedes not in ids:
        return _at(one, "no such story", "check the id", error=False)
    if _circle(one, older):
        return _at(
            one, "a circle of stories that replace each other", "one is the oldest", error=True
        )
    return None


def _circle(one: Link, older: dict[str, Link]) -> bool:
    seen = {one.id}
    step = older.get(one.supersedes)
    while step and step.id not in seen:
        seen.add(step.id)
        step = older.get(step.supersedes)
    return step is not None and step.id == one.id


def _at(one: Link, what: str, hint: str, *, error: bool) -> Problem:
    return Problem(
        path=f"content/{one.path}",
        line=one.line,
        column=one.column,
        field="supersedes",
        what=what,
        got=one.supersedes,
        hint=hint,
        level="error" if error else "warning",
    )
