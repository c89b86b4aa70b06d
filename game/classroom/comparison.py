"""Two arms of a class beside each other: how far apart, how surely, and what chance alone does.

The interval is `lab.comparing`'s bootstrap of the medians; permutation test and probability of
superiority are SciPy's. Zeros are kept: a pupil who never pressed is a pupil.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import mannwhitneyu, permutation_test

from game.lab.comparing import Difference, difference_of_medians

FEWEST_TO_COMPARE = 2
FEWEST_FOR_AN_INTERVAL = 5
SHUFFLES = 4999
SEED = 20160402

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure in two arms: medians with their difference and interval, test and superiority.

    `p_value` is two-sided; `superiority` is how often a pupil of the first arm is above one of
    the second, ties counting half. Each is None where the arms are too small for it.
    """

    sizes: tuple[int, int]
    found: Difference | None
    p_value: float | None
    superiority: float | None

    @property
    def has_interval(self) -> bool:
        """Whether both arms are large enough for the interval to mean something."""
        return self.found is not None and min(self.sizes) >= FEWEST_FOR_AN_INTERVAL

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out no difference at all."""
        return self.has_interval and self.found is not None and self.found.is_clear


def compared(one: Sequence[float], other: Sequence[float], seed: int = SEED) -> Comparison:
    """The first arm's values beside the second's; the same seed gives the same answer."""
    sizes = (len(one), len(other))
    if min(sizes) < FEWEST_TO_COMPARE:
        return Comparison(sizes, None, None, None)
    found = difference_of_medians(one, other, seed)
    p_value = _permuted(np.asarray(one, float), np.asarray(other, float), seed)
    return Comparison(sizes, found, p_value, superiority(one, other))


def superiority(one: Sequence[float], other: Sequence[float]) -> float:
    """How likely a value of the first group is above one of the second, ties counting half."""
    return float(mannwhitneyu(one, other).statistic) / (len(one) * len(other))


def _permuted(one: Values, other: Values, seed: int) -> float:
    """How often shuffled arms lie at least as far apart, two-sided."""

    def apart(left: Values, right: Values, axis: int = -1) -> Values:
        difference = np.median(left, axis=axis) - np.median(right, axis=axis)
        return np.asarray(np.abs(difference), dtype=float)

    tested = permutation_test(
        (one, other),
        apart,
        vectorized=True,
        n_resamples=SHUFFLES,
        alternative="greater",
        rng=np.random.default_rng(seed),
    )
    return float(tested.pvalue)
