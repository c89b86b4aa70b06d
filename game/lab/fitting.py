"""The lowest point of a curve with one parameter: a grid first, then golden sections."""

from collections.abc import Callable, Sequence
from math import exp, log, sqrt
from statistics import fmean

from game.lab.undefined import Measure, Undefined

GRID, STEPS = 400, 80
GOLDEN = (sqrt(5) - 1) / 2

Curve = Callable[[float], float]


def lowest(curve: Curve, low: float, high: float) -> float | None:
    """Where a curve over positive numbers is lowest; None if that is at an edge.

    The grid is even in logarithms, so that rates of all sizes are looked for alike.
    """
    first, width = log(low), (log(high) - log(low)) / GRID
    places = [first + width * step for step in range(GRID + 1)]
    heights = [curve(exp(place)) for place in places]
    best = heights.index(min(heights))
    if best in (0, GRID):
        return None
    return exp(golden(lambda place: curve(exp(place)), places[best - 1], places[best + 1]))


def golden(curve: Curve, left: float, right: float) -> float:
    """The lowest point between two, by golden sections."""
    for _ in range(STEPS):
        inner = (right - left) * GOLDEN
        if curve(right - inner) <= curve(left + inner):
            right = left + inner
        else:
            left = right - inner
    return (left + right) / 2


def squares(seen: Sequence[float], expected: Sequence[float]) -> float:
    """The sum of squared differences."""
    return sum((one - two) * (one - two) for one, two in zip(seen, expected, strict=True))


def share_explained(seen: Sequence[float], expected: Sequence[float]) -> Measure:
    """One minus squared error over squared spread; below 0 where a level line does better."""
    level = fmean(seen)
    spread = squares(seen, [level] * len(seen))
    if not spread:
        return Undefined("the values are all alike: nothing varies")
    return 1 - squares(seen, expected) / spread
