"""Running a command: how long, how much work, how much memory at the worst moment."""

import os
import subprocess
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread

PAUSE = 0.05
"""Seconds between two looks at the memory."""
PROC = Path("/proc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a command took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of all processors, of the command and all it started."""
    memory: int
    """Bytes of all its processes together at the worst moment; shared pages count once."""


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of several runs, figure by figure."""
    return Cost(
        wall=median(cost.wall for cost in costs),
        cpu=median(cost.cpu for cost in costs),
        memory=int(median(cost.memory for cost in costs)),
    )


def both(one: Cost, other: Cost) -> Cost:
    """One command after another."""
    return Cost(
        wall=one.wall + other.wall,
        cpu=one.cpu + other.cpu,
        memory=max(one.memory, other.memory),
    )


def run(command: Sequence[str | Path], folder: Path, more: Mapping[str, str]) -> Cost:
    """Run a command in a folder to its end; a failed one ends the benchmark with its words."""
    with open(folder / "benchmark.log", "wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env={**os.environ, **more},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        watch = _Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    peak = watch.stop()
    if process.returncode:
        words = (folder / "benchmark.log").read_text(encoding="utf-8", errors="replace")
        raise SystemExit(f"{command[0]} failed:\n{words[-2000:]}")
    return Cost(wall=wall, cpu=used.ru_utime + used.ru_stime, memory=peak)


class _Watch:
    """Looks at the memory of a process and all below it until it is told to stop."""

    def __init__(self, pid: int) -> None:
        self._pid, self._peak, self._end = pid, 0, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """The most that was seen."""
        self._end.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while not self._end.wait(PAUSE):
            self._peak = max(self._peak, sum(map(_memory, _tree(self._pid))))


def _tree(pid: int) -> list[int]:
    """A process and all that descend from it."""
    children: dict[int, list[int]] = defaultdict(list)
    for path in PROC.iterdir():
        if path.name.isdigit() and (parent := _parent(path)) is not None:
            children[parent].append(int(path.name))
    found = [pid]
    for one in found:
        found += children[one]
    return found


def _parent(path: Path) -> int | None:
    try:
        return int((path / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # it has just ended
        return None


def _memory(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
