"""Learners at the Pulse: one at a time, ten thousand at once, and two arms of a class."""

from math import sqrt
from statistics import fmean, variance
from time import perf_counter

import numpy as np
import pytest

from game.core.calendar import Phase
from game.lab.comparing import Difference, difference_of_medians
from game.lab.learners import ChangeDetector, QLearner
from game.lab.pulse import PulseLife, pulse_life
from game.lab.pulse_crowds import PulseLives, pulse_lives

PARTIAL = (Phase("CRF", 6), Phase("VR 2", 6), Phase("VR 5", 24))
CONTINUOUS = (Phase("CRF", 36),)
LEARNERS: dict[str, QLearner | ChangeDetector] = {
    "q": QLearner((0.0, 0.0)),
    "change": ChangeDetector(),
}
CLASS, ALONE, MANY = 1000, 300, 10_000
MEASURES = ("first_minute", "quiet_presses")
either = pytest.mark.parametrize("name", LEARNERS)


def classes(name: str, one: tuple[Phase, ...], other: tuple[Phase, ...], seed: int) -> Difference:
    """Presses in the first minute of the quiet: a class in one arm less a class in another."""
    ours = pulse_lives(LEARNERS[name], one, CLASS, seed).first_minute
    theirs = pulse_lives(LEARNERS[name], other, CLASS, seed + 1).first_minute
    return difference_of_medians(ours, theirs, seed)


@pytest.mark.parametrize("seed", [1, 11, 21])
@pytest.mark.parametrize("rate", [0.05, 0.1, 0.2])
@pytest.mark.parametrize("exploitation", [2.0, 3.0, 6.0])
def test_one_state_q_learning_shows_the_reverse_of_the_effect(
    seed: int, rate: float, exploitation: float
) -> None:
    like = QLearner((0.0, 0.0), rate, exploitation)
    partial = pulse_lives(like, PARTIAL, CLASS, seed).first_minute
    continuous = pulse_lives(like, CONTINUOUS, CLASS, seed + 1).first_minute
    found = difference_of_medians(partial, continuous, seed)
    print(f"Q-learning {rate:g}, {exploitation:g}: partial {found} (continuous)")
    assert found.highest <= 0


@pytest.mark.parametrize("seed", [1, 11, 21])
def test_who_detects_change_shows_the_partial_reinforcement_effect(seed: int) -> None:
    found = classes("change", PARTIAL, CONTINUOUS, seed)
    print(f"change detection: partial {found} (continuous)")
    assert found.lowest > 0


@either
@pytest.mark.parametrize("arm", [PARTIAL, CONTINUOUS])
def test_two_equal_arms_show_no_difference(name: str, arm: tuple[Phase, ...]) -> None:
    found = classes(name, arm, arm, 31)
    print(f"{name}, equal arms: {found}")
    assert not found.is_clear


@either
@pytest.mark.parametrize(("plan", "presses"), [(PARTIAL, 138), (CONTINUOUS, 36)])
def test_the_sparks_cost_what_was_planned(name: str, plan: tuple[Phase, ...], presses: int) -> None:
    assert set(pulse_lives(LEARNERS[name], plan, 200, 1).paid_presses) == {presses}
    assert pulse_life(LEARNERS[name], plan, 1).paid_presses == presses


@either
@pytest.mark.parametrize("plan", [PARTIAL, CONTINUOUS])
def test_many_at_once_agree_with_one_at_a_time(name: str, plan: tuple[Phase, ...]) -> None:
    many = pulse_lives(LEARNERS[name], plan, MANY, 5)
    alone = [pulse_life(LEARNERS[name], plan, seed) for seed in range(ALONE)]
    for measure in MEASURES:
        difference, error = compared(measure, many, alone)
        print(f"{name}, {measure}: {difference:+.2f}, standard error {error:.2f}")
        assert abs(difference) <= 3 * error + 1e-9


def compared(measure: str, many: PulseLives, alone: list[PulseLife]) -> tuple[float, float]:
    crowd = np.asarray(getattr(many, measure), dtype=float)
    each = [float(getattr(life, measure)) for life in alone]
    error = sqrt(variance(each) / len(each) + float(crowd.var()) / len(crowd))
    return fmean(each) - float(crowd.mean()), error


@either
def test_a_fortnight_of_ten_thousand_is_quick_and_far_quicker_than_alone(name: str) -> None:
    begun = perf_counter()
    pulse_lives(LEARNERS[name], PARTIAL, MANY, 1)
    together = perf_counter() - begun
    begun = perf_counter()
    for seed in range(30):
        pulse_life(LEARNERS[name], PARTIAL, seed)
    alone = (perf_counter() - begun) / 30 * MANY
    print(f"{name}: {MANY} citizens in {together:.2f} s, {alone / together:.0f} times faster")
    assert together < 10 and alone / together >= 30


def test_the_same_seed_is_the_same_crowd() -> None:
    one, same, other = (pulse_lives(LEARNERS["q"], PARTIAL, 50, seed) for seed in (3, 3, 4))
    assert np.array_equal(one.quiet_presses, same.quiet_presses)
    assert not np.array_equal(one.quiet_presses, other.quiet_presses)


def test_a_learner_who_never_gets_its_sparks_comes_to_an_end() -> None:
    never = (Phase("FR 999", 40),)
    assert pulse_life(LEARNERS["q"], never, 1).paid_presses < 999 * 40
    assert pulse_lives(LEARNERS["q"], never, 3, 1).paid_presses.max() < 999 * 40


def test_an_interval_has_its_difference_inside() -> None:
    found = difference_of_medians([1, 2, 3, 4, 5], [11, 12, 13, 14, 15], 1)
    assert found.lowest <= found.difference == -10 <= found.highest < 0
    assert str(found).startswith("3 against 13: -10, 95 % interval")
