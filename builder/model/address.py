"""Addresses: the file of every page, relative to the output, so that none ever changes.

A story's address is made of its language, day and id alone; adding stories moves nothing.
Ids hold no dot or underscore, so no story or entity can meet a ``.<lang>.html`` or ``az/`` page.
"""

from datetime import date
from posixpath import dirname, relpath
from typing import Literal

from builder.model.entity import Ref

DOOR = "index.html"

Single = Literal["search", "about", "corrections", "withdrawn", "404"]


def home(lang: str) -> str:
    """A language's first page."""
    return f"{lang}/index.html"


def single(lang: str, name: Single) -> str:
    """A page of which a language has one."""
    return f"{lang}/{name}.html"


def year(lang: str, y: int) -> str:
    """The page of a year."""
    return f"{lang}/{y:04}/index.html"


def month(lang: str, y: int, m: int) -> str:
    """The page of a month."""
    return f"{lang}/{y:04}/{m:02}/index.html"


def day(lang: str, d: date) -> str:
    """The page of a day."""
    return f"{_day_folder(lang, d)}/index.html"


def hour(lang: str, d: date, h: int) -> str:
    """The page of one hour of a day too full for one page."""
    return f"{_day_folder(lang, d)}/index.{h:02}.html"


def story(lang: str, d: date, id_: str) -> str:
    """A story's permanent page in one language."""
    return f"{_day_folder(lang, d)}/{id_}.html"


def version(lang: str, d: date, id_: str, number: int) -> str:
    """The page of an older version of a story, in a folder of the story's name."""
    return f"{_day_folder(lang, d)}/{id_}/v{number}.html"


def parallel(lang: str, d: date, id_: str, other: str) -> str:
    """The side-by-side page of a story, in ``lang`` with ``other`` beside it."""
    return f"{_day_folder(lang, d)}/{id_}.{other}.html"


def listing(lang: str, kind: str) -> str:
    """The A-Z page of people, places or topics."""
    return f"{lang}/{kind}/index.html"


def letter(lang: str, kind: str, number: int) -> str:
    """One letter's page of an A-Z too long for one page."""
    return f"{lang}/{kind}/az/{number:02}.html"


def entity(lang: str, ref: Ref) -> str:
    """The page of a person, place or topic."""
    return f"{lang}/{ref.kind}/{ref.id}.html"


def entity_span(lang: str, ref: Ref, y: int, m: int | None = None, d: int | None = None) -> str:
    """The page of an entity's stories in one year, month or day."""
    return f"{lang}/{ref.kind}/{ref.id}/{_span(y, m, d)}.html"


def entity_hour(lang: str, ref: Ref, d: date, h: int) -> str:
    """The page of an entity's stories in one hour of a full day."""
    return f"{lang}/{ref.kind}/{ref.id}/{d.isoformat()}.{h:02}.html"


def feed(lang: str | None = None) -> str:
    """The Atom feed of everything, or of one language."""
    return f"{lang}/feed.xml" if lang else "feed.xml"


def entity_feed(ref: Ref) -> str:
    """The Atom feed of one person, place or topic, in all languages."""
    return f"feeds/{ref.kind}/{ref.id}.xml"


def link(from_: str, to: str) -> str:
    """The relative link from one output file to another."""
    return relpath(to, dirname(from_) or ".")


def _day_folder(lang: str, d: date) -> str:
    return f"{lang}/{d.year:04}/{d.month:02}/{d.day:02}"


def _span(y: int, m: int | None, d: int | None) -> str:
    parts = [f"{y:04}"] + ([f"{m:02}"] if m else []) + ([f"{d:02}"] if d else [])
    return "-".join(parts)
