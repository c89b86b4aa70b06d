"""The generalized matching law: TV-04, what is dropped, and when there is no line."""

from math import log10

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.lab.matching import Condition, generalized_matching
from game.lab.undefined import Undefined

RATIOS = (1 / 27, 1 / 9, 1 / 3, 1, 3, 9, 27)
TV_04 = (0.089499, 0.215534, 0.519055, 1.250000, 3.010281, 7.249433, 17.458263)


def given_ratios(a: float = 0.8, b: float = 1.25) -> list[Condition]:
    return [Condition(each, 1, b * each**a, 1) for each in RATIOS]


def test_tv_04_is_what_the_law_gives() -> None:
    assert [condition.b1 for condition in given_ratios()] == pytest.approx(TV_04, abs=5e-7)


def test_tv_04_is_recovered() -> None:
    fit = generalized_matching(given_ratios())
    assert fit.sensitivity == pytest.approx(0.8, abs=1e-12)
    assert fit.log_bias == pytest.approx(0.096910, abs=5e-7)
    assert fit.bias == pytest.approx(1.25)
    assert fit.r_squared == pytest.approx(1)
    assert (fit.conditions, fit.dropped) == (7, ())


def test_tv_04_as_printed_is_recovered_to_its_decimals() -> None:
    printed = [Condition(one, 1, two, 1) for one, two in zip(RATIOS, TV_04, strict=True)]
    fit = generalized_matching(printed)
    assert fit.sensitivity == pytest.approx(0.8, abs=1e-5)
    assert fit.log_bias == pytest.approx(0.096910, abs=1e-5)


@given(some.floats(-2, 2), some.floats(0.05, 20), some.floats(1e-3, 1e6))
def test_every_line_is_recovered_whatever_the_unit(a: float, b: float, unit: float) -> None:
    lines = [Condition(each * unit, unit, b * each**a, 1) for each in RATIOS]
    fit = generalized_matching(lines)
    assert fit.sensitivity == pytest.approx(a, abs=1e-9)
    assert fit.log_bias == pytest.approx(log10(b), abs=1e-9)


def test_exchanging_the_sides_turns_the_bias_round() -> None:
    turned = [Condition(one.r2, one.r1, one.b2, one.b1) for one in given_ratios()]
    fit = generalized_matching(turned)
    assert fit.sensitivity == pytest.approx(0.8)
    assert fit.bias == pytest.approx(0.8)


def test_zeros_are_dropped_and_named_never_filled() -> None:
    fit = generalized_matching([Condition(0, 5, 3, 0), *given_ratios(), Condition(4, 4, 0, 9)])
    assert fit.dropped == ((0, "r1 and b2 are 0"), (8, "b1 is 0"))
    assert fit.conditions == 7
    assert fit.sensitivity == pytest.approx(0.8)


def test_two_ratios_are_no_line_however_often() -> None:
    fit = generalized_matching(
        [
            Condition(1, 3, 2, 5),
            Condition(2, 6, 3, 5),
            Condition(0.1, 0.3, 1, 5),
            *given_ratios()[:1],
        ]
    )
    none = Undefined("2 distinct reinforcer ratios; a line needs 3")
    assert fit.sensitivity == fit.log_bias == fit.bias == fit.r_squared == none
    assert fit.conditions == 4


def test_no_conditions_are_no_line() -> None:
    fit = generalized_matching([])
    assert isinstance(fit.sensitivity, Undefined)
    assert fit.conditions == 0


def test_indifference_is_a_slope_of_0_without_variance_to_explain() -> None:
    fit = generalized_matching([Condition(each, 1, 7, 7) for each in RATIOS])
    assert fit.sensitivity == pytest.approx(0, abs=1e-12)
    assert fit.bias == pytest.approx(1)
    assert isinstance(fit.r_squared, Undefined)


def test_scatter_lowers_what_the_line_explains() -> None:
    points = [Condition(1, 4, 1, 2), Condition(1, 1, 3, 1), Condition(4, 1, 2, 1)]
    fit = generalized_matching(points)
    assert isinstance(fit.r_squared, float)
    assert 0 < fit.r_squared < 1


def test_extreme_numbers_do_not_overflow() -> None:
    wide = [Condition(1e300, 1e-300, 1e300, 1e-300), *given_ratios(1, 1)]
    assert generalized_matching(wide).sensitivity == pytest.approx(1)
    steep = [Condition(10 ** (1 + n * 1e-8), 1, 10.0 ** (n * 100), 1) for n in range(3)]
    assert isinstance(generalized_matching(steep).bias, Undefined)


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="0 or more"):
        Condition(1, -1, 1, 1)
