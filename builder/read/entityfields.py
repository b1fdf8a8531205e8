"""The keys of an entry in an authority file: one parser each, in one table."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from builder.read.countries import country
from builder.read.desk import Desk
from builder.read.fields import Parse
from builder.read.ids import id_
from builder.read.lists import names
from builder.read.node import Items, Node, Text, noun
from builder.read.numbers import latin
from builder.read.perlanguage import once_or_per_language, per_language
from builder.read.texts import line, name, prose

_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]{0,15}")
_URL: Final = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20]+")
_DEGREES: Final = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,12})?")
_POINT: Final = "write [latitude, longitude] in degrees, such as [33.31, 44.37]"


def wikidata(node: Node, field: str, desk: Desk) -> str | None:
    """A Wikidata item."""
    text = line(node, field, desk)
    if not text or _WIKIDATA.fullmatch(text):
        return text
    desk.faults.error(node, field, "not a Wikidata item", got=text, hint="write it like Q649")
    return None


def same_as(node: Node, field: str, desk: Desk) -> tuple[str, ...] | None:
    """Web addresses."""
    single = isinstance(node, Text)
    nodes = node.nodes if isinstance(node, Items) else (node,)
    if not single and not isinstance(node, Items):
        desk.faults.error(node, field, f"expected a list, found {noun(node)}", hint="write [a, b]")
        return None
    found = [_url(one, field, desk) for one in nodes]
    return tuple(url for url in found if url)


def coordinates(node: Node, field: str, desk: Desk) -> tuple[float, float] | None:
    """Latitude and longitude."""
    nodes = node.nodes if isinstance(node, Items) else ()
    texts = [latin(one.value.strip()) for one in nodes if isinstance(one, Text)]
    if len(nodes) == len(texts) == 2 and all(map(_DEGREES.fullmatch, texts)):
        latitude, longitude = map(float, texts)
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return latitude, longitude
    got = ", ".join(texts) or (node.value if isinstance(node, Text) else None)
    desk.faults.error(node, field, "not a point on earth", got=got, hint=_POINT)
    return None


def _url(node: Node, field: str, desk: Desk) -> str | None:
    text = line(node, field, desk)
    if not text or _URL.fullmatch(text):
        return text
    hint = "write an address that begins with https://"
    desk.faults.error(node, field, "not a web address", got=text, hint=hint)
    return None


KEYS: Final[Mapping[str, Parse]] = MappingProxyType(
    {
        "name": per_language(name),
        "aliases": per_language(names),
        "sort": per_language(name),
        "role": once_or_per_language(line),
        "country": country,
        "coordinates": coordinates,
        "wikidata": wikidata,
        "same_as": same_as,
        "note": once_or_per_language(prose),
        "merged_into": id_,
    }
)
