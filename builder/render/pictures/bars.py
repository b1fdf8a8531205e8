"""The picture of a number of stories per year: a row of bars, oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

HEIGHT = 56
"""Height of the longest bar."""
STEP = 44
"""Width of a bar with the gap beside it, where there is room."""
ROOM = 288
"""Width beyond which bars become thinner instead of more room being taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A year."""

    title: str
    """What it shows, in words."""
    stories: int
    """Number of stories."""


def bars(years: Sequence[Bar], *, mirrored: bool, label: str) -> Markup:
    """Draw the bars, from the edge where the page's lines begin."""
    step = min(STEP, ROOM / max(1, len(years)))
    width = f"{round(step * len(years), 1):g}"
    fullest = max((bar.stories for bar in years), default=1)
    drawn = (
        _drawn(bar, (len(years) - 1 - n if mirrored else n) * step, step, fullest)
        for n, bar in enumerate(years)
        if bar.stories
    )
    size = f'viewBox="0 0 {width} {HEIGHT + 1}" width="{width}" height="{HEIGHT + 1}"'
    named = f'role="img" aria-label="{escape(label)}"'
    ground = f'y1="{HEIGHT + 0.5}" x2="{width}" y2="{HEIGHT + 0.5}"'
    base = f'<line class="base" x1="0" {ground}/>'
    return Markup(f'<svg class="bars" {size} {named}>{"".join(drawn)}{base}</svg>')  # noqa: S704


def _drawn(bar: Bar, x: float, step: float, fullest: int) -> str:
    height = max(2, round(HEIGHT * bar.stories / fullest))
    place = f'x="{round(x + step * 0.1, 1):g}" y="{HEIGHT - height}"'
    size = f'width="{round(step * 0.8, 1):g}" height="{height}"'
    return f"<rect {place} {size}><title>{escape(bar.title)}</title></rect>"
