"""The page that stays at the address of a canceled story: its date and why, nothing it said."""

from dataclasses import dataclass

from builder.model import address
from builder.model.language import Language
from builder.model.page import OutputFile
from builder.model.story import Edition, Story
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.moment import Moment, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What may still be said of a canceled story."""

    id: str
    """Its id."""
    path: str
    """Its address."""
    sent: Moment
    """When it was sent."""
    note: str
    """Why it was canceled, or nothing."""
    note_language: Language | None
    """The language of the note, where it is another than the page's."""


def tombstone(story: Story, words: Edition, lang: str, desk: Desk) -> Tombstone:
    """A canceled story as a page in ``lang`` remembers it."""
    note = words.status_note
    return Tombstone(
        id=story.id,
        path=address.story(words.lang, story.day, story.id),
        sent=moment(story.date, desk.dates[lang]),
        note=note.text if note else "",
        note_language=desk.languages[note.lang] if note and note.lang != lang else None,
    )


def render(story: Story, words: Edition, desk: Desk) -> OutputFile:
    """The page of one edition of a canceled story."""
    framed = frame(
        desk,
        words.lang,
        "",
        lambda code: address.story(code, story.day, story.id),
        among=[e.lang for e in story.editions],
    )
    page = tombstone(story, words, words.lang, desk)
    return rendered(desk, "tombstone.html", framed, page)
