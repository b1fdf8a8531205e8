"""The engine's one script, joined from its files."""

import re
from pathlib import Path
from typing import Final

ORDER: Final = (
    *(f"text/{name}" for name in ["text", "fold", "tokens", "stem", "clitics", "keys", "marks", "skeleton"]),
    *["bits", "loader"],
)
"""Each file uses only what stands before it while it loads."""

_HERE: Final = Path(__file__).parent
_COMMENT: Final = re.compile(r"/\*\*?[^\n]*?\*/ ?|^ */\*\*.*?\*/\n|^ *//[^\n]*\n", re.DOTALL | re.MULTILINE)
_INDENT: Final = re.compile(r"^\s+", re.MULTILINE)


def script() -> bytes:
    """Join the files; comments and indents, a third of them, stay behind."""
    return "".join(map(_source, ORDER)).encode()


def _source(name: str) -> str:
    """Read a file without comments. The files keep anything like one out of strings and patterns."""
    text = (_HERE / f"{name}.js").read_text(encoding="utf-8")
    return _INDENT.sub("", _COMMENT.sub("", text))
