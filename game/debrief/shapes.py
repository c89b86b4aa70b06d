"""The few SVG shapes the charts are drawn with, and scales from data to paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from game.debrief.palette import INK

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing: its size and its shapes."""

    width: int
    height: int
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight map from numbers to places on the paper."""

    lowest: float
    highest: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The place of a number."""
        span = self.highest - self.lowest or 1.0
        return self.start + (value - self.lowest) / span * (self.end - self.start)


def rectangle(left: float, top: float, width: float, height: float, fill: str) -> str:
    """A filled rectangle."""
    place = f'x="{left:.1f}" y="{top:.1f}" width="{max(0.0, width):.1f}"'
    return f'<rect {place} height="{max(0.0, height):.1f}" fill="{fill}"/>'


def line(points: Iterable[Point], colour: str = INK, width: float = 2, dashes: str = "") -> str:
    """A line through points."""
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    style = f'fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"'
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<polyline points="{places}" {style}{dashed}/>'


def dot(x: float, y: float, radius: float, fill: str) -> str:
    """A filled dot with an ink edge."""
    place = f'cx="{x:.1f}" cy="{y:.1f}" r="{radius}"'
    return f'<circle {place} fill="{fill}" stroke="{INK}" stroke-width="1"/>'


def words(x: float, y: float, text: str, anchor: str = "start", size: int = 14) -> str:
    """A line of text."""
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{INK}"'
    return f"<text {place}>{escape(text)}</text>"


def tidy_step(highest: float, steps: int = 5) -> int:
    """A round distance between ticks: 1, 2 or 5 times a power of ten."""
    wished = max(1.0, highest / steps)
    power = int(f"1{'0' * (len(str(int(wished))) - 1)}")
    return next(power * part for part in (1, 2, 5, 10) if power * part >= wished)
