"""Numbers become places: round ticks, a line that never falls, labels that never touch."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.debrief.charts import Band
from game.shell.box import Box
from game.shell.plot import (
    HEADROOM,
    covers,
    hatching,
    height_at,
    nice_ticks,
    pin_heads,
    plot_of,
    side_by_side,
    stairs,
    under,
    wrapped,
)

ROOM = Box(40, 20, 300, 200)
# The clock counts in whole milliseconds, and presses in whole ones.
numbers = st.integers(0, 1_000_000).map(lambda thousandths: thousandths / 1000)
points = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0, 251, 4, (0, 100, 200)),
        (0, 72, 5, (0, 20, 40, 60)),
        (0, 9, 4, (0, 5)),
        (0, 1, 3, (0, 0.5, 1)),
        (0, 0, 4, (0,)),
    ],
)
def test_ticks_are_round(low: float, high: float, most: int, ticks: tuple[float, ...]) -> None:
    assert nice_ticks(low, high, most) == pytest.approx(ticks)


@given(st.floats(0.5, 100_000), st.integers(2, 12))
def test_there_are_never_more_ticks_than_asked(high: float, most: int) -> None:
    ticks = nice_ticks(0, high, most)
    assert 1 <= len(ticks) <= most
    assert ticks[0] == 0 and ticks[-1] <= high * 1.000001


@given(points)
def test_the_line_never_falls_and_never_slants(drawn: list[tuple[float, float]]) -> None:
    for (x, y), (later, higher) in pairwise(stairs(drawn)):
        assert later >= x and higher >= y
        assert later == x or higher == y


@given(points)
def test_everything_lies_inside_the_plot(drawn: list[tuple[float, float]]) -> None:
    plot = plot_of(ROOM, drawn, ())
    for x, y in map(plot.at, drawn):
        assert ROOM.x - 0.01 <= x <= ROOM.right + 0.01
        assert ROOM.bottom - ROOM.h / HEADROOM - 0.01 <= y <= ROOM.bottom + 0.01


def test_an_empty_record_has_axes_all_the_same() -> None:
    plot = plot_of(ROOM, (), ())
    assert (plot.right, plot.high) == (1.0, HEADROOM)
    assert stairs(()) == ()


def test_a_press_on_the_border_belongs_to_the_stretch_it_begins() -> None:
    steps = stairs([(0, 0), (5, 0), (5, 1), (10, 1), (10, 2), (12, 2)])
    plot = plot_of(ROOM, steps, ())
    first = under(plot, steps, Band("a", 0, 10))
    second = under(plot, steps, Band("b", 10, 12))
    assert min(y for _, y in first) == plot.up(1)
    assert min(y for _, y in second) == plot.up(2)
    assert height_at(steps, 11) == 2


@given(st.lists(st.tuples(st.floats(60, 320), st.floats(100, 200)), max_size=24))
def test_beads_stay_on_the_sheet(feet: list[tuple[float, float]]) -> None:
    heads = pin_heads(sorted(feet), 6, ROOM)
    assert len(heads) == len(feet)
    for (_, foot), (x, y) in zip(sorted(feet), heads, strict=True):
        assert x - 6 >= ROOM.x and ROOM.y <= y < foot


def test_beads_that_are_close_stand_at_different_heights() -> None:
    heads = pin_heads([(100, 150), (103, 149), (106, 148)], 6, ROOM)
    for (x, y), (other, there) in combinations(heads, 2):
        assert (x - other) ** 2 + (y - there) ** 2 >= 12**2


@given(
    st.lists(st.tuples(st.floats(0, 300), st.floats(10, 90)), min_size=1, max_size=6),
    st.floats(80, 700),
)
def test_labels_never_touch_and_never_leave(labels: list[tuple[float, float]], room: float) -> None:
    centres, widths = sorted(x for x, _ in labels), [wide for _, wide in labels]
    lefts = side_by_side(centres, widths, (0, room), 12)
    if lefts is None:
        assert sum(widths) + 12 * (len(widths) - 1) > room
        return
    assert lefts[0] >= -0.01 and lefts[-1] + widths[-1] <= room + 0.01
    for at in range(len(lefts) - 1):
        assert lefts[at] + widths[at] + 12 <= lefts[at + 1] + 0.01


def test_labels_with_room_stand_under_their_middles() -> None:
    assert side_by_side([50, 200], [40, 60], (0, 300), 10) == (30, 170)


def test_a_key_goes_on_in_the_next_line() -> None:
    assert wrapped([60, 60, 60], 140, 10) == ((0, 0.0), (0, 70.0), (1, 0.0))


def test_gouges_stay_under_the_line() -> None:
    steps = stairs([(0, 0), (5, 0), (5, 10), (10, 10)])
    plot = plot_of(Box(0, 0, 100, 116), steps, ())
    area = under(plot, steps, Band("a", 0, 10))
    low, high = (20.0, 60.0), (80.0, 60.0)
    assert covers(area, high) and not covers(area, low)
    assert not covers(area, (80.0, 10.0)) and not covers(area, (101.0, 60.0))
    strewn = hatching(Box(0, 0, 100, 116), 20, 1)
    assert 5 < sum(covers(area, point) for point in strewn) < len(strewn) / 2
