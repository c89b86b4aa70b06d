"""Charts on paper: what they say, that it fits from a phone to a wall, and that grey is enough."""

from itertools import pairwise

import pygame
import pytest

from game.debrief.charts import Chart
from game.shell import theme
from game.shell.box import Box
from game.shell.canvas import Canvas
from game.shell.chart_rows import signed
from game.shell.charts import chart_height, draw_chart
from game.shell.fit import problems_of
from game.shell.record_words import UNPAID, grounds_of
from tests.shell.chart_data import ledger, record, slopes

WIDTHS = (312, 340, 480, 700, 800)


def drawn(chart: Chart, width: float, text_scale: float = 1.0) -> Canvas:
    """The chart alone on a window just large enough."""
    ruler = Canvas(pygame.Surface((8, 8)), text_scale, 1.0)
    high = chart_height(ruler, chart, width)
    canvas = Canvas(pygame.Surface((round(width) + 60, round(high) + 60)), text_scale, 1.0)
    canvas.springs.calm = True
    draw_chart(canvas, chart, Box(20, 20, width, high))
    return canvas


def words(canvas: Canvas) -> list[str]:
    return [said.words for said in canvas.said]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("chart", [record(), ledger(), slopes()], ids=lambda chart: chart.kind)
def test_every_chart_fits_at_every_width(chart: Chart, width: int) -> None:
    assert problems_of(drawn(chart, width)) == []


@pytest.mark.parametrize("chart", [record(), ledger(), slopes()], ids=lambda chart: chart.kind)
@pytest.mark.parametrize("width", [340, 700])
def test_larger_letters_still_fit(chart: Chart, width: int) -> None:
    assert problems_of(drawn(chart, width, 1.5)) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_record_names_its_axes_its_acts_and_its_pins(width: int) -> None:
    said = " ".join(words(drawn(record(), width)))
    for expected in ("Presses", "Seconds the lever was there", "= a spark", "100"):
        assert expected in said
    for act in ("Pilot", "Network", "Standing", "Quiet"):
        assert act in said


def test_a_narrow_record_names_its_acts_in_a_key() -> None:
    said = words(drawn(record(), 312))
    assert "Pilot, days 1 and 2" in said and "Quiet, day 6" in said


def test_a_record_without_sparks_explains_no_pin() -> None:
    chart = record((("Quiet", 20, 1.0, "day 6"),))
    assert "= a spark" not in words(drawn(chart, 700))


def test_a_record_of_one_press_or_none_is_drawn() -> None:
    for presses in (0, 1):
        assert problems_of(drawn(record((("Pilot", presses, 1.0, "day 1"),)), 700)) == []


def test_stretches_without_a_spark_are_black_and_the_others_are_not() -> None:
    assert [ground is UNPAID for ground in grounds_of(record())] == [False, False, False, True]


def test_neighbouring_stretches_differ_in_grey_or_in_the_lean_of_their_gouges() -> None:
    for (one, _, lean), (other, _, turned) in pairwise(grounds_of(record())):
        assert theme.contrast(one, other) >= 1.5 or lean * turned < 0


def test_pins_are_the_only_bright_thing_on_the_sheet() -> None:
    with_pins, without = drawn(record(), 700), drawn(record((("Quiet", 60, 1.0, ""),)), 700)
    assert has(with_pins, theme.SUN)
    assert not has(without, theme.SUN)


def has(canvas: Canvas, colour: theme.Colour) -> bool:
    mask = pygame.mask.from_threshold(canvas.surface, colour, (4, 4, 4, 255))
    return mask.count() > 0


def test_a_ledger_says_each_rule_and_its_signed_sum() -> None:
    said = words(drawn(ledger(), 700))
    assert "Saying no to a friend in arrears raises Standing." in said
    assert {"+18", "\u221224", "+100", "0"} <= set(said)


def test_losses_run_to_the_left_of_gains() -> None:
    canvas = drawn(ledger(("up", 30), ("down", -30)), 700)
    places = {said.words: said.drawn for said in canvas.said}
    assert places["\u221230"].right < places["+30"].x


def test_a_ledger_of_losses_alone_and_an_empty_one_are_drawn() -> None:
    for chart in (ledger(("down", -3)), ledger(("nothing", 0))):
        assert problems_of(drawn(chart, 700)) == []


def test_the_quiet_meters_say_where_they_began_and_ended() -> None:
    said = words(drawn(slopes(), 340))
    assert {"Teo", "65", "12", "Odo", "84", "Rest", "0"} <= set(said)


def test_a_meter_that_is_lost_ends_as_large_as_it_began() -> None:
    canvas = drawn(slopes(), 700)
    places = {said.words: said.drawn for said in canvas.said}
    assert places["65"].h == places["12"].h >= theme.CARD


@pytest.mark.parametrize(("value", "said"), [(3, "+3"), (-3, "\u22123"), (0, "0"), (1.5, "+1.5")])
def test_changes_carry_their_sign(value: float, said: str) -> None:
    assert signed(value) == said
