"""A rendered body: safe HTML block by block, with the plain text that the index reads."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A story's body, ready for a page."""

    blocks: tuple[Markup, ...]
    """Safe HTML of each top-level block, in order."""
    texts: tuple[str, ...]
    """Plain text of each block, as many as there are blocks."""

    @property
    def html(self) -> Markup:
        """All blocks, one below the other."""
        return Markup("\n").join(self.blocks)
