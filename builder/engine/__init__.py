"""The reader's side: scripts that search the index in any browser, without a server."""

from builder.engine.page import page_script
from builder.engine.script import script


def scripts() -> dict[str, bytes]:
    """The engine, usable on any page, and what stands between it and the reader."""
    return {"search.js": script(), "search-page.js": page_script()}
