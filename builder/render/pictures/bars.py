"""The picture of a number of stories per year: a row of bars, oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

HEIGHT = 56
"""Height of the longest bar."""
STEP = 44
"""Width of a bar with the gap beside it, where there is room."""
ROOM = 288
"""Width beyond which bars become thinner instead of more room being taken."""

_PICTURE = Markup(
    '<svg class="bars" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    ' role="img" aria-label="{label}">{bars}'
    '<line class="base" x1="0" y1="{ground}" x2="{width}" y2="{ground}"/></svg>'
)
_BAR = Markup(
    '<rect x="{x}" y="{y}" width="{width}" height="{height}"><title>{title}</title></rect>'
)


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
    width = round(step * len(years), 1)
    fullest = max((bar.stories for bar in years), default=1)
    drawn = (
        _drawn(bar, (len(years) - 1 - n if mirrored else n) * step, step, fullest)
        for n, bar in enumerate(years)
        if bar.stories
    )
    return _PICTURE.format(
        width=f"{width:g}", height=HEIGHT + 1, ground=HEIGHT + 0.5, label=label,
        bars=Markup().join(drawn),
    )  # fmt: skip


def _drawn(bar: Bar, x: float, step: float, fullest: int) -> Markup:
    height = max(2, round(HEIGHT * bar.stories / fullest))
    return _BAR.format(
        x=f"{round(x + step * 0.1, 1):g}",
        y=HEIGHT - height,
        width=f"{round(step * 0.8, 1):g}",
        height=height,
        title=bar.title,
    )
