"""Orders: what a wire says to be done with a story it sent before; a cancel or a hold."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from builder.intake.item import Target
from builder.text.fold import fold
from builder.text.tokens import EDGES, chunk_words

BEFORE: Final = timedelta(days=3)
"""How long before an order a story that it calls by number or headline may have been sent."""
AFTER: Final = timedelta(days=1)
"""How long after it, since zones and clocks differ."""

_SHORT: Final = 16
_SERIES: Final = frozenset({"bc", "am", "pm"})
_NONE: Final = "-"
_OPENING: Final = EDGES.replace(".", "")  # a dot says what becomes of the 's behind it


class Verb(StrEnum):
    """What is to be done."""

    CANCEL = "cancel"
    HOLD = "hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order, as the wire gave it."""

    verb: Verb
    """What is to be done."""
    key: str
    """Which story is meant, as :func:`key_of` writes it."""
    sha: str
    """Short digest of the raw order."""
    date: datetime | None = None
    """When it was sent."""
    version: int | None = None
    """The version that it makes the story, where it is a version of it."""
    source: str = ""
    """Digest of the agency's name, so that no agency cancels the numbers of another."""
    note: str = ""
    """Why."""
    said: str = ""
    """What it calls its story, in its own words; kept only while that is not found."""
    file: str = ""
    """The file that it came in; kept as long."""
    noted: bool = False
    """Whether it came with a note, which may by now stand in the story's file alone."""

    @property
    def rank(self) -> tuple[str, str]:
        """The order in which several are listed, whichever came first."""
        return (self.date.isoformat() if self.date else "", self.sha)

    def bare(self) -> "Order":
        """Itself as a story's file carries it: the note stands in the story's own."""
        return replace(self, noted=self.noted or bool(self.note), note="", said="", file="")

    def line(self) -> str:
        """Itself in one line, its note left out; :func:`from_line` is the way back."""
        date = self.date.astimezone(UTC).isoformat() if self.date else _NONE
        version = _NONE if self.version is None else str(self.version)
        noted = "+" if self.note or self.noted else _NONE
        return " ".join([self.verb, date, self.sha, version, self.source or _NONE, noted, self.key])


def from_line(line: str) -> Order | None:
    """The order that :meth:`Order.line` wrote; nothing for other words."""
    try:
        verb, date, sha, version, source, noted, key = line.split(" ", 6)
        return Order(
            verb=Verb(verb),
            key=key,
            sha=sha,
            date=None if date == _NONE else datetime.fromisoformat(date),
            version=None if version == _NONE else int(version),
            source="" if source == _NONE else source,
            noted=noted == "+",
        )
    except ValueError:
        return None


def short(sha256: str) -> str:
    """A digest short enough for a list, and long enough to tell all stories apart."""
    return sha256[:_SHORT]


def key_of(target: Target) -> str:
    """What a target calls its story by: ``guid ...``, ``number ...`` or ``headline <digest>``."""
    if target.guid:
        return f"guid {target.guid}"
    return number_key(target.number) if target.number else headline_key(target.headline or "")


def number_key(number: str) -> str:
    """The key of a story's number on a text wire."""
    return f"number {''.join(number.split()).casefold()}"


def headline_key(headline: str) -> str:
    """The key of a headline or slugline: a digest, so that none of a canceled story is kept."""
    words = _words(headline)
    while words and words[0] in _SERIES:
        del words[0]
    return f"headline {digest(' '.join(words))}"


@lru_cache(maxsize=1)  # asked twice in a row: for a draft, and for its file read back
def keys_of(number: str | None, title: str, slugline: str) -> tuple[str, ...]:
    """All keys that a story has by what its wire calls it."""
    found = [number_key(number)] if number else []
    found += [headline_key(text) for text in (title, slugline) if text]
    return tuple(sorted(set(found)))


def digest(text: str) -> str:
    """Sixteen characters that stand for a text."""
    return short(hashlib.sha256(text.encode()).hexdigest())


@lru_cache(maxsize=256)
def source_key(source: str) -> str:
    """The digest of an agency's name, or nothing."""
    return digest(" ".join(_words(source))) if source else ""


def _words(text: str) -> list[str]:
    """The words of a text, folded."""
    # In ASCII a hyphen parts words as a blank does, and parts of sluglines come again and again.
    chunks = text.replace("-", " ").split() if text.isascii() else text.split()
    return [word for chunk in chunks for word in _folded(chunk.lstrip(_OPENING).rstrip(EDGES))]


@lru_cache(maxsize=1 << 14)
def _folded(chunk: str) -> tuple[str, ...]:
    """The words of headlines are few, and finding and folding them takes long."""
    return tuple(fold(form) for form, step in chunk_words(chunk) if step)
