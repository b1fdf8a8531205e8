"""Writing to the state: what files say, and the stories and entities made of them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import groupby
from operator import itemgetter

from builder.model.card import Card, Headline
from builder.model.entity import Entity, Kind
from builder.model.story import Edition, Status, Story
from builder.problems import Problem
from builder.state import codec
from builder.state.shelf import Shelf, age, back


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file says, on its way from a worker to the state."""

    path: str
    """Relative to ``content/``."""
    stat: str
    """Size, times and inode as they were found."""
    story: str | None
    """The story's id, which a broken file claims by its name alone."""
    lang: str | None
    """The language it is written in."""
    parsed: str | None
    """The parsed file as JSON; nothing when it is broken."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""


LEAD = 240
"""Characters of a lead that lists show: about three lines."""


class Register:
    """The one writer of the state."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def rely_on(self, basis: str) -> None:
        """Forget all files if they were read on another basis, such as other languages."""
        known = self._db.execute("SELECT value FROM meta WHERE key = 'basis'").fetchone()
        if known != (basis,):
            self._db.execute("DELETE FROM file")
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('basis', ?)", (basis,))

    def stats(self) -> dict[str, str]:
        """The stat line of every file read before, by path."""
        return dict(self._db.execute("SELECT path, stat FROM file"))

    def put_files(self, readings: Iterable[Reading]) -> None:
        """Keep what files say."""
        rows = (
            (r.path, r.stat, r.story, r.lang, r.parsed, _problems_text(r.problems))
            for r in readings
        )
        self._db.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)", rows)

    def forget_files(self, paths: Iterable[str]) -> None:
        """Drop files that are no longer there."""
        self._db.executemany("DELETE FROM file WHERE path = ?", ((path,) for path in paths))

    def file_problems(self) -> Iterator[Problem]:
        """Problems of single files, in the order of their paths."""
        for (text,) in self._db.execute(
            "SELECT problems FROM file WHERE problems != '[]' ORDER BY path"
        ):
            yield from (Problem(**row) for row in json.loads(text))

    def claims(self) -> Iterator[tuple[str, list[str | None]]]:
        """Every claimed story id with the JSON of its files, ids and files in order."""
        rows = self._db.execute(
            "SELECT story, parsed FROM file WHERE story IS NOT NULL ORDER BY story, lang, path"
        )
        for story, files in groupby(rows, key=itemgetter(0)):
            yield story, [parsed for _, parsed in files]

    def clear_stories(self) -> None:
        """Forget all stories and entities, but not the files."""
        for table in ("story", "edition", "mention", "entity"):
            self._db.execute(f"DELETE FROM {table}")

    def put_stories(self, stories: Iterable[Story], now: datetime) -> None:
        """Keep stories; those past their embargo at ``now`` and usable are published."""
        for story in stories:
            self._put_story(story, published(story, now))

    def put_entities(self, entities: Iterable[Entity]) -> None:
        """Keep entities, with the number of published stories that name them."""
        self._db.executemany(
            "INSERT OR REPLACE INTO entity VALUES (?, ?, 0, ?)",
            ((e.kind, e.id, codec.entity_text(e)) for e in entities),
        )
        self._db.execute(
            """UPDATE entity SET stories = n FROM
               (SELECT kind AS k, entity AS e, count(*) AS n FROM mention GROUP BY kind, entity)
               WHERE kind = k AND id = e"""
        )

    def shelf(self, zone: tzinfo) -> Shelf:
        """What was written, as pages may ask for it."""
        return Shelf(self._db, zone)

    def commit(self) -> None:
        """Let readers see what was written."""
        self._db.commit()

    def _put_story(self, story: Story, public: bool) -> None:
        place = (back(story.day), age(story.date))
        corrected = last_correction(story)
        row = (
            story.id,
            *place,
            story.status,
            int(public),
            story.supersedes,
            -age(corrected) if corrected else None,
            codec.card_text(card(story)),
            codec.story_text(story),
        )
        self._db.execute("INSERT OR REPLACE INTO story VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        if public:
            self._db.executemany(
                "INSERT INTO edition VALUES (?, ?, ?, ?)",
                ((edition.lang, *place, story.id) for edition in story.editions),
            )
            self._db.executemany(
                "INSERT INTO mention VALUES (?, ?, ?, ?, ?)",
                ((kind, entity, *place, story.id) for kind, entity in mentions(story)),
            )


def published(story: Story, now: datetime) -> bool:
    """Whether a story is to be shown at ``now``."""
    return story.status == Status.USABLE and (story.embargo is None or story.embargo <= now)


def mentions(story: Story) -> list[tuple[Kind, str]]:
    """The keys of all entities that a story names."""
    lists = ((Kind.PERSON, story.people), (Kind.PLACE, story.places), (Kind.TOPIC, story.topics))
    return [(kind, id_) for kind, ids in lists for id_ in ids]


def last_correction(story: Story) -> datetime | None:
    """When it was last corrected."""
    return max((c.date for e in story.editions for c in e.corrections), default=None)


def card(story: Story) -> Card:
    """What lists show of a story."""
    return Card(
        id=story.id,
        date=story.date,
        status=story.status,
        urgency=story.urgency,
        corrected=last_correction(story) is not None,
        headlines=tuple(map(_headline, story.editions)),
    )


def _headline(edition: Edition) -> Headline:
    return Headline(
        lang=edition.lang,
        title=edition.title,
        lead=shortened(edition.lead),
        dateline=edition.dateline.text if edition.dateline else "",
    )


def shortened(text: str, limit: int = LEAD) -> str:
    """The text, cut after a whole word at ``limit`` characters."""
    if len(text) <= limit:
        return text
    cut = text[:limit].rpartition(" ")[0] or text[:limit]
    return f"{cut.rstrip(' ,;:،؛')}…"


def _problems_text(problems: Iterable[Problem]) -> str:
    rows = [{name: getattr(p, name) for name in Problem.__slots__} for p in problems]
    return json.dumps(rows, ensure_ascii=False)
