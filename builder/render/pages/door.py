"""The door: the archive's first page, all languages side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import rendered
from builder.render.pages.items import Item, items
from builder.render.pages.leaves import leaves, root_frame
from builder.render.pages.order import Order

LATEST = 5
"""Stories shown per language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """One language's half of the door."""

    total: int
    """Number of editions in it."""
    latest: tuple[Item, ...]
    """The newest of them."""


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """There is one."""
    yield Order(kind="door")


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:  # noqa: ARG001
    """The door."""
    page = leaves("parts/door.html", lambda lang: _half(lang, desk), desk)
    yield rendered(desk, "door.html", root_frame(address.DOOR, desk), page)


def _half(lang: str, desk: Desk) -> Half:
    return Half(
        total=desk.catalog.totals_by_language().get(lang, 0),
        latest=items(desk.catalog.newest(LATEST, lang=lang), lang, desk),
    )
