"""The search engine, asked from Python through node."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from builder.engine.script import script

RUNNER = Path(__file__).with_name("runner.js")


class EngineError(Exception):
    """What the engine rejected a request with."""


def answers(
    requests: Iterable[Iterable[object]], work: Path, index: Path | None = None
) -> list[Any]:
    """Put requests (a function's name and its values) to the engine and list its answers.

    An answer is an :class:`EngineError` where the engine threw one.
    """
    (work / "search.js").write_bytes(script())
    command = ["node", str(RUNNER), str(work / "search.js"), str(index or "-")]
    lines = "".join(json.dumps(list(request)) + "\n" for request in requests)
    ran = subprocess.run(command, input=lines, capture_output=True, encoding="utf-8", check=True)
    return [_value(json.loads(line)) for line in ran.stdout.splitlines()]


def _value(reply: dict[str, Any]) -> Any:
    return EngineError(reply["error"], reply["stack"]) if "error" in reply else reply["value"]
