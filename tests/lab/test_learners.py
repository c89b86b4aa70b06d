"""Robots that learn: TV-07, and what each must come to at a bench."""

from math import log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core.schedules import read_notation
from game.lab.choosing import Choice, choices
from game.lab.learners import (
    LEARNERS,
    BushMosteller,
    Learner,
    Matcher,
    QLearner,
    WinStayLoseShift,
    drawn,
    softmax,
)

SECOND = 1_000_000_000


def lived(schedule: str, learner: Learner, count: int, seed: int = 1) -> list[Choice]:
    return list(choices(read_notation(schedule), learner, count, SECOND // 2, seed))


def share(of: list[Choice], option: int) -> float:
    return sum(one.option == option for one in of) / len(of)


def test_bush_and_mostellers_probabilities_are_the_published_ones() -> None:
    learner, told = BushMosteller((0.5, 0.5)), []
    for rewarded in (True, True, True, False, False, True):
        learner = learner.after(0, rewarded)
        told.append(learner.chances[0])
    assert told == pytest.approx([0.55, 0.595, 0.6355, 0.603725, 0.573539, 0.616185], abs=5e-7)


def test_q_learning_and_its_likelihood_are_the_published_ones() -> None:
    learner, before, likelihood = QLearner((0.0, 0.0)), [], 0.0
    for option, rewarded in [(0, 1), (0, 0), (1, 1), (1, 1), (0, 1), (1, 0)]:
        before.append(learner.probabilities()[0])
        likelihood += log(learner.probabilities()[option])
        learner = learner.after(option, bool(rewarded))
    expected = [0.5, 0.574443, 0.567093, 0.492501, 0.425557, 0.493250]
    assert before == pytest.approx(expected, abs=5e-7)
    assert learner.values == pytest.approx((0.181, 0.171), abs=1e-12)
    assert likelihood == pytest.approx(-4.297088, abs=5e-7)


def test_softmax_does_not_overflow() -> None:
    assert softmax((1e6, 0.0), 3) == (1.0, 0.0)
    assert softmax((5.0, 5.0, 5.0), 3) == pytest.approx((1 / 3,) * 3)


def test_win_stay_lose_shift_does_what_it_says() -> None:
    learner = WinStayLoseShift(3)
    assert learner.probabilities() == pytest.approx((1 / 3,) * 3)
    assert learner.after(1, True).probabilities() == (0, 1, 0)
    assert learner.after(1, False).probabilities() == (0.5, 0, 0.5)
    assert share(lived("conc(CRF, EXT)", WinStayLoseShift(2), 200)[1:], 0) == 1


@given(
    name=some.sampled_from(sorted(LEARNERS)),
    options=some.integers(2, 5),
    story=some.lists(some.tuples(some.integers(0, 4), some.booleans()), max_size=60),
)
def test_probabilities_are_always_parts_of_one(
    name: str, options: int, story: list[tuple[int, bool]]
) -> None:
    learner = LEARNERS[name](options)
    for option, rewarded in story:
        learner = learner.after(option % options, rewarded)
    probabilities = learner.probabilities()
    assert len(probabilities) == options and min(probabilities) >= 0
    assert sum(probabilities) == pytest.approx(1)


@pytest.mark.parametrize("name", sorted(LEARNERS))
def test_every_learner_comes_to_prefer_what_pays(name: str) -> None:
    story = lived("conc(RR 2, RR 20)", LEARNERS[name](2), 4000)
    assert share(story[2000:], 0) > 0.6
    assert sum(story[-1].learner.probabilities()) == pytest.approx(1, abs=1e-12)


@pytest.mark.parametrize("name", sorted(LEARNERS))
def test_the_same_seed_is_the_same_life(name: str) -> None:
    one, same, other = (lived("conc(RI 3, RI 9)", LEARNERS[name](2), 300, s) for s in (4, 4, 5))
    assert one == same != other


def test_a_q_learner_stops_pressing_when_nothing_comes_any_more() -> None:
    learner = lived("CRF", QLearner((0.0, 0.0), exploitation=6), 200)[-1].learner
    assert learner.probabilities()[0] > 0.9
    quiet = lived("EXT", learner, 400)
    assert not any(one.rewarded for one in quiet)
    assert share(quiet[:20], 0) > share(quiet[-200:], 0)


def test_a_matcher_matches_what_it_obtains() -> None:
    story = lived("conc(RI 3, RI 9, cod=0)", Matcher((0.5, 0.5)), 40_000)[4000:]
    earned = [sum(one.rewarded and one.option == place for one in story) for place in (0, 1)]
    assert share(story, 0) == pytest.approx(earned[0] / sum(earned), abs=0.03)


def test_a_matcher_has_its_sensitivity_and_its_bias() -> None:
    first, second = Matcher((0.2, 0.1), sensitivity=0.8, bias=(1.25, 1)).probabilities()
    assert first / second == pytest.approx(1.25 * 2**0.8)


def test_an_option_is_drawn_as_often_as_its_probability_says() -> None:
    stream = Random(1)
    count = sum(drawn((0.2, 0.5, 0.3), stream) == 1 for _ in range(10_000))
    assert abs(count - 5000) < 3 * 2500**0.5


class Highest(Random):
    def random(self) -> float:
        return 1 - 2**-53


def test_rounding_never_leaves_nothing_to_draw() -> None:
    assert drawn((0.1,) * 10, Highest()) in range(10)
    assert drawn((1 / 3, 1 / 3, 1 / 3, 0.0), Highest()) < 3


def test_what_the_clock_does_goes_on_between_choices() -> None:
    story = lived("mult(CRF, EXT, each=5)", WinStayLoseShift(2, 0, True), 20)
    assert all(one.rewarded == (one.option == 0) for one in story[:10])
    assert not any(one.rewarded for one in story[10:])
