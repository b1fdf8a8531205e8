"""Small rooms: no file grows over 300 lines, no function over 60, and most are under 8."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("builder", "tests", "scripts", "benchmarks", "themes")


def files(*suffixes: str, folders: tuple[str, ...] = OURS) -> list[Path]:
    found = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    return sorted(path for path in found if path.suffix in suffixes and path.is_file())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """The name and length of every function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize(
    "path", files(".py", ".js", ".css", ".html"), ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_file_is_over_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_function_is_over_60_lines() -> None:
    long = [(p.name, name, n) for p in files(".py") for name, n in functions(p) if n > 60]

    assert long == []


def test_most_functions_are_short() -> None:
    lengths = [n for path in files(".py", folders=("builder",)) for _, n in functions(path)]

    assert median(lengths) < 8


def test_styles_know_no_left_and_right() -> None:
    sided = re.compile(
        r"\b(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)\s*:)|"
        r"(?:text-align|float|clear)\s*:\s*(?:left|right)"
    )
    for path in files(".css"):
        found = sided.search(re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL))
        assert not found, (path.name, found)


def test_no_module_is_an_attic() -> None:
    attics = {"utils", "util", "helpers", "common", "misc", "tools"}

    assert {path.stem for path in files(".py", ".js")} & attics == set()
