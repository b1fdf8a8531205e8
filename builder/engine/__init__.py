"""The reader's side: scripts that search the index in any browser, without a server."""

from collections.abc import Iterator
from pathlib import Path

from builder.engine.page import page_script
from builder.engine.script import script

_HERE = Path(__file__).parent


def scripts() -> dict[str, bytes]:
    """The engine, usable on any page, and what stands between it and the reader."""
    return {"search.js": script(), "search-page.js": page_script()}


def sources() -> Iterator[tuple[str, bytes]]:
    """Everything that the scripts are made of and by, which is told sooner than they are made."""
    for path in sorted(p for p in _HERE.rglob("*") if p.suffix in (".js", ".py")):
        yield path.relative_to(_HERE).as_posix(), path.read_bytes()
