"""The learning rules: TV-07, and what must hold whatever the numbers."""

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.lab.learners import softmax
from game.lab.learning import (
    Trial,
    bush_mosteller,
    log_softmax,
    q_learning,
    rescorla_wagner,
    stay_and_shift,
)
from game.lab.undefined import Undefined

ACQUISITION = [0.2, 0.36, 0.488, 0.5904, 0.67232, 0.737856, 0.790285, 0.832228, 0.865782, 0.892626]
EXTINCTION = [0.714101, 0.571281, 0.457024, 0.365620, 0.292496]
CHOICES = [(0, 1), (0, 0), (1, 1), (1, 1), (0, 1), (1, 0)]


def test_tv_07_acquisition_and_extinction() -> None:
    trials = [Trial(("A",), 1)] * 10 + [Trial(("A",), 0)] * 5
    strengths = [after["A"] for after in rescorla_wagner(trials, {"A": 0.4}, 0.5)]
    assert strengths == pytest.approx(ACQUISITION + EXTINCTION, abs=5e-7)
    assert strengths[:10] == pytest.approx([1 - 0.8**n for n in range(1, 11)])


def test_tv_07_a_compound_shares() -> None:
    told = rescorla_wagner([Trial(("A", "B"), 1)] * 5, {"A": 0.2, "B": 0.2}, 1)
    for cue in "AB":
        assert [after[cue] for after in told] == pytest.approx([0.2, 0.32, 0.392, 0.4352, 0.46112])


def test_tv_07_blocking() -> None:
    trials = [Trial(("A",), 1)] * 20 + [Trial(("A", "B"), 1)] * 10
    after = rescorla_wagner(trials, {"A": 0.2, "B": 0.2}, 1)[-1]
    assert after == pytest.approx({"A": 0.994201, "B": 0.005730}, abs=5e-7)


def test_an_absent_cue_learns_nothing_and_an_unknown_one_is_an_error() -> None:
    assert rescorla_wagner([Trial(("A",), 1)], {"A": 0.5, "B": 0.5}, 1) == ({"A": 0.5, "B": 0.0},)
    with pytest.raises(KeyError):
        rescorla_wagner([Trial(("C",), 1)], {"A": 0.5}, 1)


def test_tv_07_bush_mosteller() -> None:
    told = bush_mosteller(0.5, [1, 1, 1, 0, 0, 1], alpha=0.1, beta=0.05)
    expected = [0.55, 0.595, 0.6355, 0.603725, 0.573539, 0.616185]
    assert told == pytest.approx(expected, abs=5e-7)


@given(
    some.floats(0, 1),
    some.floats(0, 1),
    some.floats(0, 1),
    some.lists(some.booleans(), max_size=50),
)
def test_a_probability_stays_one(
    start: float, alpha: float, beta: float, rewards: list[bool]
) -> None:
    told = bush_mosteller(start, rewards, alpha, beta)
    assert len(told) == len(rewards)
    assert all(-1e-12 <= probability <= 1 + 1e-12 for probability in told)


def test_tv_07_q_learning_and_its_likelihood() -> None:
    learned = q_learning(CHOICES, alpha=0.1, beta=3, start=(0, 0))
    before = [odds[0] for odds in learned.probabilities]
    expected = [0.5, 0.574443, 0.567093, 0.492501, 0.425557, 0.493250]
    assert before == pytest.approx(expected, abs=5e-7)
    assert learned.values == pytest.approx((0.181, 0.171))
    assert learned.log_likelihood == pytest.approx(-4.297088, abs=5e-7)


def test_no_choices_leave_the_start_and_say_nothing() -> None:
    learned = q_learning([], 0.1, 3, (0.5, 0.25))
    assert (learned.values, learned.log_likelihood) == ((0.5, 0.25), 0)


@given(some.lists(some.floats(-1e6, 1e6), min_size=1, max_size=6), some.floats(0, 1000))
def test_odds_add_up_and_never_overflow(values: list[float], beta: float) -> None:
    odds = softmax(values, beta)
    assert sum(odds) == pytest.approx(1)
    for choice, each in enumerate(odds):
        assert exp(log_softmax(values, beta, choice)) == pytest.approx(each, abs=1e-12)


def test_the_unlikeliest_choice_still_has_a_likelihood() -> None:
    assert softmax([0, 1000], 10)[0] == 0
    assert log_softmax([0, 1000], 10, 0) == -10_000


def test_tv_07_win_stay_lose_shift() -> None:
    counted = stay_and_shift("AABBABBA", [1, 0, 1, 1, 0, 0, 1, 0])
    assert (counted.stays, counted.wins) == (2, 4)
    assert (counted.shifts, counted.losses) == (2, 3)
    assert counted.stay_after_win == 2 / 4
    assert counted.shift_after_loss == 2 / 3


def test_a_proportion_of_nothing_is_undefined() -> None:
    counted = stay_and_shift("AB", [1, 0])
    assert counted.stay_after_win == 0
    assert counted.shift_after_loss == Undefined("no loss was followed by a choice")
    assert stay_and_shift("", []).wins == 0


@given(some.lists(some.tuples(some.sampled_from("AB"), some.booleans()), min_size=1))
def test_every_choice_but_the_last_is_counted_once(told: list[tuple[str, bool]]) -> None:
    counted = stay_and_shift([choice for choice, _ in told], [won for _, won in told])
    assert counted.wins + counted.losses == len(told) - 1


def test_impossible_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        bush_mosteller(0.5, [], 1.1, 0)
    with pytest.raises(ValueError, match="between 0 and 1"):
        q_learning([], -0.1, 3, (0, 0))
    with pytest.raises(ValueError, match="has its reward|has a reward"):
        stay_and_shift("AB", [1])
    with pytest.raises(IndexError, match="from 0"):
        q_learning([(-1, 1)], 0.1, 3, (0, 0))
