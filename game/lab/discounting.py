"""What a delay takes from the value of a reward. Delays in any one unit, k per that unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp

from game.lab.fitting import lowest, squares
from game.lab.undefined import Measure, Undefined

FAR = 1e4

Discount = Callable[[float, float, float], float]


def hyperbolic(amount: float, delay: float, k: float) -> float:
    """Mazur's (1987) value, A / (1 + kD): steep at first, so preferences can reverse."""
    must_be_possible(delay, k)
    return amount / (1 + k * delay)


def exponential(amount: float, delay: float, k: float) -> float:
    """The value at a constant rate of loss, A e^(-kD): preferences never reverse."""
    must_be_possible(delay, k)
    return amount * exp(-k * delay)


def must_be_possible(delay: float, k: float) -> None:
    """Raise ValueError for a delay or a k below 0."""
    if delay < 0 or k < 0:
        raise ValueError("a delay and k are 0 or more")


def half_value_delay(k: float) -> Measure:
    """The delay that halves a hyperbolically discounted value: 1 / k."""
    return 1 / k if k > 0 else Undefined("with k = 0 no delay halves the value")


def area_under_curve(delays: Sequence[float], values: Sequence[float], amount: float) -> Measure:
    """The area under values against delays, both as fractions: 1 no discounting, 0 complete.

    Trapezoids, no theory (Myerson, Green & Warusawitharana, 2001). The area begins at the first
    delay given, so ask at delay 0 or give the amount itself there. Delays must go up; raises
    ValueError otherwise, or where lists differ in length or the amount is not above 0.
    """
    if len(delays) != len(values) or amount <= 0 or any(b <= a for a, b in pairwise(delays)):
        raise ValueError("delays go up, one value each, and the amount is above 0")
    if len(delays) < 2:
        return Undefined("an area needs at least 2 delays")
    points = list(zip(delays, values, strict=True))
    area = sum((b - a) * (one + two) / 2 for (a, one), (b, two) in pairwise(points))
    return area / (delays[-1] * amount)


def fit_k(
    delays: Sequence[float], values: Sequence[float], amount: float, model: Discount = hyperbolic
) -> Measure:
    """The k whose curve lies nearest to the values asked for at some delays, by least squares.

    Undefined below 2 distinct delays above 0, and where values do not fall with delay.
    """
    after_now = sorted({delay for delay in delays if delay > 0})
    if len(after_now) < 2:
        return Undefined("k needs values at 2 delays above 0")
    found = lowest(
        lambda k: squares(values, [model(amount, delay, k) for delay in delays]),
        1 / (after_now[-1] * FAR),
        FAR / after_now[0],
    )
    return Undefined("no k fits: values do not fall with delay") if found is None else found


@dataclass(frozen=True, slots=True)
class Offer:
    """A smaller reward now, or a larger one after some days."""

    item: int
    sooner: float
    later: float
    days: float

    @property
    def k(self) -> float:
        """The k of somebody to whom both are worth the same: (LL / SS - 1) / delay."""
        return (self.later / self.sooner - 1) / self.days

    def prefers_later(self, k: float) -> bool:
        """Whether somebody with this k would wait."""
        return hyperbolic(self.later, self.days, k) > self.sooner


# The Monetary Choice Questionnaire, in order of k (Kirby, Petry & Bickel, 1999, table 3).
MONETARY_CHOICES = tuple(
    Offer(*offer)
    for offer in (
        (13, 34, 35, 186),
        (1, 54, 55, 117),
        (9, 78, 80, 162),
        (20, 28, 30, 179),
        (6, 47, 50, 160),
        (17, 80, 85, 157),
        (26, 22, 25, 136),
        (24, 54, 60, 111),
        (12, 67, 75, 119),
        (22, 25, 30, 80),
        (16, 49, 60, 89),
        (15, 69, 85, 91),
        (3, 19, 25, 53),
        (10, 40, 55, 62),
        (2, 55, 75, 61),
        (18, 24, 35, 29),
        (21, 34, 50, 30),
        (25, 54, 80, 30),
        (5, 14, 25, 19),
        (14, 27, 50, 21),
        (23, 41, 75, 20),
        (7, 15, 35, 13),
        (8, 25, 60, 14),
        (19, 33, 80, 14),
        (11, 11, 30, 7),
        (27, 20, 55, 7),
        (4, 31, 85, 7),
    )
)
