"""The Atom feeds: of everything, of each language, of each person, place and topic."""

from collections.abc import Iterator

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.entity import Kind, Ref
from builder.model.page import OutputFile
from builder.render.bidi import isolate
from builder.render.desk import Desk
from builder.render.feeds import atom
from builder.render.pages.entity import ref_of
from builder.render.pages.order import Order

ENTRIES = 30
"""Stories of a feed."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """One of everything, one per language, one per entity."""
    yield from (Order(kind="feeds", lang=code) for code in ("", *config.codes))
    for kind in Kind:
        for named in catalog.entities(kind):
            if not named.entity.merged_into:
                yield Order(kind="feeds", key=(kind.value, named.entity.id))


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """A feed."""
    yield _of_entity(ref_of(order), desk) if order.key else _of_language(order.lang, desk)


def _of_language(lang: str, desk: Desk) -> OutputFile:
    shown = lang or desk.config.codes[0]
    return atom(
        path=address.feed(lang or None),
        page=address.home(lang) if lang else address.DOOR,
        title=desk.config.title_in(shown),
        lang=shown,
        entries=desk.catalog.newest(ENTRIES, lang=lang or None),
        config=desk.config,
        canceled=desk.catalog.canceled()[:ENTRIES],
    )


def _of_entity(ref: Ref, desk: Desk) -> OutputFile:
    shown = desk.config.codes[0]
    entity = desk.catalog.entity(ref)
    name = entity.name(shown) if entity else ref.id
    return atom(
        path=address.entity_feed(ref),
        page=address.entity(shown, ref),
        title=f"{isolate(name)} · {isolate(desk.config.title_in(shown))}",
        lang=shown,
        entries=desk.catalog.newest(ENTRIES, ref),
        config=desk.config,
    )
