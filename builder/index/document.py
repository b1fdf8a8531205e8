"""What the index must know of a document besides its words."""

import hashlib
from datetime import UTC, datetime
from typing import Final, NamedTuple

from builder.index.indexed import Indexed

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Document(NamedTuple):
    """A story in the index; a tuple, since there are as many as stories."""

    id: str
    """The story's id."""
    day: int
    """Its day in the site's zone, as a proleptic ordinal."""
    moment: int
    """Whole seconds since 1970."""
    langs: tuple[str, ...]
    """The languages it can be read in."""
    entities: tuple[str, ...]
    """What it names, such as ``people/putin``."""
    digest: bytes
    """Stands for all that the index holds of it."""


def document(story: Indexed) -> Document:
    """The document of a story."""
    whole = story.date.astimezone(UTC) - _EPOCH
    return Document(
        id=story.id,
        day=story.date.date().toordinal(),
        moment=whole.days * 86400 + whole.seconds,
        langs=tuple(edition.lang for edition in story.editions),
        entities=story.entities,
        digest=hashlib.sha256(repr(story).encode("utf-8", "surrogatepass")).digest()[:12],
    )


def in_order(documents: list[Document]) -> list[int]:
    """The places of documents in the order of their numbers: newer later, smaller id later."""
    found = sorted(range(len(documents)), key=lambda at: documents[at].id, reverse=True)
    return sorted(found, key=lambda at: documents[at][1:3])
