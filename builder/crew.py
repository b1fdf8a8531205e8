"""A crew of worker processes: chunks in, results out, in the order of the chunks."""

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from builder.problems import EnvironmentFault

Task = TypeVar("Task")
Result = TypeVar("Result")
Item = TypeVar("Item")
Make = Callable[[], Callable[[Task], Result]]

_END = object()
_AHEAD = 3
"""Chunks that may wait per worker: enough to keep it busy, few enough to bound memory."""


class Crew(Generic[Task, Result]):
    """Workers that each make their tool once with ``make`` and then use it on chunk after chunk.

    With one job the work is done in this process. Results come in the order of the tasks, whatever
    the number of jobs, so that nothing downstream can depend on it.
    """

    def __init__(self, jobs: int, make: Make[Task, Result]) -> None:
        self._jobs = jobs
        self._make = make
        self._workers: list[_Worker] = []
        self._tool: Callable[[Task], Result] | None = None

    def __enter__(self) -> Self:
        if self._jobs > 1:
            for _ in range(self._jobs):
                self._workers.append(_Worker(self._make, [w.pipe for w in self._workers]))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: object, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.stop(kill=kind is not None)

    def map(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of every task, in order; raise what a worker raised."""
        if not self._workers:
            self._tool = self._tool or self._make()
            yield from map(self._tool, tasks)
            return
        yield from _in_order(self._shared(tasks))

    def _shared(self, tasks: Iterable[Task]) -> Iterator[tuple[int, Result]]:
        numbered = enumerate(tasks)
        for _ in range(_AHEAD):
            for worker in self._workers:
                worker.feed(numbered)
        while busy := {w.pipe: w for w in self._workers if w.waiting}:
            for pipe in wait(list(busy)):
                worker = busy[pipe]  # type: ignore[index]
                result = worker.result()
                worker.feed(numbered)
                yield result


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, make: Make[Any, Any], others: list[Connection]) -> None:
        method = _method()
        context = multiprocessing.get_context(method)
        self.pipe, far = context.Pipe()
        self.waiting: deque[int] = deque()
        # A fork inherits our ends of all pipes; held open, they would hide that we are gone.
        inherited = [*others, self.pipe] if method == "fork" else []
        self._process = context.Process(target=_work, args=(far, make, inherited), daemon=True)  # type: ignore[attr-defined]
        self._process.start()
        far.close()

    def feed(self, tasks: Iterator[tuple[int, Any]]) -> None:
        """Hand over the next task, if there is one."""
        for number, task in tasks:
            self.waiting.append(number)
            self.pipe.send(task)
            return

    def result(self) -> tuple[int, Any]:
        """The next result; raise what the worker raised, or that it died."""
        try:
            value, fault = self.pipe.recv()
        except (EOFError, ConnectionError):
            self._process.join()
            code = self._process.exitcode
            raise EnvironmentFault(f"a worker process ended early (exit code {code})") from None
        if fault:
            raise fault
        return self.waiting.popleft(), value

    def stop(self, *, kill: bool) -> None:
        """End the process."""
        self.pipe.close()
        if kill:
            self._process.terminate()
        self._process.join()


def _work(pipe: Connection, make: Make[Any, Any], inherited: list[Connection]) -> None:
    for other in inherited:
        other.close()
    tasks: SimpleQueue[Any] = SimpleQueue()
    # Read by a thread of its own, so that we and the worker never wait for each other to read.
    Thread(target=_receive, args=(pipe, tasks), daemon=True).start()
    tool = _guarded(make)
    try:
        while (task := tasks.get()) is not _END:
            pipe.send(tool(task))
    except (BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        return


def _receive(pipe: Connection, tasks: "SimpleQueue[Any]") -> None:
    try:
        while True:
            tasks.put(pipe.recv())
    except (EOFError, OSError):
        pass
    finally:  # also where a task cannot be read: a worker left waiting would hang the build
        tasks.put(_END)


def _guarded(make: Make[Any, Any]) -> Callable[[Any], tuple[Any, Exception | None]]:
    """The tool, giving back what it raises: the worker stays until it is sent away."""
    tool: Callable[[Any], Any] | None = None

    def work(task: Any) -> tuple[Any, Exception | None]:
        nonlocal tool
        try:
            tool = tool or _settled(make())
            return tool(task), None
        except Exception as fault:
            return None, fault

    return work


def _settled(tool: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What a tool holds it keeps: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    return tool


def _in_order(numbered: Iterator[tuple[int, Result]]) -> Iterator[Result]:
    early: dict[int, Result] = {}
    due = 0
    for number, value in numbered:
        early[number] = value
        while due in early:
            yield early.pop(due)
            due += 1


def _method() -> str:
    # A fork starts in milliseconds; where there is none, a fresh interpreter does.
    return "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"


def chunks(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in slices of ``size``, for a crew to share."""
    return (items[start : start + size] for start in range(0, len(items), size))


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items of a stream, ``size`` at a time."""
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
