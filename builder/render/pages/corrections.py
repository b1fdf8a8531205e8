"""The list of corrections."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog, Corrected
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.items import Item, item
from builder.render.pages.notes import Note, notes
from builder.render.pages.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A story with its corrections."""

    item: Item
    """The story."""
    notes: tuple[Note, ...]
    """Its corrections in the page's language, or else in all they were made in; newest first."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One per language."""
    return (Order(kind="corrections", lang=code) for code in config.codes)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The corrections, as a language lists them."""
    framed = frame(desk, order.lang, "", lambda code: address.single(code, "corrections"))
    page = tuple(_mended(c, order.lang, desk) for c in desk.catalog.corrected())
    yield rendered(desk, "corrections.html", framed, page)


def _mended(corrected: Corrected, lang: str, desk: Desk) -> Mended:
    own = [c for c in corrected.corrections if c.note.lang == lang]
    return Mended(
        item=item(corrected.card, lang, desk),
        notes=notes(own or corrected.corrections, lang, desk),
    )
