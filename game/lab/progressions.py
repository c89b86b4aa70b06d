"""Lists of values that schedules draw from: intervals, ratios, and ratios that grow."""

from collections.abc import Sequence
from functools import lru_cache
from math import exp
from random import Random

from game.core.schedules import PASS, progression

STREAMS = 1 << 53


def fleshler_hoffman(mean: float, count: int) -> tuple[float, ...]:
    """Intervals with exactly this mean, spread like an exponential, the shortest first.

    Each value is the mean of one of `count` equally likely slices of an exponential distribution
    (Fleshler & Hoffman, 1962). Any unit; a single value is the mean itself.
    """
    if count < 1:
        raise ValueError("a progression has at least 1 value")
    return tuple(mean * term for term in progression(count))


@lru_cache(maxsize=64)
def interval_list(mean: int, count: int = PASS) -> tuple[int, ...]:
    """The progression in whole nanoseconds; the last value takes up the rounding of the sum."""
    values = [max(1, round(value)) for value in fleshler_hoffman(mean, count)]
    values[-1] += mean * count - sum(values)
    return tuple(values)


def growing_ratio(place: int) -> int:
    """Requirement number `place`, from 1, of PR rr: 1 2 4 6 9 12 15 20 25 ...

    The nearest whole number to 5 e^(0.2 j) - 5 (Richardson & Roberts, 1996).
    """
    return round(5 * exp(0.2 * place) - 5)


class Draws:
    """Values drawn without replacement, in an order made anew for each pass.

    Fisher and Yates (1938), written out because `shuffle` may differ between versions.
    """

    def __init__(self, values: Sequence[int], stream: Random) -> None:
        self.values = list(values)
        self.stream = stream
        self.left: list[int] = []

    def draw(self) -> int:
        """The next value of this pass, or the first of the next."""
        if not self.left:
            self.left = self.shuffled()
        return self.left.pop()

    def shuffled(self) -> list[int]:
        """The whole list in an order of chance."""
        mixed = list(self.values)
        for last in range(len(mixed) - 1, 0, -1):
            other = int(self.stream.random() * (last + 1))
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed


def stream_of(parent: Random) -> Random:
    """A stream of its own for one part of an experiment, so that no part shifts another."""
    return Random(int(parent.random() * STREAMS))
