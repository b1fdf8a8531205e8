"""A portrait: what the authority files know of an entity, in the words of a page's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale

from builder.model.entity import Entity
from builder.model.language import Language, language
from builder.render.desk import Desk

WIKIDATA = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name with its language."""

    text: str
    """The name."""
    language: Language
    """Its language."""
    foreign: bool
    """Whether that is another than the page's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A person, place or topic as its page introduces it."""

    kind: str
    """``people``, ``places`` or ``topics``."""
    name: Name
    """The name in the page's language, or else the first there is."""
    others: tuple[Name, ...]
    """Its preferred names in other languages."""
    aliases: tuple[Name, ...]
    """Other names in all languages."""
    role: Name | None
    """What a person is."""
    country: str
    """The country it belongs to, in the page's language."""
    note: Name | None
    """An editor's remark."""
    coordinates: str
    """Latitude and longitude in degrees, or nothing."""
    wikidata: str
    """Its Wikidata item, or nothing."""
    links: tuple[str, ...]
    """Addresses on the web of the same in other authorities."""
    known: bool
    """Whether an authority file has it."""


def portrait(entity: Entity, lang: str, desk: Desk) -> Portrait:
    """Introduce an entity in a language."""
    own = entity.name_lang(lang)
    return Portrait(
        kind=entity.kind.value,
        name=_name(entity.name(lang), own, lang, desk),
        others=tuple(_name(n, code, lang, desk) for code, n in entity.names.items() if code != own),
        aliases=tuple(
            _name(n, code, lang, desk) for code, names in entity.aliases.items() for n in names
        ),
        role=_said(entity.role, lang, desk),
        country=_country(entity.country, lang),
        note=_said(entity.note, lang, desk),
        coordinates="{:g}, {:g}".format(*entity.coordinates) if entity.coordinates else "",
        wikidata=entity.wikidata or "",
        links=_links(entity),
        known=entity.known,
    )


def _name(text: str, code: str, lang: str, desk: Desk) -> Name:
    spoken = desk.languages.get(code) or language(code)
    return Name(text=text, language=spoken, foreign=code != lang)


def _said(texts: Mapping[str, str], lang: str, desk: Desk) -> Name | None:
    code = lang if lang in texts else next(iter(texts), None)
    return _name(texts[code], code, lang, desk) if code else None


def _country(code: str | None, lang: str) -> str:
    return Locale.parse(lang, sep="-").territories.get(code, code) if code else ""


def _links(entity: Entity) -> tuple[str, ...]:
    """Only addresses of the web: any other scheme could make a link do something."""
    wikidata = (WIKIDATA + entity.wikidata,) if entity.wikidata else ()
    web = (link for link in entity.same_as if link.startswith(("https://", "http://")))
    return (*wikidata, *web)
