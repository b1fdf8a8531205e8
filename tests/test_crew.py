"""The crew returns results in the order of the tasks, and tells what went wrong."""

import os
from collections.abc import Callable

import pytest

from builder.crew import Crew, chunks
from builder.problems import EnvironmentFault


def squares() -> Callable[[int], int]:
    return lambda n: n * n


def faulty() -> Callable[[int], int]:
    def work(n: int) -> int:
        if n == 3:
            raise ValueError("three")
        return n

    return work


def dying() -> Callable[[int], int]:
    return lambda n: os._exit(9) if n == 5 else n


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_keep_the_order_of_tasks(jobs: int) -> None:
    with Crew(jobs, squares) as crew:
        assert list(crew.map(range(200))) == [n * n for n in range(200)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_worker_raises_is_raised_here(jobs: int) -> None:
    with pytest.raises(ValueError, match="three"), Crew(jobs, faulty) as crew:
        list(crew.map(range(10)))


def test_a_worker_that_dies_is_named() -> None:
    with pytest.raises(EnvironmentFault, match="exit code 9"), Crew(2, dying) as crew:
        list(crew.map(range(10)))


class Unreadable:
    """A task that no worker can take in."""

    def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
        return int, ("no number",)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_task_that_cannot_be_read_ends_the_build() -> None:
    with pytest.raises(EnvironmentFault, match="ended early"), Crew(2, squares) as crew:
        list(crew.map([Unreadable()]))  # type: ignore[list-item]


def test_chunks_lose_nothing() -> None:
    assert [list(c) for c in chunks([1, 2, 3, 4, 5], 2)] == [[1, 2], [3, 4], [5]]


def test_large_tasks_and_results_do_not_block_each_other() -> None:
    big = ["x" * 1_000_000 for _ in range(30)]
    with Crew(2, echo) as crew:
        assert list(crew.map(big)) == big


def echo() -> Callable[[str], str]:
    return lambda text: text
