"""The page of a story in one language."""

from dataclasses import dataclass

from markupsafe import Markup

from builder.body import Body
from builder.model import address
from builder.model.entity import Kind
from builder.model.language import Language
from builder.model.page import OutputFile
from builder.model.story import Edition, Story
from builder.render.desk import Desk
from builder.render.pages.blocks import running
from builder.render.pages.facts import Facts
from builder.render.pages.frame import frame, rendered
from builder.render.pages.items import FLASH, Item, item, items
from builder.render.pages.moment import Moment, moment
from builder.render.pages.notes import Note, notes
from builder.render.pages.phrase import Phrase, phrase
from builder.render.pages.reference import Reference, reference
from builder.render.pages.revisions import Revision, revisions
from builder.render.pages.tags import Tag, tag


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPage:
    """A story in one language, ready for its template."""

    title: str
    """The headline."""
    lead: str
    """The lead."""
    standfirst: bool
    """Whether to show the lead: an editor wrote it, so it does not repeat the first paragraph."""
    body: Markup
    """The body, as safe HTML; without its first ``<p>`` where it opens with a paragraph."""
    opens: bool
    """Whether it opens with a paragraph; the dateline then runs into it, as newspapers print it."""
    kicker: Tag | None
    """The topic over the headline."""
    slugline: Phrase | None
    """The wire's short name for the story, which stands in for a topic."""
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
    day_path: str
    """The page of its day."""
    month_path: str
    """The page of its month."""
    month: str
    """The name of its month."""
    flash: bool
    """Whether it was sent as a flash."""
    people: tuple[Tag, ...]
    """The people named."""
    places: tuple[Tag, ...]
    """The places named."""
    topics: tuple[Tag, ...]
    """The topics."""
    notes: tuple[Note, ...]
    """Corrections, oldest first."""
    versions: tuple[Item, ...]
    """Its versions, oldest first; empty when it is the only one."""
    place_in_chain: int
    """Which of the versions it is, from zero."""
    revisions: tuple[Revision, ...]
    """Its older versions and itself, oldest first; empty when there are none."""
    related: tuple[Item, ...]
    """Earlier stories about the same people and places."""
    before: Item | None
    """The story sent just before."""
    after: Item | None
    """The story sent just after."""
    pairs: tuple[tuple[Language, str], ...]
    """Other languages to read it in side by side, with the page's address."""
    reference: Reference
    """How to cite it, for readers and for machines."""


def render(story: Story, words: Edition, body: Body, known: Facts, desk: Desk) -> OutputFile:
    """The page of one edition."""
    lang, day = words.lang, story.day
    framed = frame(
        desk,
        lang,
        "days",
        lambda code: address.story(code, day, story.id),
        among=[e.lang for e in story.editions],
    )
    page = _page(story, words, body, known, desk)
    return rendered(desk, "story.html", framed, page)


def _page(story: Story, words: Edition, body: Body, known: Facts, desk: Desk) -> EditionPage:
    lang, dates = words.lang, desk.dates[words.lang]
    html, opens = running(body, lang, desk)
    tags = {kind: tuple(tag(e, lang, desk) for e in known.entities[kind]) for kind in Kind}
    return EditionPage(
        title=words.title,
        lead=words.lead,
        standfirst=words.lead_is_summary,
        body=html,
        opens=opens,
        kicker=next(iter(tags[Kind.TOPIC]), None),
        slugline=phrase(words.slugline, lang, desk),
        byline=phrase(words.byline, lang, desk),
        dateline=phrase(words.dateline, lang, desk),
        source=phrase(words.source, lang, desk),
        rights=phrase(words.rights, lang, desk),
        sent=moment(story.date, dates),
        updated=moment(story.updated, dates) if story.updated else None,
        day_path=address.day(lang, story.day),
        month_path=address.month(lang, story.date.year, story.date.month),
        month=dates.month(story.date.year, story.date.month),
        flash=story.urgency is not None and story.urgency <= FLASH,
        people=tags[Kind.PERSON],
        places=tags[Kind.PLACE],
        topics=tags[Kind.TOPIC],
        notes=notes(words.corrections, lang, desk),
        versions=items(known.chain, lang, desk),
        place_in_chain=_place(story, known),
        revisions=revisions(story, lang, desk),
        related=items(known.related, lang, desk),
        before=item(known.before, lang, desk) if known.before else None,
        after=item(known.after, lang, desk) if known.after else None,
        pairs=_pairs(story, lang, desk),
        reference=reference(story, words, known, desk),
    )


def _place(story: Story, known: Facts) -> int:
    return next((n for n, card in enumerate(known.chain) if card.id == story.id), -1)


def _pairs(story: Story, lang: str, desk: Desk) -> tuple[tuple[Language, str], ...]:
    return tuple(
        (desk.languages[e.lang], address.parallel(lang, story.day, story.id, e.lang))
        for e in story.editions
        if e.lang != lang
    )
