"""A source file: a path and its bytes, as the disk gave them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file of ``content/``."""

    path: str
    """Relative to ``content/``, with forward slashes."""
    data: bytes
    """Its bytes."""

    @property
    def shown(self) -> str:
        """Its path as problems name it."""
        return f"content/{self.path}"
