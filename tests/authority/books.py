"""Authority files for tests, without a disk."""

from builder.authority.book import Book
from builder.model.entity import Entity, Kind
from tests.read.samples import CONFIG


def book(text: str | bytes, kind: Kind = Kind.PERSON) -> Book:
    data = text.encode() if isinstance(text, str) else text
    return Book.of(kind, data, CONFIG)


def person(id_: str, name: str, **fields: object) -> Entity:
    return Entity(kind=Kind.PERSON, id=id_, names={"en": name}, **fields)  # type: ignore[arg-type]
