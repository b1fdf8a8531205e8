"""Cards: the little of a document that a result shows."""

import json
from collections.abc import Sequence
from typing import Final

from builder.index.indexed import Indexed, IndexedEdition
from builder.index.letters import coded
from builder.index.primer import packed
from builder.text.shortened import shortened

DOCUMENTS: Final = 24
"""Cards in a file."""
LEAD: Final = 100
"""Characters of a lead."""


def card(story: Indexed) -> bytes:
    """The card of a story, as JSON."""
    editions = [_edition(edition) for edition in story.editions]
    names = story.people, story.places, story.topics
    row = [story.id, story.date.isoformat(), *names, editions]
    return coded(json.dumps(row, ensure_ascii=False, separators=(",", ":")))


def card_file(cards: Sequence[bytes], primer: bytes = b"") -> bytes:
    """The payload of one file of cards."""
    return packed(b"[" + b",".join(cards) + b"]", primer)


def _edition(edition: IndexedEdition) -> list[str]:
    return [edition.lang, edition.title, shortened(edition.lead, LEAD), edition.dateline]
