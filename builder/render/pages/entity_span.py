"""The stories of one entity in a year, month, day or hour, where they are too many for its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.entity import Entity, Kind
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages import splits
from builder.render.pages.days import Day, grouped
from builder.render.pages.entity import ref_of
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.spans import Span
from builder.render.pages.splits import Stretch
from builder.render.pages.tags import Tag, tag


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitySpanPage:
    """A stretch of an entity's stories, ready for the template."""

    entity: Tag
    """Whose stories they are."""
    label: str
    """The stretch."""
    total: int
    """Number of its stories."""
    above: tuple[Span, ...]
    """The longer stretches it lies in, longest first."""
    spans: tuple[Span, ...]
    """The shorter stretches it is split into."""
    days: tuple[Day, ...]
    """The stories under their days, where it is not split."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """The stretches of every entity with too many stories, in every language."""
    for kind in Kind:
        for named in catalog.entities(kind):
            if named.stories > splits.PAGE and not named.entity.merged_into:
                for part in splits.all_parts(named.entity.ref, (), catalog):
                    key = (kind.value, named.entity.id, *part)
                    for code in config.codes:
                        yield Order(kind="entity_span", lang=code, key=key)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page of a stretch."""
    ref, stretch = ref_of(order), tuple(int(n) for n in order.key[2:])
    entity = desk.catalog.entity(ref)
    if entity is None:
        return
    framed = frame(
        desk,
        order.lang,
        ref.kind.value,
        lambda code: splits.path(code, ref, stretch),
        feed=address.entity_feed(ref),
    )
    yield rendered(desk, "entity_span.html", framed, _page(entity, stretch, order.lang, desk))


def _page(entity: Entity, stretch: Stretch, lang: str, desk: Desk) -> EntitySpanPage:
    ref, catalog = entity.ref, desk.catalog
    parts = splits.parts(ref, stretch, catalog)
    cards = () if parts else splits.cards(ref, stretch, catalog)
    return EntitySpanPage(
        entity=tag(entity, lang, desk),
        label=splits.label(stretch, desk.dates[lang]),
        total=sum(parts.values()) or len(cards),
        above=tuple(_span(entity, stretch[:n], 0, lang, desk) for n in range(1, len(stretch))),
        spans=tuple(_span(entity, part, n, lang, desk) for part, n in reversed(parts.items())),
        days=grouped(cards, lang, desk),
    )


def _span(entity: Entity, stretch: Stretch, stories: int, lang: str, desk: Desk) -> Span:
    return Span(
        path=splits.path(lang, entity.ref, stretch),
        label=splits.label(stretch, desk.dates[lang]),
        stories=stories,
    )
