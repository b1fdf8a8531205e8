"""The picture of a month: one square per day, darker where more was sent, each a link."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from markupsafe import Markup, escape

CELL = 24
"""Side of a square: the least a finger or a pointer should have to hit."""
WIDTH = 7 * CELL
LEVELS = 4
"""Shades of a day with stories."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A day."""

    label: str
    """Its number, as the page writes numbers."""
    stories: int
    """Number of stories."""
    href: str
    """The link to its page, or nothing."""
    title: str
    """What the link is called."""


def calendar(
    cells: Sequence[Cell], *, start: int, fullest: int, mirrored: bool, label: str
) -> Markup:
    """Draw a month whose first day stands in column ``start``, the first one being at the start."""
    rows = -(-(start + len(cells)) // 7)
    drawn = (
        _drawn(cell, *_corner(start + n, mirrored), level(cell.stories, fullest))
        for n, cell in enumerate(cells)
    )
    size = f'viewBox="0 0 {WIDTH} {rows * CELL}" width="{WIDTH}" height="{rows * CELL}"'
    named = f'role="group" aria-label="{escape(label)}"'
    return Markup(f'<svg class="month" {size} {named}>{"".join(drawn)}</svg>')  # noqa: S704


def level(stories: int, fullest: int) -> int:
    """The shade of a day, 0 for none; by ratio, so that one great day does not pale the rest."""
    if not stories:
        return 0
    share = log(stories + 1) / log(fullest + 1)
    return max(1, min(LEVELS, round(share * LEVELS)))


def _corner(place: int, mirrored: bool) -> tuple[int, int]:
    row, column = divmod(place, 7)
    return (6 - column if mirrored else column) * CELL, row * CELL


def _drawn(cell: Cell, x: int, y: int, shade: int) -> str:
    day = (
        f'<rect class="d{shade}" x="{x + 1}" y="{y + 1}" width="22" height="22" rx="2"/>'
        f'<text x="{x + CELL // 2}" y="{y + 16}" text-anchor="middle" class="t{shade}">'
        f"{escape(cell.label)}</text>"
    )
    if not cell.href:
        return f'<g aria-hidden="true">{day}</g>'
    title = escape(cell.title)
    return f'<a href="{escape(cell.href)}" aria-label="{title}"><title>{title}</title>{day}</a>'
