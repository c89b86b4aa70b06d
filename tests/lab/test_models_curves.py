"""Herrnstein's hyperbola and the value of delayed rewards: TV-06, TV-08 and TV-10."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.lab.discounting import (
    MONETARY_CHOICES,
    area_under_curve,
    exponential,
    fit_k,
    half_value_delay,
    hyperbolic,
)
from game.lab.fitting import share_explained
from game.lab.hyperbola import fit_hyperbola, herrnstein
from game.lab.undefined import Undefined

RATES = (5, 10, 20, 40, 60, 120, 300)
TV_06 = (20, 33.3333, 50, 66.6667, 75, 85.7143, 93.75)
DELAYS = (0, 1, 7, 14, 30, 90, 180, 365)
TV_08 = {
    0.013: (100, 98.7167, 91.6590, 84.6024, 71.9424, 46.0829, 29.9401, 17.4064),
    0.025: (100, 97.5610, 85.1064, 74.0741, 57.1429, 30.7692, 18.1818, 9.8765),
}
TV_10 = {
    13: (34, 35, 186, 0.000158),
    1: (54, 55, 117, 0.000158),
    9: (78, 80, 162, 0.000158),
    20: (28, 30, 179, 0.000399),
    6: (47, 50, 160, 0.000399),
    17: (80, 85, 157, 0.000398),
    26: (22, 25, 136, 0.001003),
    24: (54, 60, 111, 0.001001),
    12: (67, 75, 119, 0.001003),
    22: (25, 30, 80, 0.002500),
    16: (49, 60, 89, 0.002522),
    15: (69, 85, 91, 0.002548),
    3: (19, 25, 53, 0.005958),
    10: (40, 55, 62, 0.006048),
    2: (55, 75, 61, 0.005961),
    18: (24, 35, 29, 0.015805),
    21: (34, 50, 30, 0.015686),
    25: (54, 80, 30, 0.016049),
    5: (14, 25, 19, 0.041353),
    14: (27, 50, 21, 0.040564),
    23: (41, 75, 20, 0.041463),
    7: (15, 35, 13, 0.102564),
    8: (25, 60, 14, 0.100000),
    19: (33, 80, 14, 0.101732),
    11: (11, 30, 7, 0.246753),
    27: (20, 55, 7, 0.250000),
    4: (31, 85, 7, 0.248848),
}


def test_tv_06_values() -> None:
    assert [herrnstein(rate, 100, 20) for rate in RATES] == pytest.approx(TV_06, abs=5e-5)
    assert herrnstein(10, 10, 10) == 5
    assert herrnstein(5, 10, 10) == herrnstein(10, 10, 20) == pytest.approx(3.33, abs=0.005)


def test_tv_06_is_recovered() -> None:
    fit = fit_hyperbola(RATES, [herrnstein(rate, 100, 20) for rate in RATES])
    assert fit.k == pytest.approx(100, rel=1e-6)
    assert fit.re == pytest.approx(20, rel=1e-6)
    assert fit.explained == pytest.approx(1)


@given(some.floats(0.1, 1e4), some.floats(1, 1000))
def test_every_hyperbola_in_the_range_of_the_data_is_recovered(k: float, re: float) -> None:
    fit = fit_hyperbola(RATES, [herrnstein(rate, k, re) for rate in RATES])
    assert fit.k == pytest.approx(k, rel=1e-4)
    assert fit.re == pytest.approx(re, rel=1e-4)


def test_the_fit_is_to_the_rates_and_not_to_their_reciprocals() -> None:
    # A reciprocal plot would let the smallest rate, twice too low, decide everything.
    seen = [herrnstein(rate, 100, 20) for rate in RATES]
    fit = fit_hyperbola(RATES, [seen[0] / 2, *seen[1:]])
    assert fit.k == pytest.approx(100, rel=0.06)
    assert isinstance(fit.explained, float) and fit.explained < 1


@pytest.mark.parametrize("seen", [[2 * rate for rate in RATES], [50.0] * 7, list(TV_06)[::-1]])
def test_without_a_bend_there_is_no_hyperbola(seen: list[float]) -> None:
    fit = fit_hyperbola(RATES, seen)
    assert isinstance(fit.k, Undefined) and isinstance(fit.re, Undefined)
    assert fit.k.reason.endswith("the curve has no bend")


def test_too_little_for_a_hyperbola() -> None:
    assert fit_hyperbola([0, 5, 5, 10], [0, 1, 1, 2]).k == Undefined(
        "2 distinct reinforcer rates; a curve needs 3"
    )
    assert fit_hyperbola(RATES, [0] * 7).k == Undefined("there were no responses")


def test_impossible_rates_are_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        herrnstein(5, 0, 1)
    with pytest.raises(ValueError, match="0 or more"):
        fit_hyperbola([1, 2, -3], [1, 2, 3])


@pytest.mark.parametrize("k", TV_08)
def test_tv_08_values_and_their_k(k: float) -> None:
    values = [hyperbolic(100, delay, k) for delay in DELAYS]
    assert values == pytest.approx(TV_08[k], abs=5e-5)
    assert fit_k(DELAYS, TV_08[k], 100) == pytest.approx(k, rel=1e-4)


def test_tv_08_area() -> None:
    delays = (0, 7, 30, 90, 180, 365)
    values = [hyperbolic(100, delay, 0.025) for delay in delays]
    assert area_under_curve(delays, values, 100) == pytest.approx(0.266282, abs=5e-7)


@given(some.lists(some.floats(0, 100), min_size=6, max_size=6))
def test_an_area_is_a_fraction(values: list[float]) -> None:
    area = area_under_curve((0, 7, 30, 90, 180, 365), values, 100)
    assert isinstance(area, float) and 0 <= area <= 1 + 1e-12


def test_areas_that_cannot_be() -> None:
    assert isinstance(area_under_curve([0], [100], 100), Undefined)
    for delays, values, amount in (([0, 0], [1, 1], 1.0), ([0, 1], [1], 1.0), ([0, 1], [1, 1], 0)):
        with pytest.raises(ValueError, match="delays go up"):
            area_under_curve(delays, values, amount)


def test_a_hyperbola_reverses_preferences() -> None:
    def sooner(delay: float) -> float:
        return hyperbolic(50, delay, 0.2) - hyperbolic(100, delay + 10, 0.2)

    assert sooner(0) == pytest.approx(50 - 33.333, abs=0.0005)
    assert sooner(5) == pytest.approx(0, abs=1e-12)
    assert sooner(20) == pytest.approx(10 - 14.286, abs=0.0005)


@given(some.floats(0.001, 1), some.floats(0, 100))
def test_an_exponential_never_does(k: float, delay: float) -> None:
    now = exponential(50, 0, k) > exponential(100, 10, k)
    later = exponential(50, delay, k) > exponential(100, delay + 10, k)
    assert now == later


def test_a_constant_rate_of_loss_is_recovered_by_its_own_curve() -> None:
    values = [exponential(100, delay, 0.02) for delay in DELAYS]
    assert fit_k(DELAYS, values, 100, exponential) == pytest.approx(0.02, rel=1e-6)


def test_half_the_value_is_gone_after_one_over_k() -> None:
    assert half_value_delay(0.025) == pytest.approx(40)
    assert half_value_delay(0.013) == pytest.approx(77, abs=0.1)
    assert isinstance(half_value_delay(0), Undefined)


def test_where_nothing_is_discounted_there_is_no_k() -> None:
    assert isinstance(fit_k(DELAYS, [100.0] * 8, 100), Undefined)
    assert isinstance(fit_k([0, 7], [100, 80], 100), Undefined)
    with pytest.raises(ValueError, match="0 or more"):
        hyperbolic(100, -1, 0.1)


def test_tv_10_all_27_items() -> None:
    made = {each.item: (each.sooner, each.later, each.days) for each in MONETARY_CHOICES}
    assert made == {item: told[:3] for item, told in TV_10.items()}
    for each in MONETARY_CHOICES:
        assert each.k == pytest.approx(TV_10[each.item][3], abs=5e-7)


def test_k_decides_who_waits() -> None:
    for each in MONETARY_CHOICES:
        assert each.prefers_later(each.k * 0.99)
        assert not each.prefers_later(each.k * 1.01)


def test_a_level_is_explained_by_nothing() -> None:
    assert isinstance(share_explained([3, 3], [3, 3]), Undefined)
