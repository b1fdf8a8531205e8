"""What thousands of pages have in common: the bar below the masthead, and the footer."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """All that a bar and a footer depend on besides the language."""

    up: str
    """What leads from the page's folder to the root."""
    section: str
    """The entry of the navigation it belongs to."""
    whole: bool
    """Whether the page is that entry itself, not one below it."""
    feed: str
    """The Atom feed that belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """Ready-made parts of a page."""

    head: Markup
    """What stands first in the head: encoding, security policy, styles, feed."""
    bar: Markup
    """Navigation and search box."""
    footer: Markup
    """Publisher, licence and the lesser ways in."""
