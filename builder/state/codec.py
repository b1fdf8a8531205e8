"""Stories, cards and entities as JSON text and back, without pickles."""

import json
from datetime import datetime, tzinfo
from typing import Any

from builder.model.card import Card, Headline
from builder.model.entity import Entity, Kind
from builder.model.story import Correction, Edition, Format, Status, Story, Version, Wording

_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def card_text(card: Card) -> str:
    """A card as JSON."""
    lines = [[h.lang, h.title, h.lead, h.dateline] for h in card.headlines]
    return _dump([card.id, card.date.isoformat(), card.status, card.urgency, card.corrected, lines])


def card(text: str, zone: tzinfo) -> Card:
    """A card from JSON."""
    id_, date, status, urgency, corrected, lines = json.loads(text)
    return Card(
        id=id_,
        date=datetime.fromisoformat(date).astimezone(zone),
        status=Status(status),
        urgency=urgency,
        corrected=corrected,
        headlines=tuple(
            Headline(lang=lang, title=title, lead=lead, dateline=dateline)
            for lang, title, lead, dateline in lines
        ),
    )


def entity_text(entity: Entity) -> str:
    """An entity as JSON."""
    return _dump(
        {
            "names": dict(entity.names),
            "aliases": {lang: list(names) for lang, names in entity.aliases.items()},
            "sort": dict(entity.sort),
            "role": dict(entity.role),
            "country": entity.country,
            "coordinates": entity.coordinates,
            "wikidata": entity.wikidata,
            "same_as": list(entity.same_as),
            "note": dict(entity.note),
            "merged_into": entity.merged_into,
            "known": entity.known,
        }
    )


def entity(kind: str, id_: str, text: str) -> Entity:
    """An entity from JSON."""
    row = json.loads(text)
    row["aliases"] = {lang: tuple(names) for lang, names in row["aliases"].items()}
    row["coordinates"] = tuple(row["coordinates"]) if row["coordinates"] else None
    row["same_as"] = tuple(row["same_as"])
    return Entity(kind=Kind(kind), id=id_, **row)


def story_text(story: Story) -> str:
    """A story as JSON."""
    return _dump(
        [
            story.id,
            story.date.isoformat(),
            story.status,
            [_edition_row(edition) for edition in story.editions],
            story.people,
            story.places,
            story.topics,
            _moment_text(story.updated),
            story.version,
            story.urgency,
            story.guid,
            _moment_text(story.embargo),
            story.supersedes,
            [_version_row(version) for version in story.older],
        ]
    )


def story(text: str, zone: tzinfo) -> Story:
    """A story from JSON."""
    row = json.loads(text)
    id_, date, status, editions, people, places, topics, updated, version, urgency = row[:10]
    guid, embargo, supersedes, older = row[10:]
    return Story(
        id=id_,
        date=datetime.fromisoformat(date).astimezone(zone),
        status=Status(status),
        editions=tuple(_edition(edition, zone) for edition in editions),
        people=tuple(people),
        places=tuple(places),
        topics=tuple(topics),
        updated=_moment(updated, zone),
        version=version,
        urgency=urgency,
        guid=guid,
        embargo=_moment(embargo, zone),
        supersedes=supersedes,
        older=tuple(_version(version, zone) for version in older),
    )


def _version_row(version: Version) -> list[Any]:
    return [
        version.number,
        version.date.isoformat(),
        version.status,
        [_edition_row(edition) for edition in version.editions],
        _moment_text(version.updated),
        _moment_text(version.embargo),
    ]


def _version(row: list[Any], zone: tzinfo) -> Version:
    number, date, status, editions, updated, embargo = row
    return Version(
        number=number,
        date=datetime.fromisoformat(date).astimezone(zone),
        status=Status(status),
        editions=tuple(_edition(edition, zone) for edition in editions),
        updated=_moment(updated, zone),
        embargo=_moment(embargo, zone),
    )


_WORDINGS = ("byline", "dateline", "source", "slugline", "rights", "status_note")


def _edition_row(edition: Edition) -> list[Any]:
    return [
        edition.lang,
        edition.path,
        edition.sha256,
        edition.title,
        edition.lead,
        edition.lead_is_summary,
        edition.format,
        edition.body_start,
        edition.words,
        [_wording_row(getattr(edition, name)) for name in _WORDINGS],
        [[c.date.isoformat(), *_note_row(c.note)] for c in edition.corrections],
        edition.extra,
    ]


def _edition(row: list[Any], zone: tzinfo) -> Edition:
    lang, path, sha256, title, lead, is_summary, format_, start, words = row[:9]
    wordings, corrections, extra = row[9:]
    byline, dateline, source, slugline, rights, status_note = map(_wording, wordings)
    return Edition(
        lang=lang,
        path=path,
        sha256=sha256,
        title=title,
        lead=lead,
        lead_is_summary=is_summary,
        format=Format(format_),
        body_start=start,
        words=words,
        byline=byline,
        dateline=dateline,
        source=source,
        slugline=slugline,
        rights=rights,
        status_note=status_note,
        corrections=tuple(_correction(correction, zone) for correction in corrections),
        extra=extra,
    )


def _note_row(wording: Wording) -> list[str]:
    return [wording.text, wording.lang]


def _wording_row(wording: Wording | None) -> list[str] | None:
    return _note_row(wording) if wording else None


def _wording(row: list[str] | None) -> Wording | None:
    return Wording(text=row[0], lang=row[1]) if row else None


def _correction(row: list[str], zone: tzinfo) -> Correction:
    date, text, lang = row
    moment = datetime.fromisoformat(date).astimezone(zone)
    return Correction(date=moment, note=Wording(text=text, lang=lang))


def _moment_text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None, zone: tzinfo) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(zone) if text else None
