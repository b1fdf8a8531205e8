"""Leaves: pages that belong to no language show all of them, each in its own words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup

from builder.model import address
from builder.model.language import Language
from builder.render.desk import Desk
from builder.render.pages.frame import Frame, frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One language's share of a page."""

    language: Language
    """The language."""
    html: Markup
    """What it says, from a template."""


def leaves(
    template: str, content: Callable[[str], object], desk: Desk, up: str = ""
) -> tuple[Leaf, ...]:
    """The leaves of a page at the root, in the order of the languages."""
    return tuple(
        Leaf(
            language=language,
            html=desk.templates.part(
                code, template, page=content(code), frame=root_frame("", desk, code), up=up
            ),
        )
        for code, language in desk.languages.items()
    )


def root_frame(path: str, desk: Desk, lang: str | None = None) -> Frame:
    """The frame of a page that all languages share."""
    own = lang or desk.config.codes[0]
    at_home = frame(desk, own, "", address.home, feed=address.feed())
    return replace(at_home, path=path, canonical=path, up="")
