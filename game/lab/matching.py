"""The generalized matching law, fitted to whole conditions (Baum, 1974).

log10(B1/B2) = a log10(R1/R2) + log10 b: a is sensitivity (below 1 undermatching, above 1
overmatching), b is bias (1 is none), R are obtained reinforcers, B responses or time. One player
in one session is not in steady state: such a fit is descriptive.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from statistics import fmean

from game.core.language import say, sentence
from game.lab.undefined import Measure, Undefined

FEWEST_RATIOS = 3
ALIKE = 9  # decimals of a logarithm by which two ratios differ, beyond rounding
LARGEST_LOG = 300.0
NAMES = ("r1", "r2", "b1", "b2")


@dataclass(frozen=True, slots=True)
class Condition:
    """Reinforcers obtained and behaviour given at two alternatives: counts, or rates of one unit.

    Raises ValueError for a number below 0.
    """

    r1: float
    r2: float
    b1: float
    b2: float

    def __post_init__(self) -> None:
        if min(self.r1, self.r2, self.b1, self.b2) < 0:
            raise ValueError("counts and rates are 0 or more")

    @property
    def why_dropped(self) -> str | None:
        """A zero has no logarithm; nothing is added to save it."""
        both = zip(NAMES, (self.r1, self.r2, self.b1, self.b2), strict=True)
        zeros = [name for name, value in both if not value]
        return f"{' and '.join(zeros)} {'are' if len(zeros) > 1 else 'is'} 0" if zeros else None

    @property
    def point(self) -> tuple[float, float]:
        """The logarithms of the two ratios, reinforcers first."""
        return log10(self.r1) - log10(self.r2), log10(self.b1) - log10(self.b2)


@dataclass(frozen=True, slots=True)
class Matching:
    """The fitted line, how many conditions it rests on, and which were dropped and why."""

    sensitivity: Measure
    log_bias: Measure
    bias: Measure
    r_squared: Measure
    conditions: int
    dropped: tuple[tuple[int, str], ...]


def generalized_matching(conditions: Sequence[Condition]) -> Matching:
    """Ordinary least squares on base-10 logarithms; undefined below 3 distinct ratios."""
    reasons = [condition.why_dropped for condition in conditions]
    dropped = tuple((place, why) for place, why in enumerate(reasons) if why)
    points = [each.point for each, why in zip(conditions, reasons, strict=True) if not why]
    distinct = len({round(across, ALIKE) for across, _ in points})
    if distinct < FEWEST_RATIOS:
        few = sentence("{number} distinct reinforcer ratios; a line needs {fewest}")
        no = Undefined(say(few, number=distinct, fewest=FEWEST_RATIOS))
        return Matching(no, no, no, no, len(points), dropped)
    slope, intercept = line_through(points)
    fit = explained(points, slope, intercept)
    return Matching(slope, intercept, power_of_ten(intercept), fit, len(points), dropped)


def line_through(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Slope and intercept with the least squared vertical distances."""
    middle, height = fmean(x for x, _ in points), fmean(y for _, y in points)
    spread = sum((x - middle) * (x - middle) for x, _ in points)
    slope = sum((x - middle) * (y - height) for x, y in points) / spread
    return slope, height - slope * middle


def explained(points: Sequence[tuple[float, float]], slope: float, intercept: float) -> Measure:
    """The share of the variance that the line accounts for; undefined where nothing varies."""
    height = fmean(y for _, y in points)
    total = sum((y - height) * (y - height) for _, y in points)
    if total <= 10.0 ** (-2 * ALIKE):
        return Undefined("behaviour was divided alike in all conditions: nothing varies")
    off = [y - slope * x - intercept for x, y in points]
    return max(0.0, 1 - sum(each * each for each in off) / total)


def power_of_ten(exponent: float) -> Measure:
    """Bias from its logarithm, where a number can hold it."""
    if abs(exponent) > LARGEST_LOG:
        return Undefined(say("bias is beyond any number"))
    return float(10**exponent)
