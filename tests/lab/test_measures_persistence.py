"""How responding holds out: TV-14, breakpoints on the ratios of TV-09, resistance to change."""

from math import log10

import pytest

from game.lab.persistence import (
    breakpoint_of,
    burst_ratios,
    contrast,
    first_minute_rate,
    rates_by_part,
    reinforcers_omitted,
    resistance_to_change,
)
from game.lab.progressions import growing_ratio
from game.lab.rates import overall_rate, pauses, rate_between
from game.lab.records import Record, divide, joined
from game.lab.undefined import Undefined
from tests.lab.stories import at, marks, unpaid

TV_14 = (84, 52, 30, 12, 4, 0)


def ratios(requirements: list[int], then: float, more: int = 0) -> Record:
    """Each requirement completed at 2 responses a second, `more` responses, and a wait."""
    told, now = [], 0.0
    for requirement in requirements:
        told += [(now + place / 2, "r") for place in range(1, requirement)]
        now += requirement / 2
        told.append((now, "rsf"))
    told += [(now + place / 2, "r") for place in range(1, more + 1)]
    return divide(marks(*told, (now + more / 2 + then, "e")))


def test_tv_14_the_first_minute_bursts_and_the_phase_does_not() -> None:
    found = burst_ratios(unpaid([60] * 5), unpaid(TV_14))
    assert found.first_minute == pytest.approx(1.40)
    assert found.whole_phase == pytest.approx(0.506, abs=0.0005)
    assert overall_rate(unpaid(TV_14)) == pytest.approx(30.333, abs=0.0005)


def test_tv_14_the_denominator_decides() -> None:
    pressing = [(0.8 * place, "r") for place in range(1, 601)]
    baseline = divide(marks(*pressing, (480, "s"), (600, "fe")))
    found = burst_ratios(baseline, unpaid([66, 10]))
    assert found.first_minute == pytest.approx(1.10)
    assert found.first_minute_without_reinforcers == pytest.approx(0.88)
    assert found.whole_phase == pytest.approx(38 / 60)
    assert found.whole_phase_without_reinforcers == pytest.approx(38 / 75)


def test_a_phase_of_less_than_a_minute_has_no_first_minute() -> None:
    short = divide(marks((1, "r"), (59, "e")))
    found = burst_ratios(unpaid([60]), short)
    assert found.first_minute == Undefined("extinction lasted less than a minute")
    assert isinstance(found.whole_phase, float)


def test_without_a_baseline_there_is_no_ratio() -> None:
    found = burst_ratios(unpaid([0, 0]), unpaid(TV_14))
    assert found.first_minute == Undefined("there was no responding in the baseline")


def test_the_sixtieth_second_is_in_the_first_minute() -> None:
    record = divide(marks((0, "r"), (60, "r"), (60.001, "r"), (90, "e")))
    assert first_minute_rate(record) == 2


def test_no_response_in_the_first_minute_is_a_true_zero() -> None:
    assert burst_ratios(unpaid([60]), unpaid([0, 5])).first_minute == 0


def test_the_breakpoint_is_the_largest_ratio_completed() -> None:
    first_ten = [growing_ratio(place) for place in range(1, 11)]
    record = ratios(first_ten, then=300, more=17)
    assert len(record.responses) == 126 + 17
    assert breakpoint_of(record, 300) == 32


def test_an_arithmetic_series_is_read_off_alike() -> None:
    record = ratios([5 * place for place in range(1, 11)], then=900)
    assert len(record.responses) == 275
    assert breakpoint_of(record, 300) == breakpoint_of(record, 900) == 50


def test_what_comes_after_the_wait_does_not_count() -> None:
    told = [(1, "rsf"), (2, "r"), (400, "rsf"), (401, "r"), (402, "r"), (403, "rsf"), (900, "e")]
    assert breakpoint_of(divide(marks(*told)), 300) == 1


def test_while_responding_goes_on_there_is_no_breakpoint() -> None:
    found = breakpoint_of(ratios([1, 2, 4], then=299.9), 300)
    assert isinstance(found, Undefined)
    assert found.reason.endswith("the largest ratio completed is 4")


def test_no_ratio_completed_is_no_breakpoint() -> None:
    record = divide(marks((1, "r"), (400, "e")))
    assert breakpoint_of(record, 300) == Undefined("no ratio was completed")


def test_resistance_is_a_logarithm_and_a_silent_part_has_none() -> None:
    parts = rates_by_part(unpaid(TV_14), 60)
    assert parts == TV_14
    found = resistance_to_change(60.0, parts)
    assert found[0] == pytest.approx(log10(1.4))
    assert found[3] == pytest.approx(log10(0.2))
    assert found[5] == Undefined("no response, so no logarithm")


def test_resistance_needs_a_baseline() -> None:
    none = Undefined("the session has no length")
    assert resistance_to_change(none, [10.0]) == (none,)
    assert resistance_to_change(0.0, [10.0]) == (
        Undefined("there was no responding in the baseline"),
    )


def test_a_part_cut_short_is_left_out() -> None:
    record = divide(marks((30, "r"), (60, "r"), (61, "r"), (150, "r"), (179, "e")))
    assert rates_by_part(record, 60) == (2, 1)
    with pytest.raises(ValueError, match="longer than 0"):
        rates_by_part(record, 0)


def test_contrast_is_the_change_of_the_rate_where_nothing_was_changed() -> None:
    assert contrast(40.0, 60.0) == pytest.approx(0.176091, abs=1e-6)
    assert contrast(40.0, 20.0) == pytest.approx(-0.301030, abs=1e-6)
    assert contrast(0.0, 20.0) == Undefined("there was no responding in the baseline")
    assert contrast(40.0, 0.0) == Undefined("no response, so no logarithm")


def test_reinforcers_omitted_are_responses_over_the_ratio_before() -> None:
    assert (reinforcers_omitted(24, 5.0), reinforcers_omitted(12, 1.0)) == (4.8, 12)
    assert isinstance(reinforcers_omitted(24, 0.0), Undefined)
    assert reinforcers_omitted(24, Undefined("why")) == Undefined("why")


def test_from_response_to_response_an_unchanging_presser_has_a_ratio_of_one() -> None:
    # Five responses half a second apart, then three and a half seconds of collecting.
    told: list[tuple[float, str]] = []
    for start in range(0, 78, 6):
        told += [(start + place / 2, "r") for place in range(1, 5)]
        told += [(start + 2.5, "rs"), (start + 6, "f")]
    found = burst_ratios(divide(marks(*told)), unpaid([120, 120]))
    assert found.first_minute_between_responses == pytest.approx(1)
    assert found.first_minute_without_reinforcers == pytest.approx(1)
    assert found.first_minute == pytest.approx(2 * 6 / 5)
    assert found.whole_phase_between_responses == pytest.approx(1)


def test_without_two_responses_in_a_row_there_is_no_such_rate() -> None:
    record = divide(marks((1, "rsf"), (2, "rsf")))
    assert rate_between(record) == Undefined("a reinforcer lies between any two responses")


def test_sessions_joined_are_measured_as_one_and_no_pause_runs_across() -> None:
    one = divide(marks((1, "rsf"), (3, "r"), (10, "e")))
    other = divide(marks((2, "rs"), (4, "f"), (5, "r"), (8, "e")))
    both = joined([one, other])
    assert (both.length, both.reinforcers, both.reinforcer_time) == (at(18), 2, at(2))
    assert both.responses == (at(1), at(3), at(12), at(15))
    assert pauses(both) == (2.0, 1.0)
    assert joined([]).length == 0
