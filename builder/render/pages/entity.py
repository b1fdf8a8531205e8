"""The page of a person, place or topic; and of one that another took the place of."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog, Count
from builder.model.entity import Entity, Kind, Ref
from builder.model.page import OutputFile
from builder.render.dates import Dates
from builder.render.desk import Desk
from builder.render.filters import stories
from builder.render.pages import splits
from builder.render.pages.days import Day, grouped
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.portrait import Portrait, portrait
from builder.render.pages.spans import Span
from builder.render.pages.tags import Tag, counted, tag
from builder.render.pictures.bars import Bar, bars

NEWEST = 20
"""Stories shown where the rest is split by years."""
TOGETHER = 10
"""People, and places, named together with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """A person, place or topic, ready for the template."""

    portrait: Portrait
    """What the authority files know."""
    total: int
    """Number of stories that name it."""
    picture: Markup | None
    """Its stories per year, where there is more than one."""
    ends: tuple[str, str]
    """The first and the last year of the picture."""
    people: tuple[Tag, ...]
    """People named together with it."""
    places: tuple[Tag, ...]
    """Places named together with it."""
    days: tuple[Day, ...]
    """Its stories under their days, newest first."""
    spans: tuple[Span, ...]
    """Its years, newest first, where each has its own page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedPage:
    """The page that stays at the address of a merged entity."""

    portrait: Portrait
    """What it was called."""
    successor: Tag
    """Who or what took its place."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:
    """One page per entity and language."""
    for kind in Kind:
        for named in catalog.entities(kind):
            for code in config.codes:
                yield Order(kind="entity", lang=code, key=(kind.value, named.entity.id))


def ref_of(order: Order) -> Ref:
    """The entity whose page is ordered."""
    kind, id_, *_ = order.key
    return Ref(kind=Kind(str(kind)), id=str(id_))


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page of an entity."""
    ref, lang = ref_of(order), order.lang
    entity = desk.catalog.entity(ref)
    if entity is None:
        return
    framed = frame(
        desk,
        lang,
        ref.kind.value,
        lambda code: address.entity(code, ref),
        feed=address.entity_feed(Ref(kind=ref.kind, id=entity.merged_into or ref.id)),
    )
    if entity.merged_into:
        yield rendered(desk, "merged.html", framed, _merged(entity, lang, desk))
    else:
        yield rendered(desk, "entity.html", framed, _page(entity, lang, desk))


def _merged(entity: Entity, lang: str, desk: Desk) -> MergedPage:
    ref = Ref(kind=entity.kind, id=entity.merged_into or "")
    successor = desk.catalog.entity(ref) or entity
    return MergedPage(portrait=portrait(entity, lang, desk), successor=tag(successor, lang, desk))


def _page(entity: Entity, lang: str, desk: Desk) -> EntityPage:
    catalog, ref = desk.catalog, entity.ref
    years, total = catalog.years(ref), catalog.total(ref)
    split = splits.parts(ref, (), catalog)
    cards = catalog.newest(NEWEST if split else splits.PAGE, ref)
    return EntityPage(
        portrait=portrait(entity, lang, desk),
        total=total,
        picture=_picture(years, lang, desk) if len(years) > 1 else None,
        ends=_ends(years, desk.dates[lang]),
        people=counted(catalog.together(ref, Kind.PERSON, TOGETHER), lang, desk),
        places=counted(catalog.together(ref, Kind.PLACE, TOGETHER), lang, desk),
        days=grouped(cards, lang, desk),
        spans=tuple(
            Span(
                path=splits.path(lang, ref, part),
                label=splits.label(part, desk.dates[lang]),
                stories=n,
            )
            for part, n in reversed(split.items())
        ),
    )


def _ends(years: tuple[Count, ...], dates: Dates) -> tuple[str, str]:
    return (dates.year(years[0].year), dates.year(years[-1].year)) if years else ("", "")


def _picture(years: tuple[Count, ...], lang: str, desk: Desk) -> Markup:
    dates, words = desk.dates[lang], desk.words[lang]
    known = {count.year: count.stories for count in years}
    drawn = [
        Bar(
            title=f"{dates.year(year)}: {stories(words, dates, known.get(year, 0))}",
            stories=known.get(year, 0),
        )
        for year in range(years[0].year, years[-1].year + 1)
    ]
    return bars(
        drawn,
        mirrored=desk.languages[lang].direction == "rtl",
        label=words.gettext("Stories per year") + ". " + "; ".join(
            bar.title for bar in drawn if bar.stories
        ),
    )  # fmt: skip
