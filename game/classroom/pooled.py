"""Matching at the two doors, pooled over a class: one pupil's fit is uncertain by about 0.4.

Only the optional four rounds are fitted, each pupil's by the laboratory's own line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.classroom.players import Player

FEWEST, DRAWS, SEED = 5, 2000, 1961


@dataclass(frozen=True, slots=True)
class PooledMatching:
    """The pupils' sensitivities, their mean, and the mean's bootstrap interval if five fitted."""

    sensitivities: tuple[float, ...]
    mean: float | None
    lowest: float | None
    highest: float | None


def pooled_matching(players: Sequence[Player]) -> PooledMatching:
    """The mean sensitivity to the ratio of pay, of all pupils whose rounds allow a line."""
    found = (player.measures.get("matching_sensitivity") for player in players)
    slopes = tuple(sorted(float(one) for one in found if one is not None))
    if len(slopes) < FEWEST:
        return PooledMatching(slopes, None, None, None)
    values = np.asarray(slopes)
    drawn = np.random.default_rng(SEED).choice(values, (DRAWS, len(values))).mean(axis=1)
    lowest, highest = np.percentile(drawn, [2.5, 97.5])
    return PooledMatching(slopes, float(values.mean()), float(lowest), float(highest))
