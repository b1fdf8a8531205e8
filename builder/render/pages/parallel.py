"""A story side by side in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.body import Body
from builder.model import address
from builder.model.language import Language
from builder.model.page import OutputFile
from builder.model.story import Edition, Story
from builder.render.desk import Desk
from builder.render.pages.blocks import blocks
from builder.render.pages.frame import frame, rendered
from builder.render.pages.moment import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One of the two editions."""

    language: Language
    """Its language."""
    path: str
    """Its own page."""
    title: str
    """Its headline."""
    lead: str
    """Its standfirst, or nothing."""
    blocks: tuple[Markup, ...]
    """Its body, block by block, as safe HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParallelPage:
    """Two editions of a story, ready for the template."""

    columns: tuple[Column, Column]
    """The edition in the page's language first."""
    paired: bool
    """Whether both have as many blocks, so that each stands beside its counterpart."""
    sent: Moment
    """When the story was sent."""


def render(
    story: Story, pair: tuple[Edition, Edition], bodies: Mapping[str, Body], desk: Desk
) -> OutputFile:
    """The page of an ordered pair of editions."""
    own, other = (_column(story, words, bodies[words.lang], desk) for words in pair)
    lang, second = own.language.code, other.language.code
    page = ParallelPage(
        columns=(own, other),
        paired=len(own.blocks) == len(other.blocks),
        sent=moment(story.date, desk.dates[lang]),
    )
    # The other language's page of this pair is the same page with its columns exchanged.
    swapped = {lang: second, second: lang}
    framed = frame(
        desk,
        lang,
        "days",
        lambda code: address.parallel(code, story.day, story.id, swapped.get(code, lang)),
        among=swapped,
    )
    return rendered(desk, "parallel.html", framed, page)


def _column(story: Story, words: Edition, body: Body, desk: Desk) -> Column:
    return Column(
        language=desk.languages[words.lang],
        path=address.story(words.lang, story.day, story.id),
        title=words.title,
        lead=words.lead if words.lead_is_summary else "",
        blocks=blocks(body, words.lang, desk),
    )
