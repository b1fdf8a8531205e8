"""The list of canceled stories: their days and reasons, nothing of what they said."""

from collections.abc import Iterator

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.order import Order
from builder.render.pages.tombstone import tombstone


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One per language."""
    return (Order(kind="withdrawn", lang=code) for code in config.codes)


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The canceled stories, as a language lists them."""
    lang = order.lang
    framed = frame(desk, lang, "", lambda code: address.single(code, "withdrawn"))
    stones = tuple(tombstone(s, s.best(lang), lang, desk) for s in desk.catalog.canceled())
    yield rendered(desk, "withdrawn.html", framed, stones)
