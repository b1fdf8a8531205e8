"""The renderer that reading shares: making one takes longer than reading a hundred leads."""

from functools import cache

from builder.body.bodies import Bodies


@cache
def shared() -> Bodies:
    """One renderer per process."""
    return Bodies()
