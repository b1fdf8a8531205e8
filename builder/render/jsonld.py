"""What search engines and catalogues read of a story: a schema.org NewsArticle.

It is emitted by Jinja's ``tojson`` inside ``<script type="application/ld+json">``, which is data.
"""

from collections.abc import Callable, Mapping
from typing import Any

from builder.config import SiteConfig
from builder.model import address
from builder.model.card import Card
from builder.model.entity import Entity, Kind, Ref
from builder.model.story import Correction, Edition, Story, Wording
from builder.render.bidi import closed
from builder.render.byline import author_of

Address = Callable[[str], str]
"""From the path of an output file to its address on the web."""

_TYPES = {Kind.PERSON: "Person", Kind.PLACE: "Place", Kind.TOPIC: "Thing"}


def news_article(
    *,
    story: Story,
    edition: Edition,
    entities: Mapping[Ref, Entity],
    config: SiteConfig,
    url: Address | None = None,
    predecessor: Card | None = None,
) -> dict[str, Any]:
    """The story in one language; without ``url`` nothing in it is an address of the archive."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_self(story, edition, url),
        **_words(edition, config),
        **_times(story, edition),
        **_named(story, entities, edition.lang, url),
        "correction": [_correction(c) for c in edition.corrections],
        "workTranslation": [_other(story, e, url) for e in story.editions if e is not edition],
        "isBasedOn": predecessor and _predecessor(predecessor, edition.lang, url),
    }
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def _self(story: Story, edition: Edition, url: Address | None) -> dict[str, Any]:
    here = url and url(address.story(edition.lang, story.day, story.id))
    return {
        "@id": here,
        "url": here,
        "mainEntityOfPage": here,
        "identifier": story.guid or story.id,
    }


def _words(edition: Edition, config: SiteConfig) -> dict[str, Any]:
    publisher = config.publisher.get(edition.lang) or config.title_in(edition.lang)
    return {
        "headline": closed(edition.title),
        "description": closed(edition.lead),
        "inLanguage": edition.lang,
        "wordCount": edition.words or None,
        "author": _maybe("Person", author_of(_text(edition.byline))),
        "publisher": {"@type": "Organization", "name": publisher},
        "sourceOrganization": _maybe("Organization", _text(edition.source)),
        "locationCreated": _maybe("Place", _text(edition.dateline)),
        "copyrightNotice": _text(edition.rights),
        "license": config.license.get(edition.lang),
    }


def _text(wording: Wording | None) -> str:
    return wording.text if wording else ""


def _maybe(type_: str, name: str) -> dict[str, str] | None:
    return {"@type": type_, "name": closed(name)} if name else None


def _times(story: Story, edition: Edition) -> dict[str, Any]:
    changes = [c.date for c in edition.corrections] + ([story.updated] if story.updated else [])
    modified = max(changes, default=story.date)
    return {
        "datePublished": story.date.isoformat(),
        "dateModified": max(modified, story.date).isoformat(),
        "version": story.version,
    }


def _named(
    story: Story, entities: Mapping[Ref, Entity], lang: str, url: Address | None
) -> dict[str, Any]:
    def things(kind: Kind, ids: tuple[str, ...]) -> list[dict[str, Any]]:
        found = (entities.get(Ref(kind=kind, id=id_)) for id_ in ids)
        return [_thing(entity, lang, url) for entity in found if entity]

    about = things(Kind.PERSON, story.people) + things(Kind.TOPIC, story.topics)
    return {"about": about, "contentLocation": things(Kind.PLACE, story.places)}


def _thing(entity: Entity, lang: str, url: Address | None) -> dict[str, Any]:
    aliases = [a for names in entity.aliases.values() for a in names]
    others = [n for n in entity.names.values() if n != entity.name(lang)]
    data: dict[str, Any] = {
        "@type": _TYPES[entity.kind],
        "@id": url and url(address.entity(lang, entity.ref)),
        "name": entity.name(lang),
        "alternateName": list(dict.fromkeys(others + aliases)),
        "jobTitle": entity.role.get(lang) if entity.kind is Kind.PERSON else None,
        "geo": _geo(entity),
        "sameAs": _same_as(entity),
    }
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def _geo(entity: Entity) -> dict[str, Any] | None:
    if entity.coordinates is None:
        return None
    latitude, longitude = entity.coordinates
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def _same_as(entity: Entity) -> list[str]:
    wikidata = [f"https://www.wikidata.org/entity/{entity.wikidata}"] if entity.wikidata else []
    return list(dict.fromkeys((*wikidata, *entity.same_as)))


def _correction(correction: Correction) -> dict[str, str]:
    return {
        "@type": "CorrectionComment",
        "datePublished": correction.date.isoformat(),
        "text": closed(correction.note.text),
        "inLanguage": correction.note.lang,
    }


def _other(story: Story, edition: Edition, url: Address | None) -> dict[str, str]:
    here = {"@id": url(address.story(edition.lang, story.day, story.id))} if url else {}
    title = closed(edition.title)
    return {"@type": "NewsArticle", **here, "headline": title, "inLanguage": edition.lang}


def _predecessor(card: Card, lang: str, url: Address | None) -> dict[str, str]:
    words = card.headline(lang)
    here = {"@id": url(address.story(words.lang, card.day, card.id))} if url else {}
    return {"@type": "NewsArticle", **here, "headline": closed(words.title), "identifier": card.id}
