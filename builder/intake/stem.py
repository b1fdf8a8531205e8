"""Ids of imported stories: short, ASCII, and made of what the source says alone.

A provider's id gives the story's, whatever version or language comes first. Without one, the
slugline, number or agency does, with the day and a few letters of the digest of the raw bytes.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Final

from builder.read.ids import id_fault
from builder.text.letterhash import letter_hash
from builder.text.slug import slug

_LONGEST: Final = 48
_WORDS: Final = 40
_LETTERS: Final = 5
_SCHEME: Final = re.compile(r"^(?:urn:(?:newsml:)?|tag:|https?://(?:www\.)?)", re.IGNORECASE)
_HASH: Final = re.compile(r"-?0[a-z2-7]{9}$")


def family(guid: str, codes: Sequence[str]) -> str:
    """A provider's id without the language at its end, by which some tell translations apart."""
    found = _ends(tuple(codes)).search(guid)
    return guid[: found.start()] if found and found.start() else guid


@cache
def _ends(codes: tuple[str, ...]) -> re.Pattern[str]:
    ends = "|".join(re.escape(code) for code in codes)
    return re.compile(rf"(?:[-_.:/]|[?&]lang=)(?:{ends})$", re.IGNORECASE)


def stem_of_guid(guid: str) -> str:
    """The id that a provider's id gives; signs and length are made good by a hash."""
    name = slug(_SCHEME.sub("", guid) or guid)
    if len(name) <= _LONGEST:
        return safe(name)
    tail = _HASH.sub("", name)[-_WORDS:].partition("-")
    return safe(f"{(tail[2] or tail[0]).strip('-')}-{letter_hash(guid, 10)}")


def stem_of_words(words: str, date: datetime, sha256: str) -> str:
    """The id of a story that has none of its own."""
    name = _HASH.sub("", slug(words)) if words else ""
    if len(name) > _WORDS:
        name = name[: _WORDS + 1].rpartition("-")[0] or name[:_WORDS]
    parts = [name.strip("-") or "story", f"{date:%Y-%m-%d}", letter_hash(sha256, _LETTERS)]
    return safe("-".join(parts))


def safe(name: str) -> str:
    """An id that is one: some names are kept by systems for themselves."""
    return f"story-{name}" if id_fault(name) else name
