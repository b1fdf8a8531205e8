"""Telling how a build goes: on standard error, a bar only on a terminal."""

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A finished phase of a build."""

    name: str
    """What was done."""
    count: int
    """How many things it was done to."""
    seconds: float
    """How long it took."""


class Phases:
    """The phases of one build, timed and told."""

    def __init__(self, *, quiet: bool, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._quiet = quiet
        self.done: list[Phase] = []

    @contextmanager
    def phase(self, name: str, total: int | None = None) -> Iterator["Meter"]:
        """Time what happens inside; the meter counts it."""
        began = time.perf_counter()
        with self._bar(name, total) as bar:
            meter = Meter(bar)
            yield meter
        phase = Phase(name=name, count=meter.count, seconds=time.perf_counter() - began)
        self.done.append(phase)
        self.say(f"  {phase.name:<10} {phase.count:>9,}  {phase.seconds:7.2f} s")

    def say(self, line: str) -> None:
        """One line, unless the build is to be quiet."""
        if not self._quiet:
            print(line, file=self._stream, flush=True)  # noqa: T201

    def _bar(self, name: str, total: int | None) -> "AbstractContextManager[Progress | None]":
        if self._quiet or not self._stream.isatty():
            return nullcontext()
        # Imported here, since only a terminal needs it and it takes longer than an idle build.
        from builder.bar import bar

        return bar(name, total, self._stream)


class Meter:
    """Counts within a phase."""

    def __init__(self, bar: "Progress | None") -> None:
        self._bar = bar
        self._shown = 0.0
        self.count = 0

    def advance(self, by: int = 1) -> None:
        """Count ``by`` more."""
        self.count += by
        now = time.monotonic()
        if self._bar and now - self._shown > 0.1:
            self._shown = now
            self._bar.update(self._bar.task_ids[0], completed=self.count)
            self._bar.refresh()
