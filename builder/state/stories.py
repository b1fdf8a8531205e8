"""The stories that files make, with their time lines."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from builder.model.card import Card, Headline
from builder.model.entity import Kind
from builder.model.story import Edition, Status, Story, Version
from builder.problems import Problem
from builder.state import codec
from builder.state.files import parsed_problems, problems_text
from builder.state.order import age, back
from builder.state.touched import Standing, standing, touched
from builder.text.shortened import shortened

LEAD = 240
"""Characters of a lead that lists show: about three lines."""
_BESIDE = ("edition", "mention", "stranger", "trouble", "held")
"""The tables of what belongs to a story, beside its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the files of one id came to, ready to be kept."""

    id: str
    """The id they claim."""
    standing: Standing | None
    """How the story stands, unless the files make none."""
    embargo: int | None = None
    """Microseconds since 1970 when it may be published."""
    held: tuple[tuple[int, int, int], ...] = ()
    """Number and embargo of each older version that has one, and whether that is past."""
    linked_at: str | None = None
    """Line, column and path of its ``supersedes``."""
    langs: tuple[str, ...] = ()
    """The languages it can be read in."""
    mentions: tuple[tuple[str, str], ...] = ()
    """Kind and id of everyone it names."""
    strangers: tuple[tuple[str, str, str, str], ...] = ()
    """Kind, id, language and name of those among them whom no authority file has."""
    problems: str = "[]"
    """What is wrong between the files, as JSON."""


def verdict(
    id_: str,
    story: Story | None,
    now: datetime,
    *,
    linked_at: str | None = None,
    strangers: Iterable[tuple[Kind, str, str, str]] = (),
    problems: Iterable[Problem] = (),
) -> Verdict:
    """What is to be kept of a story at ``now``, or of an id whose files make none."""
    told = problems_text(problems)
    if story is None:
        return Verdict(id=id_, standing=None, problems=told)
    return Verdict(
        id=id_,
        standing=standing_of(story, now),
        embargo=-age(story.embargo) if story.embargo else None,
        held=tuple(
            (v.number, -age(v.embargo), int(v.embargo <= now)) for v in story.older if v.embargo
        ),
        linked_at=linked_at,
        langs=tuple(edition.lang for edition in story.editions),
        mentions=tuple(mentions(story)),
        strangers=tuple(
            (k.value, id_, lang, name) for k, id_, lang, name in dict.fromkeys(strangers)
        ),
        problems=told,
    )


class Stories:
    """The tables of stories, and of whom they name."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def standing(self, id_: str) -> Standing | None:
        """How a story stands now."""
        return standing(self._db, id_)

    def clear(self) -> None:
        """Forget all stories, but not the files."""
        for table in ("story", *_BESIDE):
            self._db.execute(f"DELETE FROM {table}")

    def remove(self, id_: str) -> None:
        """Forget one story."""
        self._db.execute("DELETE FROM story WHERE id = ?", (id_,))
        for table in _BESIDE:
            self._db.execute(f"DELETE FROM {table} WHERE story = ?", (id_,))

    def put(self, some: Sequence[Verdict]) -> None:
        """Keep what ids came to; they must have been removed, if they were there."""
        insert = self._db.executemany
        insert("INSERT INTO trouble VALUES (?, ?)", _troubles(some))
        insert(f"INSERT INTO story VALUES ({'?, ' * 10}?)", _rows(some))
        insert("INSERT INTO stranger VALUES (?, ?, ?, ?, ?)", _strangers(some))
        insert("INSERT INTO held VALUES (?, ?, ?, ?)", ((v.id, *h) for v in some for h in v.held))
        public = [v for v in some if v.standing and v.standing.published]
        insert("INSERT INTO edition VALUES (?, ?, ?, ?)", _editions(public))
        insert("INSERT INTO mention VALUES (?, ?, ?, ?, ?)", _mentions(public))

    def touched(self, ids: Iterable[str]) -> set[str]:
        """The facts that rest on stories as they stand now."""
        found = (standing(self._db, id_) for id_ in ids)
        return {fact for one in found if one for fact in touched(self._db, one)}

    def flipped(self, now: datetime) -> list[str]:
        """Stories that an embargo hides or shows otherwise than at ``now``."""
        sql = """SELECT id FROM story WHERE embargo IS NOT NULL AND status = 'usable'
                 AND published != (embargo <= ?1)
                 UNION SELECT story FROM held WHERE published != (embargo <= ?1)"""
        return [row[0] for row in self._db.execute(sql, (-age(now),))]

    def problems(self) -> Iterator[Problem]:
        """What is wrong between files, story by story."""
        for (text,) in self._db.execute("SELECT problems FROM trouble ORDER BY story"):
            yield from parsed_problems(text)

    def hidden(self) -> set[str]:
        """Ids of stories that are not published, of which it is not kept whom they name."""
        return {row[0] for row in self._db.execute("SELECT id FROM story WHERE published = 0")}

    def troubled(self) -> set[str]:
        """Ids with problems between their files."""
        return {row[0] for row in self._db.execute("SELECT story FROM trouble")}

    def links(self) -> Iterator[tuple[str, str, str]]:
        """Every story that supersedes another, the other's id, and where it says so."""
        sql = "SELECT id, supersedes, linked_at FROM story WHERE supersedes IS NOT NULL ORDER BY id"
        yield from self._db.execute(sql)

    def fates(self) -> Counter[str]:
        """Number of stories by what became of them."""
        hidden = """SELECT CASE status WHEN 'usable' THEN 'embargoed' ELSE status END, count(*)
                    FROM story WHERE published = 0 GROUP BY 1"""
        found = Counter(dict(self._db.execute(hidden)))
        found["published"] = self._count("count(*) FROM story WHERE published = 1")
        # Every story is that of an id which files claim.
        found["failed"] = self._count("count(DISTINCT story) FROM file") - found.total()
        return found

    def _count(self, what: str) -> int:
        return int(self._db.execute(f"SELECT {what}").fetchone()[0])


def _troubles(some: Iterable[Verdict]) -> Iterator[tuple[str, str]]:
    return ((v.id, v.problems) for v in some if v.problems != "[]")


def _rows(some: Iterable[Verdict]) -> Iterator[tuple[object, ...]]:
    for v in some:
        if v.standing:
            one = v.standing
            yield (*one[:5], v.embargo, one.supersedes, v.linked_at, *one[6:])


def _strangers(some: Iterable[Verdict]) -> Iterator[tuple[str, ...]]:
    return ((*stranger, v.id) for v in some for stranger in v.strangers)


def _editions(some: Iterable[Verdict]) -> Iterator[tuple[object, ...]]:
    for v in some:
        if v.standing:
            yield from ((lang, v.standing.back, v.standing.age, v.id) for lang in v.langs)


def _mentions(some: Iterable[Verdict]) -> Iterator[tuple[object, ...]]:
    for v in some:
        if v.standing:
            yield from ((*name, v.standing.back, v.standing.age, v.id) for name in v.mentions)


def standing_of(story: Story, now: datetime) -> Standing:
    """How a story would stand at ``now``."""
    corrected = last_correction(story)
    return Standing(
        id=story.id,
        back=back(story.day),
        age=age(story.date),
        status=story.status.value,
        published=int(published(story, now)),
        supersedes=story.supersedes,
        corrected=-age(corrected) if corrected else None,
        card=codec.card_text(card(story)),
        whole=codec.story_text(_shown(story, now) if story.older else story),
    )


def _shown(story: Story, now: datetime) -> Story:
    """The story with those of its older versions that are to be shown beside it."""
    older = story.older if published(story, now) else ()
    return replace(story, older=tuple(one for one in older if published(one, now)))


def published(story: Story | Version, now: datetime) -> bool:
    """Whether a story, or a version of a published one, is to be shown at ``now``."""
    return story.status == Status.USABLE and (story.embargo is None or story.embargo <= now)


def mentions(story: Story) -> list[tuple[str, str]]:
    """The keys of all entities that a story names."""
    lists = ((Kind.PERSON, story.people), (Kind.PLACE, story.places), (Kind.TOPIC, story.topics))
    return [(kind.value, id_) for kind, ids in lists for id_ in ids]


def last_correction(story: Story) -> datetime | None:
    """When it was last corrected."""
    moments = (c.date.astimezone(UTC) for e in story.editions for c in e.corrections)
    return max(moments, default=None)


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
        lead=shortened(edition.lead, LEAD),
        dateline=edition.dateline.text if edition.dateline else "",
    )
