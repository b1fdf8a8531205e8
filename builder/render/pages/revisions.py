"""Revisions: the versions of one story as its pages list them, oldest first."""

from dataclasses import dataclass

from builder.model import address
from builder.model.language import Language
from builder.model.story import Story, Version
from builder.render.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One version of a story in a list of them."""

    number: str
    """Its number as the page's language writes it, or nothing."""
    path: str
    """Its page."""
    title: str
    """Its headline."""
    language: Language
    """The language of the headline."""
    foreign: bool
    """Whether that is another language than the page's."""
    iso: str
    """When it was last changed, or else sent, for machines."""
    day: str
    """That day."""
    time: str
    """Its hour and minute, by the archive's one clock."""
    newest: bool
    """Whether no version replaces it."""
    current: bool
    """Whether it is the one that the page shows."""


def revisions(
    story: Story, lang: str, desk: Desk, current: int | None = None
) -> tuple[Revision, ...]:
    """Every version of a story, the newest last, as a page of number ``current`` lists them.

    Without a number the page is that of the newest. A story without older versions has no list.
    """
    if not story.older:
        return ()
    older = (_older(story, one, lang, desk, current=one.number == current) for one in story.older)
    return (*older, newest(story, lang, desk, current=current is None))


def newest(story: Story, lang: str, desk: Desk, *, current: bool = False) -> Revision:
    """The version that stands at the story's own address."""
    path = address.story(story.best(lang).lang, story.day, story.id)
    return _revision(story, story.version, path, lang, desk, current=current)


def _older(story: Story, one: Version, lang: str, desk: Desk, *, current: bool) -> Revision:
    path = address.version(one.best(lang).lang, story.day, story.id, one.number)
    return _revision(one, one.number, path, lang, desk, current=current)


def _revision(
    one: Story | Version, number: int | None, path: str, lang: str, desk: Desk, *, current: bool
) -> Revision:
    words, dates = one.best(lang), desk.dates[lang]
    return Revision(
        number="" if number is None else dates.number(number),
        path=path,
        title=words.title,
        language=desk.languages[words.lang],
        foreign=words.lang != lang,
        iso=one.made.isoformat(),
        day=dates.long(one.made),
        time=dates.time(one.made.replace(tzinfo=None)),
        newest=isinstance(one, Story),
        current=current,
    )
