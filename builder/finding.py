"""The desk's search: its index follows the state, and questions are put to both."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from whoosh.searching import Searcher

from builder.archive import Archive
from builder.body import Bodies, Body
from builder.config import SiteConfig
from builder.job import Job
from builder.lookup import index
from builder.lookup.ask import Ask, Finder
from builder.lookup.called import Called
from builder.lookup.entry import Entry
from builder.lookup.snippet import Piece, marked, snippet
from builder.manuscript import bodies_of
from builder.model.story import Edition, Status, Story, Wording
from builder.problems import ConfigError, EnvironmentFault, Locked, Problem
from builder.progress import Meter, Phases
from builder.seal import drop, seal, tidied
from builder.state.database import STAMP, read_state
from builder.state.lookups import Lookups

Read = Callable[[Story], Mapping[str, Body]]
"""Reads the bodies of a story again from its files."""

CHUNK = 2000
"""Changed stories that are written at a time, so that a killed run loses no more than these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What an editor asks."""

    query: str = ""
    """Words in the desk's query language."""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields with values that must hold besides."""
    like: str | None = None
    """The id of a story that others are to be like."""
    limit: int | None = 20
    """At most so many hits; all of them when it is ``None``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A story that answers."""

    id: str
    """The story's id."""
    date: datetime
    """When it was sent, in the site's zone."""
    held: str
    """Why readers do not see it: ``withheld``, ``embargoed``, or nothing."""
    languages: tuple[str, ...]
    """The languages it can be read in."""
    lang: str
    """The language of the words shown."""
    title: tuple[Piece, ...]
    """The headline."""
    snippet: tuple[Piece, ...]
    """The words around those that were found."""
    path: str
    """The content file shown, relative to ``content/``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is found."""

    hits: tuple[Hit, ...]
    """The best stories."""
    total: int
    """How many there are in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The index and the state, ready to be asked; the build's lock is not needed any more."""

    config: SiteConfig
    """The archive's configuration."""
    job: Job
    """Where everything lies."""
    searcher: Searcher
    """The index."""
    db: sqlite3.Connection
    """The state, read only."""

    def close(self) -> None:
        """Let go of both."""
        self.searcher.close()
        self.db.close()


def current(archive: Archive, phases: Phases) -> Opened:
    """Bring the index up to date with a state that is held, and open it."""
    folder, lookups = archive.job.lookup, archive.state.lookups
    noted = lookups.seal()
    if not tidied(folder, noted):
        if noted or folder.exists() or folder.is_symlink():
            phases.say(f"{folder} is damaged or not of this archive: made anew")
        drop(folder)
        lookups.forget()
        index.create(folder)
    _update(archive, phases)
    return _opened(archive.job, archive.config)


def standing(job: Job, config: SiteConfig, busy: Locked) -> Opened:
    """Open the index as it stands while a build is at work; ``busy`` is raised if it is in flux."""
    try:
        db = read_state(job.state)
        stamp = db.execute("SELECT value FROM meta WHERE key = 'stamp'").fetchone()
        noted = Lookups(db).seal()
        db.close()
        if stamp != (STAMP,) or not noted or noted != seal(job.lookup):
            raise busy
        return _opened(job, config)
    except (sqlite3.DatabaseError, FileNotFoundError):
        raise busy from None


def answer(opened: Opened, question: Question) -> Answer:
    """Put a question."""
    lookups, config = Lookups(opened.db), opened.config
    read = partial(bodies_of, content=opened.job.content, bodies=Bodies())
    finder = Finder(opened.searcher, Called(lookups.entities()), config.languages)
    like = None
    if question.like is not None:
        found = [story for story, _ in lookups.stories([question.like], config.timezone)]
        if not found:
            what = "no story has this id"
            raise ConfigError(
                Problem(path="command line", field="--like", what=what, got=question.like)
            )
        like = entry(found[0], read(found[0]))
    ask = Ask(query=question.query, filters=question.filters, like=like)
    result = finder.find(ask, question.limit)
    stories = lookups.stories(result.ids, config.timezone)
    hits = tuple(_hit(story, public, read, result.marks) for story, public in stories)
    return Answer(hits=hits, total=result.total)


def entry(story: Story, bodies: Mapping[str, Body]) -> Entry:
    """A story as the index takes it."""
    editions = story.editions
    return Entry(
        id=story.id,
        day=story.day,
        languages=tuple(one.lang for one in editions),
        titles=tuple(one.title for one in editions),
        texts=tuple(
            text for one in editions for text in (one.title, *_below(one, bodies[one.lang]))
        ),
        bylines=_said(one.byline for one in editions),
        datelines=_said(one.dateline for one in editions),
        slugs=_said(one.slugline for one in editions),
        sources=_said(one.source for one in editions),
        people=story.people,
        places=story.places,
        topics=story.topics,
        status=story.status.value,
        urgency=story.urgency,
    )


def _update(archive: Archive, phases: Phases) -> None:
    lookups = archive.state.lookups
    held, wanted = lookups.held(), dict(lookups.standing())
    gone = sorted(held.keys() - wanted.keys())
    fresh = sorted(id_ for id_, digest in wanted.items() if held.get(id_) != digest)
    if not gone and not fresh:
        return
    purge = not lookups.canceled().isdisjoint(gone)
    with phases.phase("index", len(fresh)) as meter:
        for some in _chunks(fresh) or [[]]:
            left = [*gone, *(id_ for id_ in some if id_ in held)]
            entries = _entries(archive, some, meter)
            index.change(archive.job.lookup, left, entries, purge=purge)
            lookups.note(seal(archive.job.lookup), left, ((id_, wanted[id_]) for id_ in some))
            gone, purge = [], False


def _chunks(ids: list[str]) -> list[list[str]]:
    return [ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK)]


def _entries(archive: Archive, ids: list[str], meter: Meter) -> Iterator[Entry]:
    content, bodies = archive.job.content, Bodies()
    for story, _ in archive.state.lookups.stories(ids, archive.config.timezone):
        yield entry(story, bodies_of(story, content, bodies))
        meter.advance()


def _opened(job: Job, config: SiteConfig) -> Opened:
    return Opened(
        config=config,
        job=job,
        searcher=index.searcher(job.lookup),
        db=read_state(job.state),
    )


def _below(edition: Edition, body: Body) -> Iterator[str]:
    """All that stands below a headline."""
    if edition.lead_is_summary:
        yield edition.lead
    yield from body.texts


def _said(wordings: Iterable[Wording | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.text for one in wordings if one))


def _hit(story: Story, public: bool, read: Read, forms: frozenset[str]) -> Hit:
    texts = _shown_texts(story, read)
    shown = max(story.editions, key=lambda one: _matches(one.title, texts[one.lang], forms))
    withheld = story.status is Status.WITHHELD
    return Hit(
        id=story.id,
        date=story.date,
        held="" if public else "withheld" if withheld else "embargoed",
        languages=tuple(one.lang for one in story.editions),
        lang=shown.lang,
        title=marked(shown.title, forms),
        snippet=snippet(texts[shown.lang], forms),
        path=shown.path,
    )


def _shown_texts(story: Story, read: Read) -> dict[str, str]:
    """What each edition says below its headline; the lead alone where its file has just changed."""
    try:
        bodies = read(story)
    except EnvironmentFault:
        return {one.lang: one.lead for one in story.editions}
    return {one.lang: " ".join(_below(one, bodies[one.lang])) for one in story.editions}


def _matches(title: str, text: str, forms: frozenset[str]) -> int:
    pieces = (*marked(title, forms), *marked(text, forms))
    return len({piece.text for piece in pieces if piece.marked})
