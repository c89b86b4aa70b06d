"""Your record: the cumulative record, in picture and words."""

import re

import pytest

from game.core.events import Log, PhoneOpened
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from tests.debrief.city import small_city
from tests.debrief.logs import Story, closed_phone, leaver, presser, the_panel


def record(log: Log) -> Panel:
    return debrief(small_city(), log).panels[0]


def prose(panel: Panel) -> str:
    return " ".join(finding.sentence for finding in panel.paragraphs)


def test_every_counted_press_is_one_step_up() -> None:
    (chart,) = record(presser()).charts
    heights = [y for _, y in chart.series[0].points]
    assert heights == sorted(heights)
    assert heights[0] == 0 and heights[-1] == 86
    assert {b - a for a, b in zip(heights, heights[1:], strict=False)} == {0, 1}


def test_the_lever_clock_runs_only_while_the_lever_is_there() -> None:
    story = Story().day(1).evening().check_in("CRF", (1, 1)).wait(5000)
    (chart,) = record(story.day(2).evening().check_in("CRF", (1, 1)).log).charts
    assert [x for x, _ in chart.series[0].points][-1] == pytest.approx(6.0)


def test_sparks_are_pips_on_the_line() -> None:
    (chart,) = record(presser()).charts
    assert len(chart.pips) == 20
    line = set(chart.series[0].points)
    assert all(any(height == y for _, y in line) for _, height in chart.pips)


def test_acts_are_bands_that_cover_the_lever_clock() -> None:
    (chart,) = record(presser()).charts
    assert [(band.name, band.note) for band in chart.bands] == [
        ("Pilot", "days 1 and 2"),
        ("Network", "days 3 to 5"),
        ("Quiet", "day 6"),
    ]
    assert chart.bands[0].start == 0
    assert all(a.end == b.start for a, b in zip(chart.bands, chart.bands[1:], strict=False))
    assert chart.bands[-1].end == chart.series[0].points[-1][0]


def test_the_record_says_itself_in_words() -> None:
    panel = record(presser())
    assert "pressed the Pulse 86 times in 146 s of lever time" in prose(panel)
    assert "On day 6 nothing was paid: 14 presses." in prose(panel)
    assert panel.charts[0].sentence == prose(panel)


def test_the_record_is_also_a_table() -> None:
    (chart,) = record(presser()).charts
    assert chart.columns == ("Day", "Seconds", "Presses", "Sparks")
    assert chart.rows[0] == ("1", "6.0", "4", "4")
    assert chart.rows[-1] == ("6", "90.0", "14", "0")


def test_the_record_names_no_schedule_before_the_rule_is_guessed() -> None:
    assert not re.search("CRF|VR|EXT|ratio|reinforcement", str(record(presser())))


def test_presses_while_a_spark_waits_are_told_and_not_drawn() -> None:
    story = Story().day(1).evening().open_phone("CRF").press()
    log = story.press(3, counts=False).spark().close_phone().log
    panel = record(log)
    assert "You pressed the Pulse once" in prose(panel)
    told = [finding.sentence for finding in panel.items[-1].findings]
    assert told[0] == "3 presses came while a spark waited."
    assert told[1] == "Presses made while a spark waits are logged and do not count."


def test_free_sparks_have_no_pip() -> None:
    story = Story().day(1).evening().spark(free=True).spark(free=True)
    panel = record(story.check_in("CRF", (1, 1)).log)
    assert len(panel.charts[0].pips) == 2
    assert "2 free sparks needed no press and have no pip." in panel.items[-1].findings[-1].sentence


def test_a_spark_left_waiting_belongs_to_the_evening_that_earned_it() -> None:
    story = Story().day(1).evening().open_phone("CRF").press()
    story.close_phone().day(2).evening().spark()
    panel = record(story.log)
    assert "collected 1 spark" in prose(panel)
    assert len(panel.charts[0].pips) == 1


@pytest.mark.parametrize(
    ("log", "why"),
    [
        (leaver(), "you left Beacon on day 1"),
        (closed_phone(), "in 6 evenings the check-in stayed closed"),
        (Story().day(1).log, "this log stops before an evening fell, on day 1"),
        (Story().day(1).evening().quiet(0, stay=20).log, "the Pulse was there for 20 s on day 1"),
    ],
)
def test_without_presses_there_is_nothing_to_draw_and_a_reason(log: Log, why: str) -> None:
    panel = record(log)
    assert panel.charts == ()
    assert prose(panel).startswith("There is nothing to draw: ")
    assert why in prose(panel)


def test_an_open_lever_ends_with_the_log() -> None:
    story = Story().day(1).evening().open_phone("CRF").press(3)
    (chart,) = record(story.log).charts
    assert chart.series[0].points[-1] == (1.5, 3)


def test_a_phone_put_away_before_the_pulse_is_not_called_unopened() -> None:
    story = Story().day(6).evening()
    story.events.append(PhoneOpened(*story.next_turn()))
    log = story.close_phone().day(7).log
    assert "on day 6 the phone was put away before the Pulse came" in prose(record(log))
    pay = the_panel(debrief(small_city(), log), "pay")
    assert pay.paragraphs[0].sentence == (
        "No press was paid: of 1 check-in opened, none reached a paid Pulse."
    )
    quiet = the_panel(debrief(small_city(), log), "quiet")
    assert quiet.paragraphs[0].sentence == (
        "On day 6 the phone was put away before the Pulse came: no pressing."
    )
