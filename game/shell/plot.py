"""Where the parts of a chart lie: numbers in, logical units out. Nothing here draws."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from operator import itemgetter

from game.debrief.charts import Band
from game.shell.box import Box
from game.shell.shapes import Point

STEPS = (1, 2, 5, 10)
# The top of the plot stays free for the highest pins.
HEADROOM = 1.16


@dataclass(frozen=True, slots=True)
class Plot:
    """A box on the sheet and the numbers its edges stand for."""

    box: Box
    left: float
    right: float
    low: float
    high: float

    def across(self, x: float) -> float:
        """Where a number of the x axis lies."""
        return self.box.x + (x - self.left) / ((self.right - self.left) or 1) * self.box.w

    def up(self, y: float) -> float:
        """Where a number of the y axis lies; larger numbers lie higher."""
        return self.box.bottom - (y - self.low) / ((self.high - self.low) or 1) * self.box.h

    def at(self, point: Point) -> Point:
        """Where a point lies."""
        return self.across(point[0]), self.up(point[1])


def nice_ticks(low: float, high: float, most: int, least: float = 0.0) -> tuple[float, ...]:
    """Round numbers from low to high, at most that many, one, two or five apart.

    They are at least `least` apart: presses are counted in whole ones.
    """
    step = max(least, nice_step(high - low, most))
    first = ceil(low / step - 1e-9)
    last = floor(high / step + 1e-9)
    return tuple(step * number for number in range(first, last + 1))


def nice_step(span: float, most: int) -> float:
    """The smallest step of 1, 2 or 5 times a power of ten that needs no more than `most` ticks."""
    if span <= 0:
        return 1.0
    rough = span / max(1, most - 1)
    power = 10.0 ** floor(log10(rough))
    return next(power * step for step in STEPS if power * step >= rough * (1 - 1e-9))


def plot_of(box: Box, points: Sequence[Point], bands: Sequence[Band]) -> Plot:
    """A plot from nought that holds every point and every band."""
    right = max((*(x for x, _ in points), *(band.end for band in bands)), default=0.0)
    high = max((y for _, y in points), default=0.0)
    return Plot(box, 0.0, right or 1.0, 0.0, (high or 1.0) * HEADROOM)


def stairs(points: Iterable[Point]) -> tuple[Point, ...]:
    """The points as a stepped line: flat, then straight up, and never down again."""
    steps: list[Point] = []
    for x, y in sorted(points):
        if steps and x > steps[-1][0]:
            steps.append((x, steps[-1][1]))
        if not steps or y > steps[-1][1]:
            steps.append((x, y))
    return tuple(steps)


def height_at(steps: Sequence[Point], x: float) -> float:
    """How high the stepped line stands at x."""
    return max((y for at, y in steps if at <= x), default=0.0)


def under(plot: Plot, steps: Sequence[Point], band: Band) -> tuple[Point, ...]:
    """The area between the line and the axis over one band."""
    inside = [(x, y) for x, y in steps if band.start <= x <= band.end]
    # A step on the border belongs to the band that begins there, so this one ends below it.
    last = max((y for x, y in steps if x < band.end), default=0.0)
    while inside and inside[-1][0] == band.end and inside[-1][1] > last:
        inside.pop()
    first = height_at([step for step in steps if step[0] < band.start], band.start)
    edge = ((band.start, first), *inside, (band.end, last))
    foot = ((band.end, plot.low), (band.start, plot.low))
    return tuple(plot.at(point) for point in (*edge, *foot))


def covers(area: Sequence[Point], point: Point) -> bool:
    """Whether the area that `under` gave holds a point."""
    x, y = point
    line = len(area) - 2
    at = bisect_right(area, x, hi=line, key=itemgetter(0))
    return 0 < at < line and area[at - 1][1] <= y <= area[line][1]


def pin_heads(feet: Sequence[Point], radius: float, room: Box) -> tuple[Point, ...]:
    """A place above each foot for its bead: higher where another bead is in the way."""
    heads: list[Point] = []
    for x, y in feet:
        left = max(room.x + radius + 3, x - radius * 0.6)
        tries = [(left, y - radius * lift) for lift in (3.2, 5.5, 7.8, 10.1, 12.4)]
        under_top = [at for at in tries if at[1] - radius >= room.y] or tries[:1]
        free = [at for at in under_top if all(_apart(at, head, radius) for head in heads)]
        heads.append((free or under_top[-1:])[0])
    return tuple(heads)


def _apart(one: Point, other: Point, radius: float) -> bool:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 >= (2.1 * radius) ** 2


def side_by_side(
    centres: Sequence[float], widths: Sequence[float], room: tuple[float, float], gap: float
) -> tuple[float, ...] | None:
    """The left edges of labels as near to their centres as they can be without touching.

    None if they do not fit side by side at all: then a key below the chart names them.
    """
    start, end = room
    if sum(widths) + gap * (len(widths) - 1) > end - start:
        return None
    lefts: list[float] = []
    for centre, wide in zip(centres, widths, strict=True):
        lefts.append(max(start, centre - wide / 2))
        start = lefts[-1] + wide + gap
    for at in reversed(range(len(lefts))):
        lefts[at] = min(lefts[at], end - widths[at])
        end = lefts[at] - gap
    return tuple(lefts)


def wrapped(widths: Sequence[float], room: float, gap: float) -> tuple[tuple[int, float], ...]:
    """The line and the left edge of each piece when pieces are set one after another."""
    places: list[tuple[int, float]] = []
    line, x = 0, 0.0
    for wide in widths:
        if x and x + wide > room:
            line, x = line + 1, 0.0
        places.append((line, x))
        x += wide + gap
    return tuple(places)


def hatching(box: Box, spacing: float, seed: int) -> tuple[Point, ...]:
    """Points strewn evenly over a box, each a little off its place: where gouges go."""
    points: list[Point] = []
    for row in range(int(box.h // spacing) + 1):
        for column in range(int(box.w // spacing) + 1):
            jump = (row * 7 + column * 13 + seed * 5) % 9 / 9
            x = box.x + (column + jump * 0.8) * spacing
            points.append((x, box.y + (row + (jump * 5) % 1 * 0.8) * spacing))
    return tuple(points)
