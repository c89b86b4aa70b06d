"""Two groups side by side: the difference of their medians, with its interval by bootstrap.

NumPy; nothing the browser loads imports it. Intervals of medians by bootstrap are conservative.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

DRAWS = 2000
COVERAGE = 95


@dataclass(frozen=True, slots=True)
class Difference:
    """The first group's median less the second's, and where it lies with 95 % confidence."""

    medians: tuple[float, float]
    difference: float
    lowest: float
    highest: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out no difference at all."""
        return self.lowest > 0 or self.highest < 0

    def __str__(self) -> str:
        one, other = self.medians
        interval = f"{self.lowest:+g} to {self.highest:+g}"
        return f"{one:g} against {other:g}: {self.difference:+g}, 95 % interval {interval}"


def difference_of_medians(one: ArrayLike, other: ArrayLike, seed: int) -> Difference:
    """The medians' difference and its percentile interval over seeded resamples of both groups."""
    chance = np.random.default_rng(seed)
    groups = [np.asarray(group, dtype=float) for group in (one, other)]
    drawn = [np.median(chance.choice(group, (DRAWS, len(group))), axis=1) for group in groups]
    tail = (100 - COVERAGE) / 2
    lowest, highest = np.percentile(drawn[0] - drawn[1], [tail, 100 - tail])
    medians = (float(np.median(groups[0])), float(np.median(groups[1])))
    return Difference(medians, medians[0] - medians[1], float(lowest), float(highest))
