"""The tree shows the flow: a stage imports those before it, and none imports the whole run."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BUILDER = Path(__file__).parent.parent / "builder"

MAY_IMPORT: dict[str, set[str]] = {
    "model": {"model"},
    "text": {"model", "text"},
    "index": {"model", "problems", "text", "index"},
    "engine": {"engine"},
    "lookup": {"model", "problems", "text", "lookup"},
    "body": {"model", "problems", "text", "body"},
    "intake": {
        "model",
        "problems",
        "config",
        "crew",
        "text",
        "body",
        "read",
        "link",
        "progress",
        "intake",
    },
    "link": {"model", "text", "read", "link"},
    "authority": {"model", "problems", "config", "text", "body", "read", "link", "authority"},
    "read": {"model", "problems", "config", "text", "body", "read"},
    "state": {"model", "problems", "config", "text", "read", "state"},
    "render": {"model", "problems", "config", "text", "body", "theme", "render"},
    "write": {"model", "problems", "config", "theme", "write"},
    "check": {
        "model",
        "problems",
        "config",
        "crew",
        "text",
        "body",
        "read",
        "index",
        "write",
        "check",
    },
    "serve": {"problems", "write", "serve"},
}
"""What each stage may know of the builder."""


def imported(path: Path) -> Iterator[str]:
    """The first name below ``builder`` of everything that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            if node.module == "builder":
                yield from (alias.name for alias in node.names)
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        yield from (name.split(".")[1] for name in names if name.startswith("builder."))


@pytest.mark.parametrize("stage", MAY_IMPORT)
def test_a_stage_knows_only_what_it_may(stage: str) -> None:
    found = {
        (path.relative_to(BUILDER).as_posix(), name)
        for path in sorted((BUILDER / stage).rglob("*.py"))
        for name in imported(path)
        if name not in MAY_IMPORT[stage] | {"__version__"}
    }

    assert found == set()


def test_only_the_command_line_starts_the_run() -> None:
    users = {
        path.relative_to(BUILDER).parts[0]
        for path in sorted(BUILDER.rglob("*.py"))
        if "pipeline" in set(imported(path))
    }

    assert users == {"cli"}


def test_nothing_is_pickled_or_evaluated() -> None:
    banned = {"pickle", "shelve", "marshal", "dill"}
    for path in sorted(BUILDER.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        calls = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
        assert not names & banned, path
        assert not calls & {"eval", "exec"}, path
