"""A copy of a killed text that an editor hands in, whatever it is written in."""

from pathlib import Path

from builder.check.file import file
from builder.check.seen import plain
from builder.check.sources import decoded
from builder.problems import EnvironmentFault


def killed_text(path: Path) -> str:
    """The words of a text or wire file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be read: {error.strerror}") from error
    return plain(file(path.name, data).text or decoded(data))
