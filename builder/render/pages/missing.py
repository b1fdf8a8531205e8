"""The pages a web host shows for an address that does not exist: one per language, one for all."""

from collections.abc import Iterator
from dataclasses import replace

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
    # A web host shows these at the address that failed, from which a relative link leads astray.
    web = desk.config.base_url
    if order.lang:
        # The page has a search box of its own, so the bar shows none.
        framed = frame(desk, order.lang, "search", lambda code: address.single(code, "404"))
        yield rendered(desk, "missing.html", replace(framed, up=web or framed.up), None)
    else:
        page = leaves("parts/missing.html", lambda _: None, desk, up=web or "")
        yield rendered(desk, "lost.html", replace(root_frame(ROOT, desk), up=web or ""), page)
