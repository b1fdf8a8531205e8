"""A-Z of people, places or topics; a long one has a page per letter."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog, Named
from builder.model.entity import Kind
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.filed import Filed, filed, filed_under
from builder.render.pages.frame import frame, rendered, up
from builder.render.pages.order import Order
from builder.text.collate import initial, sort_key

FULL = 500
"""Names beyond which each letter has its own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter with the names filed under it."""

    label: str
    """The letter."""
    number: int
    """Its number in the alphabet of this list, from 1."""
    path: str
    """Its own page, where the list is split."""
    total: int
    """How many names it has."""
    names: tuple[Filed, ...]
    """The names, in order; none when they stand on another page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage:
    """An A-Z or one letter of it, ready for the template."""

    kind: str
    """What is listed: ``people``, ``places`` or ``topics``."""
    total: int
    """Number of names."""
    letters: tuple[Letter, ...]
    """The letters, in order."""
    split: bool
    """Whether each letter has its own page."""
    current: Letter | None
    """The letter of this page, where it shows only one."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """One list per kind and language, and the letters of long ones."""
    for kind in Kind:
        named = _listed(catalog, kind)
        for code in config.codes:
            letters = len(_lettered(named, code)) if len(named) > FULL else 0
            yield Order(kind="listing", lang=code, key=(kind.value,))
            for number in range(1, letters + 1):
                yield Order(kind="listing", lang=code, key=(kind.value, number))


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """An A-Z, or one letter of it."""
    kind, *number = order.key
    page = _page(order.lang, Kind(str(kind)), int(number[0]) if number else 0, desk)
    framed = frame(desk, order.lang, page.kind, lambda code: address.listing(code, page.kind))
    if page.current:
        # Alphabets differ, so a letter has no counterpart: the switch leads to the whole list.
        ways = tuple(replace(way, same=False) for way in framed.ways)
        framed = replace(framed, path=page.current.path, up=up(page.current.path), ways=ways)
    yield rendered(desk, "listing.html", framed, page)


def _page(lang: str, kind: Kind, number: int, desk: Desk) -> ListingPage:
    named = _listed(desk.catalog, kind)
    split = len(named) > FULL
    letters = tuple(
        Letter(
            label=label,
            number=at,
            path=address.letter(lang, kind, at) if split else "",
            total=len(under),
            names=tuple(filed(n, lang, desk) for n in under) if not split or at == number else (),
        )
        for at, (label, under) in enumerate(_lettered(named, lang), start=1)
    )
    return ListingPage(
        kind=kind.value,
        total=len(named),
        letters=letters,
        split=split,
        current=letters[number - 1] if number else None,
    )


def _listed(catalog: Catalog, kind: Kind) -> list[Named]:
    """Merged entities are found under the name of the one that took their place."""
    return [n for n in catalog.entities(kind) if not n.entity.merged_into]


def _lettered(named: Iterable[Named], lang: str) -> list[tuple[str, list[Named]]]:
    ordered = sorted(
        named, key=lambda n: (sort_key(filed_under(n.entity, lang), lang), n.entity.id)
    )
    return [
        (letter, list(under))
        for letter, under in groupby(ordered, lambda n: initial(filed_under(n.entity, lang), lang))
    ]
