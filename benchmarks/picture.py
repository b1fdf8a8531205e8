"""Draws time and memory of full builds against the number of stories.

    python -m benchmarks.picture [results.json] [scale.svg]

Both scales are logarithmic: what grows in proportion to the stories is a straight line at 45°.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it also runs as a file

from benchmarks.results import PEERS, Row, load  # noqa: E402

LINES = {"barqiya": "#0b6e4f", "Hugo": "#b4550d", PEERS: "#6b3fa0"}
"""The tools that are drawn, and their colours, which also differ in brightness and in marks."""
MARKS = {"barqiya": "circle", "Hugo": "square", PEERS: "diamond"}
WIDTH, HEIGHT, PANEL = 760, 400, 270
LEFT, TOP, BETWEEN = 70, 50, 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One of the two drawings."""

    title: str
    """What is measured, and in what."""
    left: int
    """Where it begins."""
    lines: dict[str, list[tuple[float, float]]]
    """Stories and figure, tool by tool."""

    def scale(self, axis: int) -> tuple[int, int]:
        """The powers of ten that hold all figures."""
        found = [log10(point[axis]) for line in self.lines.values() for point in line]
        low, high = floor(min(found)), ceil(max(found))
        return low, max(high, low + 1)

    def place(self, point: tuple[float, float]) -> tuple[float, float]:
        """Where a point stands in the picture."""
        across, up = (
            (log10(value) - low) / (high - low)
            for value, (low, high) in zip(point, map(self.scale, (0, 1)), strict=True)
        )
        return round(self.left + PANEL * across, 1), round(TOP + PANEL * (1 - up), 1)


def main() -> None:
    """Read, draw, write."""
    given = [Path(argument) for argument in sys.argv[1:]]
    results = given[0] if given else ROOT / "benchmarks" / "results.json"
    target = given[1] if len(given) > 1 else ROOT / "docs" / "pictures" / "scale.svg"
    target.write_text(picture(load(results)), encoding="utf-8")


def picture(rows: Iterable[Row]) -> str:
    """The whole picture; of several rows for one number of stories the last is drawn."""
    last = {(r.tool, r.stories): r for r in rows if r.step == "full build" and r.tool in LINES}
    if not last:
        raise SystemExit("no full build has been measured yet")
    some = [last[key] for key in sorted(last)]
    panels = (
        Panel(title="seconds", left=LEFT, lines=_lines(some, "wall", 1)),
        Panel(
            title="megabytes at the worst moment",
            left=LEFT + PANEL + BETWEEN,
            lines=_lines(some, "memory", 1_000_000),
        ),
    )
    drawn = [part for panel in panels for part in _panel(panel)]
    return "\n".join([_HEAD, *drawn, *_legend(), "</svg>\n"])


_HEAD = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" \
font-family="sans-serif" font-size="12" fill="#333">
<title>Time and memory of a full build with index, by number of stories</title>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>"""


def _lines(rows: Sequence[Row], field: str, unit: float) -> dict[str, list[tuple[float, float]]]:
    return {
        tool: [(row.stories, getattr(row, field) / unit) for row in rows if row.tool == tool]
        for tool in LINES
    }


def _panel(panel: Panel) -> Iterator[str]:
    yield f'<text x="{panel.left}" y="{TOP - 16}" font-weight="bold">{panel.title}</text>'
    yield from _grid(panel)
    for tool, line in panel.lines.items():
        places = [panel.place(point) for point in line]
        path = " ".join(f"{x},{y}" for x, y in places)
        yield f'<polyline points="{path}" fill="none" stroke="{LINES[tool]}" stroke-width="2"/>'
        yield from (_mark(tool, x, y) for x, y in places)


def _grid(panel: Panel) -> Iterator[str]:
    (west, east), (south, north) = panel.scale(0), panel.scale(1)
    for power in range(west, east + 1):
        x, _ = panel.place((10**power, 10**south))
        yield f'<path d="M{x} {TOP}v{PANEL}" stroke="#ddd"/>'
        yield f'<text x="{x}" y="{TOP + PANEL + 18}" text-anchor="middle">{_short(power)}</text>'
    for power in range(south, north + 1):
        _, y = panel.place((10**west, 10**power))
        yield f'<path d="M{panel.left} {y}h{PANEL}" stroke="#ddd"/>'
        yield f'<text x="{panel.left - 8}" y="{y + 4}" text-anchor="end">{_short(power)}</text>'
    x, y = panel.left + PANEL / 2, TOP + PANEL + 38
    yield f'<text x="{x}" y="{y}" text-anchor="middle">stories</text>'


def _short(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10**power:.{-power}f}"


def _mark(tool: str, x: float, y: float) -> str:
    colour = LINES[tool]
    if MARKS[tool] == "circle":
        return f'<circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>'
    turned = f' transform="rotate(45 {x} {y})"' if MARKS[tool] == "diamond" else ""
    square = f'x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7"'
    return f'<rect {square} fill="{colour}"{turned}/>'


def _legend() -> Iterator[str]:
    for at, tool in enumerate(LINES):
        x, y = LEFT + 190 * at, HEIGHT - 16
        yield _mark(tool, x, y - 4)
        yield f'<text x="{x + 12}" y="{y}">{tool}</text>'


if __name__ == "__main__":
    main()
