"""The version of what is written: raised when an engine of another version would misread it."""

from typing import Final

FORMAT: Final = 4
"""The version of `docs/index-format.md`."""
