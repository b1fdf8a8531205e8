"""Fields that take one of a few words."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from builder.model.story import Format, Status
from builder.read.desk import Desk
from builder.read.nearmiss import suggestion
from builder.read.node import Node
from builder.read.texts import scalar

Word = TypeVar("Word", bound=StrEnum)


def one_of(words: type[Word]) -> Callable[[Node, str, Desk], Word | None]:
    """A parser of the words of an enumeration."""
    known = {word.value: word for word in words}

    def choice(node: Node, field: str, desk: Desk) -> Word | None:
        text = scalar(node, field, desk)
        if text and text not in known:
            desk.faults.error(node, field, "not known", got=text, hint=suggestion(text, known))
        return known.get(text) if text else None

    return choice


format_ = one_of(Format)
status = one_of(Status)


def lang(node: Node, field: str, desk: Desk) -> str | None:
    """A language of the site."""
    text = scalar(node, field, desk)
    if not text or text in desk.codes:
        return text or None
    hint = f"languages of the site are {', '.join(desk.codes)}"
    desk.faults.error(node, field, "not a language of the site", got=text, hint=hint)
    return None
