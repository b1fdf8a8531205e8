"""Countries: their names in CLDR and in newspapers, and the cities that stand for them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from babel import Locale
from babel.core import get_global

from builder.link.capitals import CAPITALS
from builder.link.shortforms import NO_COUNTRIES, SHORT
from builder.model.entity import Entity, Kind
from builder.read.countries import country_names
from builder.read.names import all_names, folded
from builder.text.slug import slug

_SCRIPTS: Final = ("en", "ar")
"""The languages that countries are looked for in, whatever the site's are."""
_ASIDE: Final = re.compile(r" *\([^)]*\)| SAR China$")


@cache
def codes() -> tuple[str, ...]:
    """The ISO codes of all countries."""
    known = Locale.parse("en").territories
    return tuple(c for c in sorted(known) if re.fullmatch("[A-Z]{2}", c) and c not in NO_COUNTRIES)


@cache
def names_of(code: str) -> tuple[str, ...]:
    """What a country is called, in English and Arabic."""
    official = list(country_names(code, _SCRIPTS).values())
    plain = [_ASIDE.sub("", name) for name in official]
    return tuple(dict.fromkeys([*official, *plain, *filter(None, SHORT.get(code, "").split("|"))]))


@cache
def cities_of(code: str) -> tuple[str, ...]:
    """Its capital, and its cities among those that time zones are named after."""
    capitals = filter(None, CAPITALS.get(code, "").split("|"))
    return tuple(dict.fromkeys([*capitals, *_zone_cities().get(code, ())]))


@cache
def country_ids() -> frozenset[str]:
    """The ids that countries have where places.yaml does not know them."""
    return frozenset(one.id for one in unlisted((), ("en",)).values())


def listed(places: Iterable[Entity]) -> dict[str, str]:
    """By code, the id of the place that is that country and not only lies in it."""
    found: dict[str, str] = {}
    for place in places:
        code = place.country
        if code and code not in found and place.kind is Kind.PLACE and _is(place, code):
            found[code] = place.id
    return found


def unlisted(places: Iterable[Entity], langs: Iterable[str]) -> dict[str, Entity]:
    """By code, the countries that are not among the places, as if `country: XX` were there.

    An id that is taken by another place stays that place's.
    """
    there, codes_there = {p.id for p in places}, listed(places)
    langs = tuple(langs)
    made = {code: _entity(code, langs) for code in codes() if code not in codes_there}
    return {code: one for code, one in made.items() if one and one.id not in there}


def _entity(code: str, langs: tuple[str, ...]) -> Entity | None:
    names = country_names(code, langs) or country_names(code, ("en",))
    english = country_names(code, ("en",)).get("en")
    if not english:
        return None
    aliases = _by_language(code, langs)
    return Entity(kind=Kind.PLACE, id=slug(english), names=names, aliases=aliases, country=code)


def _by_language(code: str, langs: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Short forms under the first of the site's languages: they only serve to be found."""
    return {langs[0]: names_of(code)} if langs else {}


def _is(place: Entity, code: str) -> bool:
    own = {folded(name) for name in all_names(place)}
    return not own.isdisjoint(map(folded, names_of(code)))


@cache
def _zone_cities() -> Mapping[str, tuple[str, ...]]:
    """Cities of IANA zones, by country, as zone names and in CLDR's Arabic."""
    found: dict[str, list[str]] = defaultdict(list)
    arabic = Locale.parse("ar").time_zones
    for zone, code in sorted(get_global("zone_territories").items()):
        if "/" in zone:
            found[code].append(zone.rpartition("/")[2].replace("_", " "))
            found[code] += filter(None, [arabic.get(zone, {}).get("city")])
    return {code: tuple(cities) for code, cities in found.items()}
