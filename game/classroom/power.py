"""What a class of this size could have found: the effect it can see, and how often it would.

Two numbers: the standardised difference that a t test finds four times in five (the field's usual
table), and how often this report's own rule (an interval that leaves out no difference) would see
presses doubled or trebled, with the spread that human presses tend to have.
"""

from functools import cache
from math import sqrt

import numpy as np
from scipy.optimize import brentq
from scipy.stats import nct, t

from game.lab.comparing import COVERAGE

ALPHA, WANTED, FEWEST = 0.05, 0.8, 5
LOG_SPREAD = 0.9
MEDIAN = 20.0
CLASSES, DRAWS = 400, 400
SEED = 1939


@cache
def smallest_effect(one: int, other: int) -> float | None:
    """Cohen's d that a two-sided t test at .05 finds with power .8; None below five an arm."""
    if min(one, other) < FEWEST:
        return None
    freedom = one + other - 2
    scale, edge = sqrt(one * other / (one + other)), float(t.ppf(1 - ALPHA / 2, freedom))

    def missing(effect: float) -> float:
        # The other tail is left out: an effect worth finding is never found there.
        return float(nct.sf(edge, freedom, effect * scale)) - WANTED

    return float(brentq(missing, 0.01, 8.0))


@cache
def how_often_seen(one: int, other: int, times: float) -> float:
    """The share of simulated classes in which presses multiplied by `times` show clearly."""
    chance = np.random.default_rng(SEED)
    tail = (100 - COVERAGE) / 2
    seen = 0
    # Class by class: a course of thousands would not fit into a laptop's memory at once.
    for _ in range(CLASSES):
        drawn = []
        for pupils, median in ((one, MEDIAN * times), (other, MEDIAN)):
            presses = np.rint(median * np.exp(LOG_SPREAD * chance.standard_normal(pupils)))
            drawn.append(np.median(chance.choice(presses, (DRAWS, pupils)), axis=1))
        low, high = np.percentile(drawn[0] - drawn[1], [tail, 100 - tail])
        seen += bool(low > 0 or high < 0)
    return seen / CLASSES
