"""The manifest: every file of the output with its SHA-256, as ``sha256sum -c`` reads it."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from builder.model.page import OutputFile

NAME = "manifest-sha256.txt"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\n\\]+)")
_LINES = re.compile(rb"(?:[0-9a-f]{64}  .++\n)*+")


def manifest(files: Iterable[tuple[str, str]]) -> OutputFile:
    """The manifest of files, given as path and digest in order; it does not list itself."""
    lines = [f"{sha256}  {path}\n" for path, sha256 in files]
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


def is_ours(output: Path) -> bool:
    """Whether the output has a manifest such as we write."""
    try:
        data = (output / NAME).read_bytes()
    except OSError:
        return False
    return b"\\" not in data and _LINES.fullmatch(data) is not None


def digest(output: Path) -> str | None:
    """The digest of the output's manifest, which stands for the whole output."""
    try:
        return hashlib.sha256((output / NAME).read_bytes()).hexdigest()
    except OSError:
        return None
