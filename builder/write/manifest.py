"""The manifest: every file of the output with its SHA-256, as ``sha256sum -c`` reads it."""

import re
from collections.abc import Iterable
from pathlib import Path

from builder.model.page import OutputFile
from builder.write.tree import Written

NAME = "manifest-sha256.txt"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\n\\]+)")


def manifest(files: Iterable[Written]) -> OutputFile:
    """The manifest of ``files``, in the order of their paths; it does not list itself."""
    lines = [f"{file.sha256}  {file.path}\n" for file in sorted(files, key=lambda file: file.path)]
    return OutputFile(path=NAME, data="".join(lines).encode())


def listed(output: Path) -> dict[str, str] | None:
    """The digest per path of the output's manifest; ``None`` when it has none that is ours."""
    try:
        text = (output / NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    matches = [_LINE.fullmatch(line) for line in text.splitlines()]
    found = {match[2]: match[1] for match in matches if match}
    return found if len(found) == len(matches) else None
