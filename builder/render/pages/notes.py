"""Corrections as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model.language import Language
from builder.model.story import Correction
from builder.render.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One correction."""

    iso: str
    """When it was made, for machines."""
    day: str
    """The day it was made."""
    text: str
    """What was wrong and what is right."""
    language: Language | None
    """The language of the text, where it is another than the page's."""


def notes(corrections: Iterable[Correction], lang: str, desk: Desk) -> tuple[Note, ...]:
    """Corrections in the order given."""
    return tuple(_note(c, lang, desk) for c in corrections)


def _note(correction: Correction, lang: str, desk: Desk) -> Note:
    words = correction.note
    return Note(
        iso=correction.date.isoformat(),
        day=desk.dates[lang].long(correction.date),
        text=words.text,
        language=None if words.lang == lang else desk.languages[words.lang],
    )
