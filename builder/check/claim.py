"""What one file says about another, to be settled when all files were read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from builder.check.file import File
from builder.check.site import Site
from builder.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A problem, unless another file says otherwise."""

    key: tuple[str, str]
    """What is claimed, in the terms of its ledger."""
    problem: Problem
    """What to report if nothing settles it."""


class Ledger(Protocol):
    """Open claims of one kind; settled ones are forgotten at once, so it stays small."""

    def add(self, claim: Claim) -> None:
        """Take one claim."""

    def open(self, site: Site) -> Iterator[Problem]:
        """The problems that nothing settled."""


Claims = Callable[[File, Site], Iterator[Claim]]
