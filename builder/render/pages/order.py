"""An order: the request for one page, small enough to be sent to another process."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Order:
    """Names a page; rendering it needs nothing else but a desk."""

    kind: str
    """The page kind, as the list of kinds names it."""
    lang: str = ""
    """The language of the page, or nothing where a page serves all of them."""
    key: tuple[str | int, ...] = ()
    """What tells the page from others of its kind and language."""
