"""The pages a web host shows for an address that does not exist: one per language, one for all."""

from collections.abc import Iterator

from builder.config import SiteConfig
from builder.model import address
from builder.model.catalog import Catalog
from builder.model.page import OutputFile
from builder.render.desk import Desk
from builder.render.pages.frame import frame, rendered
from builder.render.pages.leaves import leaves, root_frame
from builder.render.pages.order import Order

ROOT = "404.html"


def plan(catalog: Catalog, config: SiteConfig) -> Iterator[Order]:  # noqa: ARG001
    """One at the root, then one per language."""
    return (Order(kind="missing", lang=code) for code in ("", *config.codes))


def render(order: Order, desk: Desk) -> Iterator[OutputFile]:
    """The page for an address that does not exist."""
    if order.lang:
        framed = frame(desk, order.lang, "", lambda code: address.single(code, "404"))
        yield rendered(desk, "missing.html", framed, None)
    else:
        page = leaves("parts/missing.html", lambda _: None, desk)
        yield rendered(desk, "lost.html", root_frame(ROOT, desk), page)
