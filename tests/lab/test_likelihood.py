"""Fitting learning rules: what was put in comes out again, or there is a reason."""

from math import inf
from statistics import fmean

import pytest

from game.core.schedules import read_notation
from game.lab.choosing import choices
from game.lab.learners import BushMosteller, Learner, QLearner, WinStayLoseShift
from game.lab.likelihood import FEWEST_CHOICES, fitted, log_likelihood
from game.lab.undefined import Undefined

TV_07 = [(0, True), (0, False), (1, True), (1, True), (0, True), (1, False)]
SECOND = 1_000_000_000


def story(learner: Learner, count: int, seed: int) -> list[tuple[int, bool]]:
    told = choices(read_notation("conc(RR 2, RR 4)"), learner, count, SECOND, seed)
    return [(one.option, one.rewarded) for one in told]


def test_tv_07_has_its_likelihood() -> None:
    found = log_likelihood(QLearner((0.0, 0.0)), TV_07)
    assert found == pytest.approx(-4.297088, abs=5e-7)


def test_what_a_rule_cannot_do_has_no_likelihood() -> None:
    assert log_likelihood(WinStayLoseShift(2), [(0, True), (1, False)]) == -inf


@pytest.mark.parametrize(
    ("rule", "learner", "truth"),
    [
        ("q_learning", QLearner((0.0, 0.0), 0.2, 4.0), {"rate": 0.2, "exploitation": 4.0}),
        ("bush_mosteller", BushMosteller((0.5, 0.5), 0.15, 0.08), {"up": 0.15, "down": 0.08}),
    ],
)
def test_what_was_put_in_comes_out_again(
    rule: str, learner: Learner, truth: dict[str, float]
) -> None:
    fits = [fitted(rule, story(learner, 300, seed)).parameters for seed in range(5)]
    for name, value in truth.items():
        found = [fit[name] for fit in fits]
        numbers = [one for one in found if isinstance(one, float)]
        assert len(numbers) == len(found)
        assert fmean(numbers) == pytest.approx(value, rel=0.3)


def test_the_fit_is_at_least_as_likely_as_the_truth() -> None:
    learner = QLearner((0.0, 0.0), 0.3, 3.0)
    told = story(learner, 120, 2)
    fit = fitted("q_learning", told)
    assert isinstance(fit.log_likelihood, float)
    assert fit.log_likelihood >= log_likelihood(learner, told)
    assert fit.choices == 120


def test_few_choices_are_no_fit() -> None:
    fit = fitted("q_learning", TV_07)
    few = Undefined(f"6 choices; a fit needs {FEWEST_CHOICES}")
    assert fit.parameters == {"rate": few, "exploitation": few} and fit.log_likelihood == few


def test_a_parameter_that_runs_away_is_none() -> None:
    always = [(0, True)] * 40
    exploitation = fitted("q_learning", always).parameters["exploitation"]
    assert isinstance(exploitation, Undefined) and "end of the search" in exploitation.reason
