"""The engine's one script, joined from its files."""

from functools import cache
from pathlib import Path
from typing import Final

from builder.engine.shrink import shrink

# fmt: off
ORDER: Final = (
    "text/text", "text/fold", "text/tokens", "text/stem", "text/clitics", "text/keys",
    "text/skeleton",
    "bits", "loader", "directory", "period", "calendar",
    "posting", "shard", "position", "card", "column", "segment",
    "query", "archive", "words", "lexicon", "adjacent", "points", "entities", "names", "filter",
    "rank", "chain", "facet", "hit", "mark", "search", "suggest",
)
# fmt: on
"""While it loads, each file uses only what stands before it."""

_HERE: Final = Path(__file__).parent


@cache
def script() -> bytes:
    """Join the files, each made small."""
    sources = ((_HERE / f"{name}.js").read_text(encoding="utf-8") for name in ORDER)
    return "".join(map(shrink, sources)).encode()
