"""The quiet check-in: its measures side by side, and when a burst may be spoken of."""

import pytest

from game.core.events import Log
from game.debrief.compose import debrief
from game.debrief.findings import Panel
from tests.debrief.city import small_city
from tests.debrief.logs import (
    Story,
    closed_phone,
    leaver,
    presser,
    said,
    the_item,
    the_panel,
    unfinished,
)


def quiet(log: Log) -> Panel:
    return the_panel(debrief(small_city(), log), "quiet")


def prose(log: Log) -> str:
    return " ".join(finding.sentence for finding in quiet(log).paragraphs)


def paid_then_quiet(schedule: str, ratios: list[int], presses: int, every: float) -> Log:
    """One paid evening at two presses a second, then the quiet one."""
    story = Story().day(5).evening().check_in(schedule, ratios)
    return story.day(6).evening().quiet(presses, every=every).log


def test_the_measures_stand_side_by_side() -> None:
    assert prose(presser()) == (
        "On day 6 nothing was paid, and nothing said so: 14 presses in the first 60 s, the last "
        "press of all after 7.0 s. That is 0.16 of the baseline rate, collecting included; "
        "2.8 sparks omitted. These measures can disagree. "
        "No burst of pressing at first: a ratio of 0.1 (our cut-off: 1.5)."
    )
    assert quiet(presser()).words <= 60


def test_the_first_minute_is_counted_and_the_last_press_of_all() -> None:
    log = Story().day(6).evening().quiet(100, every=0.8).log
    assert "75 presses in the first 60 s, the last press of all after 80 s" in prose(log)


def test_no_press_is_a_finding_and_not_a_gap() -> None:
    log = paid_then_quiet("VR 5", [5] * 12, 0, 1)
    assert "0 presses in the first 60 s." in prose(log)
    assert "That is 0.00 of the baseline rate, collecting included; 0.0 sparks omitted." in (
        prose(log)
    )
    assert debrief(small_city(), log).measures["quiet_presses_first_60_s"] == 0


def test_under_a_minute_is_not_enough_time_for_any_ratio() -> None:
    story = Story().day(5).evening().check_in("VR 5", [5] * 12)
    log = story.day(6).evening().quiet(5, stay=30).log
    assert "not enough time" in prose(log) and "burst" not in prose(log)
    found = debrief(small_city(), log)
    assert found.measures["quiet_presses_first_60_s"] is None
    assert found.measures["quiet_burst_ratio"] is None
    assert found.reasons["quiet_burst_ratio"] == "extinction lasted less than a minute"


def test_proportion_and_sparks_omitted_can_turn_the_comparison_round() -> None:
    partial = debrief(small_city(), paid_then_quiet("VR 5", [5] * 12, 24, 0.5)).measures
    continuous = debrief(small_city(), paid_then_quiet("CRF", [1] * 12, 12, 0.5)).measures
    assert (partial["quiet_presses"], continuous["quiet_presses"]) == (24, 12)
    assert (partial["quiet_sparks_omitted"], continuous["quiet_sparks_omitted"]) == (4.8, 12)
    assert partial["quiet_proportion_of_baseline"] == pytest.approx(24 / (60 / 42 * 60), abs=0.001)
    assert continuous["quiet_proportion_of_baseline"] == pytest.approx(12 / 40, abs=0.001)


def test_a_burst_is_told_with_forty_clean_intervals_and_half_as_much_again() -> None:
    log = paid_then_quiet("VR 5", [5] * 10, 180, 1 / 3)
    assert "A burst of pressing at first: a ratio of 1.5 (our cut-off: 1.5)." in prose(log)
    facts = dict(the_item(debrief(small_city(), log), "quiet", "burst").facts)
    assert facts["Intervals without collecting"] == "40"
    assert facts["A minute, from press to press"] == "120.00"
    assert facts["A minute, collecting included"] == f"{50 / 35 * 60:.2f}"
    assert facts["First 60 s, over the baseline from press to press"] == "1.50"
    assert facts["First 60 s, over the baseline with collecting"] == f"{180 / (50 / 35 * 60):.2f}"


def test_fewer_clean_intervals_make_no_burst_whatever_the_ratio() -> None:
    log = paid_then_quiet("VR 5", [5] * 9 + [4], 180, 1 / 3)
    assert "A burst cannot be computed: 39 baseline intervals are free of collecting" in prose(log)
    assert debrief(small_city(), log).measures["quiet_burst_ratio"] is None


def test_on_continuous_reinforcement_there_is_no_burst_to_compute() -> None:
    log = paid_then_quiet("CRF", [1] * 60, 180, 1 / 3)
    assert (
        "A burst cannot be computed: on continuous reinforcement every baseline interval "
        "holds a spark." in prose(log)
    )


def test_an_unchanging_presser_has_no_burst_whatever_collecting_cost() -> None:
    story = Story().day(5).evening().open_phone("VR 5")
    for _ in range(12):
        story.press(5).spark(after=4)
    log = story.close_phone().day(6).evening().quiet(180, every=0.5).log
    assert "No burst of pressing at first: a ratio of 1.0" in prose(log)
    measures = debrief(small_city(), log).measures
    proportion = measures["quiet_proportion_of_baseline"]
    assert isinstance(proportion, float) and proportion > 2.5


def test_the_baseline_is_the_last_schedule_alone() -> None:
    facts = dict(the_item(debrief(small_city(), presser()), "quiet", "burst").facts)
    assert facts["Baseline"] == "VR 5, 60 presses"


def test_without_a_paid_evening_there_is_no_baseline() -> None:
    log = Story().day(6).evening().quiet(5).log
    assert "baseline" not in prose(log)
    reasons = debrief(small_city(), log).reasons
    assert reasons["quiet_sparks_omitted"] == "no paid check-in came before it"


def test_a_second_window_is_told_with_its_three_readings() -> None:
    log = Story().day(6).evening().quiet(9).day(7).evening().quiet(2, stay=30).log
    words = said(the_item(debrief(small_city(), log), "quiet", "window_"))
    assert "Again on day 7, after a break: 2 presses in 30 s, none paid." in words
    assert "Pressing after a break: may be recovery, curiosity or the new setting." in words


def test_a_second_window_is_never_taken_for_the_quiet_check_in() -> None:
    log = Story().day(6).evening().day(7).evening().quiet(2, stay=30).log
    assert prose(log).startswith("You did not open the quiet check-in on day 6")
    assert the_item(debrief(small_city(), log), "quiet", "window_")
    assert debrief(small_city(), log).measures["quiet_presses"] is None


def test_the_record_of_the_quiet_lies_beside_the_rate_before() -> None:
    (chart,) = quiet(presser()).charts
    assert [(band.name, band.start, band.end) for band in chart.bands] == [
        ("First 60 s", 0, 60),
        ("After", 60, 90),
    ]
    pressed, before = chart.series
    assert pressed.points[-1] == (90, 14)
    assert before.points[0] == (0, 0) and before.points[-1][0] == 90
    assert before.points[-1][1] == pytest.approx(60 / 42 * 90)
    assert chart.pips == ()


@pytest.mark.parametrize(
    ("log", "why"),
    [
        (leaver(), "You left Beacon on day 1; the quiet check-in was on day 6."),
        (closed_phone(), "You did not open the quiet check-in on day 6"),
        (unfinished(), "The quiet check-in comes on day 6; this log stops on day 2."),
        (Story().day(6).evening().log, "this log stops on day 6."),
    ],
)
def test_a_quiet_check_in_never_opened_says_why(log: Log, why: str) -> None:
    assert why in prose(log)
