"""The search page's own script: what stands between the engine and the reader."""

from functools import cache
from pathlib import Path
from typing import Final

ORDER: Final = (
    *("dom", "words", "address", "engine", "result", "listing", "status"),
    *("suggestions", "facets", "chips", "range", "page"),
)
"""While it loads, each file uses only what stands before it."""

_HERE: Final = Path(__file__).parent


@cache
def page_script() -> bytes:
    """Join the files as they are: one page loads them, and they stay readable there."""
    return b"\n".join((_HERE / f"{name}.js").read_bytes() for name in ORDER)
