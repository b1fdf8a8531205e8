"""Splitting an entity: stories that mean somebody else are made to say so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.archive import Archive
from builder.authority.book import Book
from builder.authority.listing import renamed
from builder.edits import Edits, open_book
from builder.model.entity import Entity, Kind
from builder.problems import ConfigError, Problem
from builder.read.filed import StoryFile
from builder.read.names import Names
from builder.storyfiles import files_of, source_of
from builder.text.slug import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """What an editor asks for."""

    kind: Kind
    """The kind of both entities."""
    old: str
    """The id of the entity that the stories list."""
    new: str
    """The id that they are to list."""
    fresh: Entity | None
    """The new entity, unless an authority file has it."""
    stories: tuple[str, ...]
    """The ids of the stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a split comes to."""

    edits: Edits
    """What is to be written."""
    done: tuple[str, ...]
    """Stories that list the new entity already, and not the old one."""


def split(archive: Archive, asked: Split) -> Moved:
    """Work out a split; raise :class:`ConfigError` with all that stands against it."""
    book = _book(archive, asked)
    found, unknown = files_of(archive, asked.stories)
    names = Names(book.entities.values())
    problems = [_no_story(id_) for id_ in unknown]
    problems += [_not_listed(f, asked) for f in found.values() if not _lists(f, asked, names)]
    if problems:
        raise ConfigError(*problems)
    files, refused = {}, list[Problem]()
    for file in (file for files in found.values() for file in files):
        if instead := _instead(file, asked, names, asked.old):
            try:
                source = source_of(archive.job.content, file)
                files[file.path] = renamed(source, asked.kind, instead, archive.config)
            except ConfigError as error:
                refused += error.problems
    if refused:
        raise ConfigError(*refused)
    done = [id_ for id_, some in found.items() if not any(f.path in files for f in some)]
    books = (book,) if asked.fresh else ()
    return Moved(edits=Edits(books=books, files=files), done=tuple(done))


def _book(archive: Archive, asked: Split) -> Book:
    """The authority file with the new entity."""
    book = open_book(archive.job.content, asked.kind, archive.config)
    old = book.entities.get(asked.old)
    problems = []
    if asked.old == asked.new:
        problems.append(_fault(book, asked.old, "the same entity twice", "name two"))
    if old and old.merged_into:
        what, hint = f"merged into {old.merged_into}", f"split {old.merged_into} instead"
        problems.append(_fault(book, asked.old, what, hint))
    if asked.fresh is None and asked.new not in book.entities:
        hint = "write its --name, and it is added; or see barqiya entities list"
        problems.append(_fault(book, asked.new, "no such entry", hint))
    if problems:
        raise ConfigError(*problems)
    return book.added([asked.fresh]) if asked.fresh else book


def _lists(files: Sequence[StoryFile], asked: Split, names: Names) -> bool:
    """Whether any of a story's files lists the old entity, or the new one already."""
    return any(
        _instead(file, asked, names, id_) for file in files for id_ in (asked.old, asked.new)
    )


def _instead(file: StoryFile, asked: Split, names: Names, id_: str) -> Mapping[str, str]:
    """What a file calls an entity, to what it is to write."""
    return {name: asked.new for name in _names(file, asked.kind) if _means(name, id_, asked, names)}


def _names(file: StoryFile, kind: Kind) -> Iterator[str]:
    yield from getattr(file, kind.value) or ()


def _means(name: str, id_: str, asked: Split, names: Names) -> bool:
    ids = names.find(asked.kind, name)
    return id_ in ids if ids else slug(name) == id_


def _no_story(id_: str) -> Problem:
    hint = "see barqiya entities show"
    return Problem(
        path="command line", field="STORY", what="no story has this id", got=id_, hint=hint
    )


def _not_listed(files: Sequence[StoryFile], asked: Split) -> Problem:
    file = next((file for file in files if any(_names(file, asked.kind))), files[0])
    at, field = file.at(asked.kind.value), asked.kind.value
    what = f"does not list {asked.old}"
    hint = f"only lists are split; a story that names {asked.old} in its words is linked by them"
    path = f"content/{file.path}"
    return Problem(path=path, line=at.line, column=at.column, field=field, what=what, hint=hint)


def _fault(book: Book, field: str, what: str, hint: str) -> Problem:
    return Problem(path=book.path, field=field, what=what, hint=hint)
