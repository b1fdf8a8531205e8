"""The browser's text room, asked from Python through node."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from builder.text.table import tables

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "builder" / "engine" / "text"
RUNNER = Path(__file__).with_name("runner.js")


def ask(requests: Iterable[tuple[str, object]], folder: Path) -> list[Any]:
    """Put (kind, value) requests to the JavaScript and list its answers."""
    (folder / "tables.json").write_text(json.dumps(tables()), encoding="utf-8")
    answered = subprocess.run(
        ["node", str(RUNNER), str(ENGINE), str(folder / "tables.json")],
        input="".join(json.dumps(request) + "\n" for request in requests),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in answered.stdout.splitlines()]
