"""Cards: the little of a document that a result shows."""

import json
import zlib
from collections.abc import Sequence
from typing import Final

from builder.index.indexed import Indexed, IndexedEdition

DOCUMENTS: Final = 32
"""Cards in a file."""
LEAD: Final = 100
"""Characters of a lead."""
_RAW: Final = -15


def card(story: Indexed) -> bytes:
    """The card of a story, as JSON."""
    editions = [_edition(edition) for edition in story.editions]
    names = story.people, story.places, story.topics
    row = [story.id, story.date.isoformat(), *names, editions]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def card_file(cards: Sequence[bytes]) -> bytes:
    """The payload of one file of cards."""
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW)
    return packer.compress(b"[" + b",".join(cards) + b"]") + packer.flush()


def shortened(text: str, limit: int = LEAD) -> str:
    """The text, cut after a whole word."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rpartition(" ")[0] or text[: limit - 1]
    return f"{cut.rstrip(' ,;:،؛')}…"


def _edition(edition: IndexedEdition) -> list[str]:
    return [edition.lang, edition.title, shortened(edition.lead), edition.dateline]
