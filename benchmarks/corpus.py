"""The stories of a corpus, a file of JSON lines, perhaps packed."""

import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def rows(path: Path) -> Iterator[Any]:
    """Each line of a ``.jsonl`` or ``.jsonl.xz`` file as it is."""
    data = path.read_bytes()
    text = lzma.decompress(data) if path.suffix == ".xz" else data
    yield from map(json.loads, text.splitlines())
