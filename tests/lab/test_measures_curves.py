"""The shape of responding in fixed intervals: quarter-life and index of curvature."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.core.schedules import read_notation
from game.lab import curves
from game.lab.bots import read_bot
from game.lab.records import Mark, divide
from game.lab.runs import happenings
from game.lab.undefined import Undefined
from tests.lab.stories import at, marks

MINUTE = at(60)
STEADY = [at(seconds) for seconds in range(5, 61, 5)]
LATE = [at(seconds) for seconds in (40, 45, 50, 52, 54, 56, 58, 60)]


def test_a_constant_rate_has_no_curve() -> None:
    assert curves.quarter_life(STEADY, MINUTE) == 0.25
    assert curves.index_of_curvature(STEADY, MINUTE, 4) == 0
    assert curves.index_of_curvature(STEADY, MINUTE, 6) == 0


def test_acceleration_bends_upward() -> None:
    assert curves.quarter_life(LATE, MINUTE) == 0.75
    # R = 0 0 2 8 by quarters: (3 x 8 - 2 x 2) / (4 x 8)
    assert curves.index_of_curvature(LATE, MINUTE, 4) == 20 / 32


def test_the_bounds_are_reached() -> None:
    assert curves.curvature_of_counts([0, 0, 0, 9]) == 0.75
    assert curves.curvature_of_counts([9, 0, 0, 0]) == -0.75


@given(some.lists(some.integers(0, 10**9), min_size=2, max_size=30))
def test_curvature_keeps_its_bounds(found: list[int]) -> None:
    index, most = curves.curvature_of_counts(found), 1 - 1 / len(found)
    if any(found):
        assert isinstance(index, float)
        assert -most - 1e-12 <= index <= most + 1e-12
    else:
        assert index == Undefined(curves.NO_RESPONSES)


@given(some.lists(some.integers(0, 10**11), max_size=50), some.integers(1, 12))
def test_no_response_is_lost_between_the_parts(elapsed: list[int], bins: int) -> None:
    assert sum(curves.counts(elapsed, MINUTE, bins)) == len(elapsed)


@given(some.lists(some.integers(1, 1000), min_size=2, max_size=20))
def test_backwards_in_time_is_the_opposite_curve(found: list[int]) -> None:
    one, other = curves.curvature_of_counts(found), curves.curvature_of_counts(found[::-1])
    assert isinstance(one, float) and isinstance(other, float)
    assert one == pytest.approx(-other, abs=1e-12)


@given(some.lists(some.integers(1, 10**11), min_size=1, max_size=50), some.data())
def test_the_quarter_is_full_at_the_quarter_life(elapsed: list[int], data: some.DataObject) -> None:
    quarter = curves.quarter_life(elapsed, MINUTE)
    assert isinstance(quarter, float)
    by_then = sum(time / MINUTE <= quarter for time in elapsed)
    assert 4 * by_then >= len(elapsed)


def test_right_edges_belong_to_the_part_before_and_the_late_to_the_last() -> None:
    times = [at(0), at(15), at(15.000000001), at(30), at(60), at(75)]
    assert curves.counts(times, MINUTE, 4) == (2, 2, 0, 2)


def test_edges_are_met_exactly_whenever_the_interval_began() -> None:
    record = divide(marks((10.3, "sf"), (30.3, "r"), (70.3, "rsf"), (71, "e")))
    assert curves.counts(curves.since_interval_began(record), MINUTE, 3) == (1, 0, 1)


def test_the_first_interval_counts_and_the_unfinished_one_does_not() -> None:
    record = divide(marks((15, "r"), (60, "rsf"), (65, "r"), (70, "e")))
    assert curves.since_interval_began(record) == (at(15), at(60))
    assert curves.each_quarter_life(record, MINUTE) == (0.25,)


def test_single_intervals_show_what_the_average_hides() -> None:
    record = divide(marks((15, "r"), (60, "rsf"), (105, "r"), (120, "rsfe")))
    assert curves.each_quarter_life(record, MINUTE) == (0.25, 0.75)
    assert curves.quarter_life(curves.since_interval_began(record), MINUTE) == 0.25


def test_nothing_to_bend() -> None:
    assert curves.quarter_life([], MINUTE) == Undefined(curves.NO_RESPONSES)
    assert curves.index_of_curvature([], MINUTE, 4) == Undefined(curves.NO_RESPONSES)
    assert isinstance(curves.index_of_curvature(LATE, MINUTE, 1), Undefined)
    with pytest.raises(ValueError, match="longer than 0"):
        curves.quarter_life(LATE, 0)


def test_a_clock_that_presses_on_the_laboratorys_fi_shows_no_curve() -> None:
    story = happenings(read_notation("FI 60"), read_bot("periodic:1"), 6000, 1)
    kinds = {"response": ("response",), "reinforcer": ("reinforcer_start", "reinforcer_end")}
    record = divide(Mark(one.at, kind) for one in story for kind in kinds.get(one.kind, ()))
    elapsed = curves.since_interval_began(record)
    assert len(elapsed) == 6000
    assert curves.quarter_life(elapsed, MINUTE) == 0.25
    assert curves.index_of_curvature(elapsed, MINUTE, 10) == 0
