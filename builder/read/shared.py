"""Facts that a story's files share: which one holds when they disagree."""

from datetime import datetime
from typing import Any, Final

from builder.model.story import Status
from builder.read.filed import StoryFile
from builder.read.siblings import Siblings

_STRICTNESS: Final = (Status.USABLE, Status.WITHHELD, Status.CANCELED)


def first(siblings: Siblings, field: str) -> Any:
    """What the first file that gives ``field`` says."""
    said = list(siblings.said(field))
    for file, value in said[1:]:
        _compare(siblings, file, field, value, said[0], "the first is taken")
    return said[0][1] if said else None


def latest(siblings: Siblings, field: str) -> Any:
    """The latest moment that a file gives for ``field``."""
    said = list(siblings.said(field))
    for file, value in said[1:]:
        _compare(siblings, file, field, value, said[0], "the later one is taken")
    return max((value for _, value in said), default=None)


def strictest(siblings: Siblings) -> Status | None:
    """The status that hides most."""
    said = list(siblings.said("status"))
    for file, value in said[1:]:
        _compare(siblings, file, "status", value, said[0], "the stricter one is taken")
    return max((value for _, value in said), key=_STRICTNESS.index, default=None)


def _compare(
    siblings: Siblings,
    file: StoryFile,
    field: str,
    value: Any,
    other: tuple[StoryFile, Any],
    rule: str,
) -> None:
    if value != other[1]:
        what = f"content/{other[0].path} says {_words(other[1])}"
        hint = f"write it in one file only; {rule}"
        siblings.warn(file, field, what, got=_words(value), hint=hint)


def _words(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
