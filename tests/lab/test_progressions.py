"""The lists schedules draw from: TV-01, TV-02, TV-09, and what a draw may not do."""

from random import Random
from statistics import mean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.lab.progressions import Draws, fleshler_hoffman, growing_ratio, interval_list

TV_01 = [2.572, 8.035, 14.045, 20.725, 28.245, 36.846, 46.892, 58.974, 74.134, 94.522, 125.917]
TV_01 += [209.094]
TV_02 = [1.553, 4.893, 8.653, 12.953, 17.977, 24.017, 31.597, 41.791, 57.489, 99.078]
TV_09 = [1, 2, 4, 6, 9, 12, 15, 20, 25, 32, 40, 50, 62, 77, 95, 118, 145, 178, 219, 268, 328, 402]
TV_09 += [492, 603, 737, 901, 1102, 1347, 1646, 2012, 2459, 3004]


@pytest.mark.parametrize(("asked", "values"), [(60, TV_01), (30, TV_02)])
def test_the_published_lists(asked: float, values: list[float]) -> None:
    made = fleshler_hoffman(asked, len(values))
    assert made == pytest.approx(values, abs=0.0005)
    assert mean(made) == pytest.approx(asked, abs=1e-9)


def test_their_spread_is_as_published() -> None:
    assert pstdev(fleshler_hoffman(60, 12)) == pytest.approx(57.254, abs=0.0005)
    assert pstdev(fleshler_hoffman(30, 10)) == pytest.approx(28.346, abs=0.0005)


def test_one_value_is_the_mean_itself() -> None:
    assert fleshler_hoffman(45.5, 1) == (45.5,)


def test_no_values_are_no_list() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        fleshler_hoffman(60, 0)


@given(asked=some.floats(0.001, 1e6), count=some.integers(1, 300))
def test_every_list_has_its_mean_and_grows(asked: float, count: int) -> None:
    values = fleshler_hoffman(asked, count)
    assert sum(values) == pytest.approx(asked * count, rel=1e-9)
    assert list(values) == sorted(values) and values[0] > 0


@given(asked=some.integers(1_000_000, 10**15))
def test_in_nanoseconds_the_sum_is_exact(asked: int) -> None:
    values = interval_list(asked)
    assert sum(values) == 12 * asked and min(values) >= 1


def test_the_growing_ratios_are_the_published_ones() -> None:
    assert [growing_ratio(place) for place in range(1, 33)] == TV_09
    assert sum(TV_09[:10]) == 126


@given(seed=some.integers(0, 1 << 40), values=some.lists(some.integers(), min_size=1, max_size=20))
def test_each_pass_draws_the_whole_list_once(seed: int, values: list[int]) -> None:
    draws = Draws(values, Random(seed))
    for _ in range(3):
        assert sorted(draws.draw() for _ in values) == sorted(values)


def test_each_pass_has_an_order_of_its_own() -> None:
    draws = Draws(range(12), Random(3))
    assert len({tuple(draws.draw() for _ in range(12)) for _ in range(20)}) == 20


def test_each_value_is_first_as_often_as_any_other() -> None:
    firsts = [Draws(range(12), Random(seed)).shuffled()[-1] for seed in range(2400)]
    expected, bound = 200, 4 * (2400 / 12 * 11 / 12) ** 0.5
    assert all(abs(firsts.count(value) - expected) < bound for value in range(12))
