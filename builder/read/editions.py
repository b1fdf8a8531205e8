"""Editions: each language's file, completed with the wordings of its siblings."""

from collections.abc import Sequence
from datetime import tzinfo

from builder.model.story import Correction, Edition, Wording
from builder.read.filed import StoryFile


def editions(files: Sequence[StoryFile], zone: tzinfo) -> tuple[Edition, ...]:
    """One edition per file."""
    return tuple(_edition(file, files, zone) for file in files)


def _edition(file: StoryFile, files: Sequence[StoryFile], zone: tzinfo) -> Edition:
    return Edition(
        lang=file.lang,
        path=file.path,
        sha256=file.sha256,
        title=file.title,
        lead=file.lead,
        lead_is_summary=file.lead_is_summary,
        format=file.format,
        body_start=file.body_start,
        words=file.words,
        byline=_wording("byline", file, files),
        dateline=_wording("dateline", file, files),
        source=_wording("source", file, files),
        slugline=_wording("slugline", file, files),
        rights=_wording("rights", file, files),
        status_note=_wording("status_note", file, files),
        corrections=_corrections(file, files, zone),
        extra=file.extra,
    )


def _wording(field: str, file: StoryFile, files: Sequence[StoryFile]) -> Wording | None:
    """The file's own words, or else the first sibling's."""
    for one in (file, *files):
        text = getattr(one, field)
        if text:
            return Wording(text=text, lang=one.lang)
    return None


def _corrections(
    file: StoryFile, files: Sequence[StoryFile], zone: tzinfo
) -> tuple[Correction, ...]:
    """The file's own, and those of days on which only a sibling has one."""
    found: list[Correction] = []
    for one in (file, *files):
        days = {correction.date.date() for correction in found}
        own = _own(one, zone)
        found += [correction for correction in own if correction.date.date() not in days]
    return tuple(sorted(found, key=lambda correction: correction.date))


def _own(file: StoryFile, zone: tzinfo) -> list[Correction]:
    return [
        Correction(date=one.date.astimezone(zone), note=Wording(text=one.note, lang=file.lang))
        for one in file.corrections or ()
    ]
