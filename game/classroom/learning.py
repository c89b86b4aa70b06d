"""What the check before the life and the one after it say of a class, never of one pupil.

Hits are tricks called tricks, false alarms fair scenes called tricks. From eight scenes d' of one
pupil has a standard deviation of .8, so it is pooled, with half a case added to every count.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from game.classroom.players import Player
from game.core import events as e
from game.core.checks import BEFORE_A_LIFE
from game.core.model import Level

DRAWS, SEED = 2000, 1966


@dataclass(frozen=True, slots=True)
class Judging:
    """One pupil's answers to one form: hits of so many tricks, false alarms of so many others."""

    hits: int
    tricks: int
    false_alarms: int
    others: int


@dataclass(frozen=True, slots=True)
class Learning:
    """The class before and after, summed; `change` is that of d' with its interval."""

    pupils: int
    before: Judging
    after: Judging
    d_before: float
    d_after: float
    lowest: float
    highest: float

    @property
    def change(self) -> float:
        """How much higher d' was afterwards."""
        return self.d_after - self.d_before


def judged(level: Level, log: e.Log, before: bool) -> Judging | None:
    """A pupil's answers to the form before the life, or to the one after; None if it has none."""
    said = [
        (level.checks[one.item].trick, one.trick)
        for one in log
        if isinstance(one, e.Judged)
        and one.form in BEFORE_A_LIFE
        and (one.turn == 0) == before
        and one.item in level.checks
    ]
    if not said:
        return None
    tricks = [called for trick, called in said if trick]
    others = [called for trick, called in said if not trick]
    return Judging(sum(tricks), len(tricks), sum(others), len(others))


def learning_of(level: Level, players: Sequence[Player]) -> Learning | None:
    """The class before and after, of the pupils who answered both times; None if fewer than two."""
    pairs = [(judged(level, one.log, True), judged(level, one.log, False)) for one in players]
    both = [(first, second) for first, second in pairs if first and second]
    if len(both) < 2:
        return None
    before, after = summed([one for one, _ in both]), summed([one for _, one in both])
    chance = np.random.default_rng(SEED)
    changes = []
    for _ in range(DRAWS):
        drawn = [both[place] for place in chance.integers(len(both), size=len(both))]
        first, second = summed([one for one, _ in drawn]), summed([one for _, one in drawn])
        changes.append(d_prime(second) - d_prime(first))
    lowest, highest = np.percentile(changes, [2.5, 97.5])
    return Learning(
        len(both), before, after, d_prime(before), d_prime(after), float(lowest), float(highest)
    )


def summed(every: Sequence[Judging]) -> Judging:
    """Several pupils' answers as one count."""
    return Judging(
        sum(one.hits for one in every),
        sum(one.tricks for one in every),
        sum(one.false_alarms for one in every),
        sum(one.others for one in every),
    )


def d_prime(found: Judging) -> float:
    """Sensitivity of signal detection, half a case added to each count (Hautus, 1995)."""
    normal = NormalDist()
    hits = (found.hits + 0.5) / (found.tricks + 1)
    false_alarms = (found.false_alarms + 0.5) / (found.others + 1)
    return normal.inv_cdf(hits) - normal.inv_cdf(false_alarms)
