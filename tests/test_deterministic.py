"""The same input gives the same bytes, whoever builds it, where, and on how many processors."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site import NOW, ROOT, barqiya, tree


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample archive, so that builds at the same time do not meet."""
    folder = tmp_path_factory.mktemp("deterministic") / "archive"
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "site.yaml", folder)
    return folder


def built(
    source: Path,
    output: Path,
    *more: str,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> dict[str, str]:
    places = ["--source", str(source), "--output", str(output), "--now", NOW]
    run = barqiya("build", *places, "--full", *more, cwd=cwd, env=env)
    assert run.code == 0, run.err
    return tree(output)


@pytest.fixture(scope="module")
def expected(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    output = tmp_path_factory.mktemp("expected") / "output"
    env = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}
    return built(source, output, "--jobs", "1", env=env)


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/St_Johns", "LANG": "ar_EG.UTF-8"},
        {"PYTHONHASHSEED": "random", "HOME": "/nonexistent", "USER": "somebody"},
        {"PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8", "LC_ALL": "POSIX"},
    ],
    ids=["east", "west", "homeless", "ascii"],
)
@pytest.mark.parametrize("jobs", ["1", "2", "5"])
def test_the_surroundings_change_nothing(
    source: Path, expected: dict[str, str], tmp_path: Path, env: dict[str, str], jobs: str
) -> None:
    assert built(source, tmp_path / "output", "--jobs", jobs, env=env) == expected


def test_the_folder_from_which_it_is_built_changes_nothing(
    source: Path, expected: dict[str, str], tmp_path: Path
) -> None:
    near = source / "content"
    relative = Path(os.path.relpath(source, near))

    assert built(relative, tmp_path / "output", cwd=near) == expected


def test_the_order_and_times_of_files_change_nothing(
    source: Path, expected: dict[str, str], tmp_path: Path
) -> None:
    twin = tmp_path / "archive"
    for path in sorted((p for p in source.rglob("*") if p.is_file()), reverse=True):
        if ".cache" not in path.parts:
            target = twin / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
            os.utime(target, (10**9, 10**9))

    assert built(twin, tmp_path / "output") == expected


def test_the_rights_of_new_files_change_nothing(
    source: Path, expected: dict[str, str], tmp_path: Path
) -> None:
    before = os.umask(0o077)
    try:
        assert built(source, tmp_path / "output") == expected
    finally:
        os.umask(before)


def test_a_second_build_changes_nothing(
    source: Path, expected: dict[str, str], tmp_path: Path
) -> None:
    first = built(source, tmp_path / "output")
    places = ["--source", str(source), "--output", str(tmp_path / "output"), "--now", NOW]

    assert barqiya("build", *places).code == 0
    assert first == tree(tmp_path / "output") == expected
