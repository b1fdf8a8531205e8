"""The page of an older version of a story: its words as they stood, and the way to the newest."""

from dataclasses import dataclass

from markupsafe import Markup

from builder.body import Body
from builder.model import address
from builder.model.page import OutputFile
from builder.model.story import Edition, Story, Version
from builder.render.desk import Desk
from builder.render.pages.blocks import running
from builder.render.pages.frame import frame, rendered
from builder.render.pages.moment import Moment, moment
from builder.render.pages.notes import Note, notes
from builder.render.pages.phrase import Phrase, phrase
from builder.render.pages.revisions import Revision, newest, revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPage:
    """An older version in one language, ready for its template."""

    number: str
    """Its number."""
    title: str
    """The headline."""
    lead: str
    """The standfirst, or nothing."""
    body: Markup
    """The body, as safe HTML; without its first ``<p>`` where it opens with a paragraph."""
    opens: bool
    """Whether it opens with a paragraph, into which the dateline runs."""
    slugline: Phrase | None
    """The wire's short name for the story."""
    byline: Phrase | None
    """Who wrote it."""
    dateline: Phrase | None
    """Where it was filed from."""
    source: Phrase | None
    """The agency it came from."""
    rights: Phrase | None
    """Who holds the rights."""
    sent: Moment
    """When it was sent."""
    updated: Moment | None
    """When it was last changed."""
    notes: tuple[Note, ...]
    """Corrections, oldest first."""
    newest: Revision
    """The version that replaced it."""
    revisions: tuple[Revision, ...]
    """All versions, oldest first."""


def render(story: Story, version: Version, words: Edition, body: Body, desk: Desk) -> OutputFile:
    """The page of one edition of an older version."""
    day, number = story.day, version.number
    framed = frame(
        desk,
        words.lang,
        "days",
        lambda code: address.version(code, day, story.id, number),
        among=[e.lang for e in version.editions],
        canonical=address.story(story.best(words.lang).lang, day, story.id),
    )
    return rendered(desk, "version.html", framed, _page(story, version, words, body, desk))


def _page(story: Story, version: Version, words: Edition, body: Body, desk: Desk) -> VersionPage:
    lang, dates = words.lang, desk.dates[words.lang]
    html, opens = running(body, lang, desk)
    return VersionPage(
        number=dates.number(version.number),
        title=words.title,
        lead=words.lead if words.lead_is_summary else "",
        body=html,
        opens=opens,
        slugline=phrase(words.slugline, lang, desk),
        byline=phrase(words.byline, lang, desk),
        dateline=phrase(words.dateline, lang, desk),
        source=phrase(words.source, lang, desk),
        rights=phrase(words.rights, lang, desk),
        sent=moment(version.date, dates),
        updated=moment(version.updated, dates) if version.updated else None,
        notes=notes(words.corrections, lang, desk),
        newest=newest(story, lang, desk),
        revisions=revisions(story, lang, desk, current=version.number),
    )
