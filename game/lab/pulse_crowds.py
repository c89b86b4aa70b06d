"""Thousands of learners at the Pulse at once, as arrays: the same procedure as `pulse`.

NumPy; nothing the browser loads imports it. Lists are drawn as in the story, a pass at a time,
from another source of chance, so lives agree in distribution and not one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from game.core.calendar import Phase
from game.core.schedules import PASS, parse_schedule, ratio_list
from game.lab.learners import ChangeDetector, QLearner
from game.lab.pulse import FIRST_MINUTE, LONGEST, MOMENT_SECONDS

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
Truths = NDArray[np.bool_]


class Crowd(Protocol):
    """Many learners of one kind; the methods are those of one learner, over arrays."""

    def press_chances(self) -> Numbers:
        """How likely each is to press now."""

    def after(self, pressed: Truths, rewarded: Truths) -> None:
        """Those who pressed learn; to press is the only thing any of them learns of."""


class QCrowd:
    """One-state Q-learners: what is not a press is never rewarded, so its value stays."""

    def __init__(self, size: int, like: QLearner) -> None:
        self.like, (press, self.other) = like, like.values
        self.values = np.full(size, press)

    def press_chances(self) -> Numbers:
        """Softmax of two values."""
        better = self.like.exploitation * (self.values - self.other)
        return np.asarray(1 / (1 + np.exp(-better)))

    def after(self, pressed: Truths, rewarded: Truths) -> None:
        """The value of pressing moves to the reward."""
        learnt = self.values + self.like.rate * (rewarded - self.values)
        self.values = np.where(pressed, learnt, self.values)


class ChangeCrowd:
    """Change detectors: what they are used to, and how long nothing has come."""

    def __init__(self, size: int, like: ChangeDetector) -> None:
        self.like = like
        self.usual, self.runs = np.full(size, like.usual), np.zeros(size)

    def press_chances(self) -> Numbers:
        """Vigour, or hardly ever once a run is past belief."""
        unbelievable = (1 - 1 / self.usual) ** self.runs < self.like.doubt
        noticed = (self.runs > 0) & unbelievable
        return np.where(noticed, self.like.rest, self.like.vigour)

    def after(self, pressed: Truths, rewarded: Truths) -> None:
        """A press adds to the run; a reward ends it and is remembered."""
        self.runs = self.runs + pressed
        learnt = self.usual + self.like.rate * (self.runs - self.usual)
        self.usual = np.where(rewarded, learnt, self.usual)
        self.runs = np.where(rewarded, 0, self.runs)


@dataclass(frozen=True, slots=True)
class PulseLives:
    """Each learner's presses for all the sparks, and in the quiet: first minute and whole."""

    paid_presses: Counts
    first_minute: Counts
    quiet_presses: Counts


def crowd_of(size: int, like: QLearner | ChangeDetector) -> Crowd:
    """So many learners like this one."""
    return QCrowd(size, like) if isinstance(like, QLearner) else ChangeCrowd(size, like)


def pulse_lives(
    like: QLearner | ChangeDetector,
    plan: Sequence[Phase],
    citizens: int,
    seed: int,
    quiet_seconds: float = 90,
) -> PulseLives:
    """So many learners through a plan of sparks and one quiet check-in."""
    chance, crowd = np.random.default_rng(seed), crowd_of(citizens, like)
    paid = _live_the_plan(crowd, _ratios(plan, citizens, chance), chance)
    quiet = np.zeros((2, citizens), dtype=np.int64)
    nobody = np.zeros(citizens, dtype=bool)
    for moment in range(round(quiet_seconds / MOMENT_SECONDS)):
        pressed = chance.random(citizens) < crowd.press_chances()
        crowd.after(pressed, nobody)
        quiet += pressed * np.array([[moment < FIRST_MINUTE], [True]])
    return PulseLives(paid, quiet[0], quiet[1])


def _live_the_plan(crowd: Crowd, ratios: Counts, chance: Generator) -> Counts:
    """Everybody presses until their own sparks are all collected; the others wait."""
    citizens, sparks = ratios.shape
    place, since, paid = (np.zeros(citizens, dtype=np.int64) for _ in range(3))
    everyone, ends = np.arange(citizens), np.full((citizens, 1), LONGEST)
    needs = np.hstack([ratios, ends])
    for _ in range(LONGEST):
        going = place < sparks
        if not going.any():
            break
        pressed = going & (chance.random(citizens) < crowd.press_chances())
        since += pressed
        rewarded = pressed & (since >= needs[everyone, place])
        crowd.after(pressed, rewarded)
        paid += pressed
        place += rewarded
        since[rewarded] = 0
    return paid


def _ratios(plan: Sequence[Phase], citizens: int, chance: Generator) -> Counts:
    """The presses each spark takes, a row for each citizen; lists shuffled a pass at a time."""
    columns: list[Counts] = []
    for phase in plan:
        schedule = parse_schedule(phase.schedule)
        if schedule.kind == "VR":
            size = PASS if phase.sparks % PASS == 0 else phase.sparks
            one = np.tile(np.array(ratio_list(schedule.value, size)), (citizens, 1))
            passes = -(-phase.sparks // size)
            columns += [chance.permuted(one, axis=1) for _ in range(passes)]
        else:
            each = schedule.requirement(0, 0, phase.sparks)
            columns.append(np.full((citizens, phase.sparks), each))
    return np.hstack(columns)
