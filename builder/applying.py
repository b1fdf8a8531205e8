"""Carrying out what an editor agreed to in a review file: all of it, or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.archive import Archive
from builder.authority.book import Book
from builder.authority.listing import extended
from builder.authority.marked import Mark
from builder.edits import Edits, open_book
from builder.model.entity import Entity, Kind
from builder.model.story import Status
from builder.problems import ConfigError, Problem
from builder.read.filed import StoryFile
from builder.read.names import Names
from builder.read.source import SourceFile
from builder.storyfiles import files_of, source_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What the marks of an editor come to."""

    edits: Edits
    """What is to be written."""
    told: tuple[str, ...]
    """What is done, one line each."""


def apply(archive: Archive, marks: Sequence[Mark], path: str) -> Applied:
    """Work out what is marked in the review file ``path``.

    Raise :class:`ConfigError` with all that stands against it. What is done already is passed over.
    """
    work = _Work(archive, path)
    for kind in sorted({mark.kind for mark in marks}):
        work.enter(kind, [mark for mark in marks if mark.kind is kind])
    work.extend_lists([mark for mark in marks if mark.section == "unlisted"])
    return work.applied()


class _Work:
    """What is done so far, and what stands against it."""

    def __init__(self, archive: Archive, path: str) -> None:
        self._archive = archive
        self._path = path
        self._before: dict[Kind, Book] = {}
        self._books: dict[Kind, Book] = {}
        self._files: dict[str, bytes] = {}
        self._told: list[str] = []
        self._problems: list[Problem] = []

    def applied(self) -> Applied:
        """All of it."""
        if self._problems:
            raise ConfigError(*self._problems)
        books = (book for kind, book in self._books.items() if book is not self._before[kind])
        return Applied(edits=Edits(books=tuple(books), files=self._files), told=tuple(self._told))

    def enter(self, kind: Kind, marks: Sequence[Mark]) -> None:
        """Add and merge entries of one kind."""
        book = open_book(self._archive.job.content, kind, self._archive.config)
        self._before[kind] = self._books[kind] = book
        meant = [_entity(mark, book) for mark in marks]
        wanted = [one for one in meant if one and book.entities.get(one.id) != one]
        merging = [
            (mark.said["old"], mark.said["new"])
            for mark, one in zip(marks, meant, strict=True)
            if mark.section == "same" and not one
        ]
        merging = [(old, new) for old, new in merging if book.entities[old].merged_into != new]
        try:
            book = book.added(wanted) if wanted else book
            for old, new in merging:
                book = book.merged(old, new)
        except ConfigError as error:
            self._problems += [_placed(self._path, one, marks) for one in error.problems]
            return
        self._told += [f"{book.path}: {one.id} is {_said(one)}" for one in wanted]
        self._told += [f"{book.path}: {old} is merged into {new}" for old, new in merging]
        self._books[kind] = book

    def extend_lists(self, marks: Sequence[Mark]) -> None:
        """Add ids to what stories list."""
        wanted: dict[str, dict[Kind, list[str]]] = defaultdict(lambda: defaultdict(list))
        for mark in marks:
            for story in mark.said["stories"]:
                wanted[story][mark.kind].append(mark.said["id"])
        self._problems += self._nobodies(marks)
        try:
            found, unknown = files_of(self._archive, wanted)
        except ConfigError as error:
            self._problems += error.problems
            return
        self._problems += self._strays(marks, set(unknown))
        names = {kind: Names(book.entities.values()) for kind, book in self._books.items()}
        for story, files in found.items():
            for kind, ids in wanted[story].items():
                for file in _listing(files, kind):
                    self._extend(file, kind, _missing(file, kind, ids, names[kind]))

    def _extend(self, file: StoryFile, kind: Kind, ids: Sequence[str]) -> None:
        if not ids:
            return
        try:
            data = self._files.get(file.path) or source_of(self._archive.job.content, file).data
            source = SourceFile(path=file.path, data=data)
            self._files[file.path] = extended(source, kind, ids, self._archive.config)
        except ConfigError as error:
            self._problems += error.problems
            return
        self._told.append(f"content/{file.path}: {kind.value}: {', '.join(ids)}")

    def _nobodies(self, marks: Iterable[Mark]) -> Iterator[Problem]:
        """Ids that neither an authority file nor a story knows."""
        known = {(one.kind, one.id) for one in self._archive.state.lookups.entities()}
        for mark in marks:
            id_ = mark.said["id"]
            if (mark.kind, id_) not in known and id_ not in self._books[mark.kind].entities:
                hint = "see barqiya entities list"
                yield self._fault(mark, "id", "no such entry", id_, hint)

    def _strays(self, marks: Iterable[Mark], unknown: set[str]) -> Iterator[Problem]:
        for mark in marks:
            for story in mark.said["stories"]:
                if story in unknown:
                    hint = "take it off the list"
                    yield self._fault(mark, "stories", "no story has this id", story, hint)

    def _fault(self, mark: Mark, name: str, what: str, got: str, hint: str) -> Problem:
        line, column = mark.at
        return Problem(
            path=self._path, line=line, column=column, field=name, what=what, got=got, hint=hint
        )


def _entity(mark: Mark, book: Book) -> Entity | None:
    """The entry to be added: somebody new, or whom no file knows as merged into another."""
    if mark.section == "new":
        rest = {name: v for name, v in mark.said.items() if name not in ("kind", "id", "name")}
        return Entity(kind=mark.kind, id=mark.said["id"], names=mark.said["name"], **rest)
    if mark.section == "unlisted":
        return None
    old, new, names = (mark.said[name] for name in ("old", "new", "name"))
    merged = Entity(kind=mark.kind, id=old, names=names, merged_into=new)
    return merged if book.entities.get(old) in (None, merged) else None


def _said(one: Entity) -> str:
    return f"added, merged into {one.merged_into}" if one.merged_into else "added"


def _placed(path: str, problem: Problem, marks: Iterable[Mark]) -> Problem:
    """A problem of an entry, said of the proposal that asks for it."""
    id_ = problem.field.partition(".")[0]
    for mark in marks:
        if id_ in (mark.said.get("id"), mark.said.get("old")):
            return replace(problem, path=path, line=mark.at.line, column=mark.at.column)
    return problem


def _listing(files: Sequence[StoryFile], kind: Kind) -> Sequence[StoryFile]:
    """The files of a story that list a kind, since all that do are to say the same; or the first.

    Nothing is added to a canceled story.
    """
    if any(file.status is Status.CANCELED for file in files):
        return ()
    return [file for file in files if getattr(file, kind.value)] or files[:1]


def _missing(file: StoryFile, kind: Kind, ids: Iterable[str], names: Names) -> list[str]:
    listed = getattr(file, kind.value) or ()
    there = {id_ for name in listed for id_ in names.find(kind, name) or (name,)}
    return [id_ for id_ in dict.fromkeys(ids) if id_ not in there]
