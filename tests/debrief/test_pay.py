"""What paid you: arranged, done, and what a log cannot show."""

import pytest

from game.core.events import Log
from game.debrief.compose import debrief
from game.debrief.findings import Item, Panel
from game.debrief.quadrants import trials
from game.debrief.schedules_said import named, paid_how
from tests.debrief.city import small_city
from tests.debrief.logs import Story, closed_phone, leaver, presser, unfinished


def pay(log: Log) -> Panel:
    return debrief(small_city(), log).panels[1]


def item(log: Log, item_id: str) -> Item:
    return next(found for found in pay(log).items if found.id.startswith(item_id))


def said(found: Item) -> str:
    return " ".join(finding.sentence for finding in found.findings)


def test_what_was_arranged_is_read_off_the_log() -> None:
    assert pay(presser()).paragraphs[0].sentence == (
        "On day 1 every press paid (CRF); on day 2 one in two on average, unpredictably (VR 2); "
        "on days 3 to 5 one in five (VR 5); on day 6 none (EXT)."
    )


def test_what_was_done_leaves_collect_time_out() -> None:
    assert pay(presser()).paragraphs[1].sentence == (
        "Paid check-ins: 72 presses for 20 sparks, 3.6 each, 120 a minute without collect time."
    )


def test_what_a_log_cannot_show_is_said_before_anything_is_opened() -> None:
    assert pay(presser()).paragraphs[-1].basis == "limit"


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ("CRF", "every press paid (CRF)"),
        ("EXT", "no press paid (EXT)"),
        ("FR 15", "fifteen presses earned each spark (FR 15)"),
        ("VR 30", "one press in 30 on average paid, unpredictably (VR 30)"),
        ("PR rr", "the schedule was PR rr"),
        ("", "the schedule was not recorded"),
    ],
)
def test_a_schedule_is_said_in_words_with_its_notation(schedule: str, words: str) -> None:
    assert paid_how(schedule) == words


def test_a_schedule_has_its_full_name() -> None:
    assert named("VR 5") == "variable ratio 5"
    assert named("CRF") == "continuous reinforcement"


def test_each_phase_has_its_own_measures() -> None:
    facts = dict(item(presser(), "phase_34").facts)
    assert item(presser(), "phase_34").title == "Days 3 to 5: variable ratio 5"
    assert facts["Presses"] == "60"
    assert facts["Presses per spark"] == "5.0"
    assert facts["Lever time"] == "42 s"
    assert facts["Lever time without collecting"] == "30 s"


def test_the_pause_is_from_collecting_to_the_next_press() -> None:
    story = Story().day(1).evening().open_phone("CRF").press().spark(after=9)
    for pause in (2, 4, 8):
        story.press(every=pause).spark(after=9)
    phase = item(story.close_phone().log, "phase_")
    assert said(phase) == "Median post-reinforcement pause: 4.0 s, over 3 pauses."


def test_too_few_pauses_give_no_median_and_the_reason() -> None:
    story = Story().day(1).evening().check_in("CRF", (1, 1))
    assert said(item(story.log, "phase_")) == (
        "No median post-reinforcement pause: 1 pause between a spark and the next press, "
        "and 3 are needed."
    )


def test_a_pause_never_spans_two_evenings() -> None:
    story = Story().day(1).evening().check_in("CRF", (1,)).day(2).evening().check_in("CRF", (1,))
    assert debrief(small_city(), story.log).measures["pauses"] == 0


def test_the_quiet_check_in_counts_the_first_minute() -> None:
    log = Story().day(6).evening().quiet(100, every=0.8).log
    assert "75 presses in the first 60 s, the last press of all after 80 s" in said(
        item(log, "quiet")
    )


def test_no_press_in_the_quiet_is_a_finding_and_not_a_gap() -> None:
    log = Story().day(6).evening().quiet(0).log
    assert "0 presses in the first 60 s." in said(item(log, "quiet"))
    assert debrief(small_city(), log).measures["quiet_presses_first_60_s"] == 0


def test_under_a_minute_is_not_enough_time() -> None:
    log = Story().day(6).evening().quiet(5, stay=30).log
    assert "not enough time" in said(item(log, "quiet"))
    assert debrief(small_city(), log).measures["quiet_presses_first_60_s"] is None


def test_a_second_window_is_told_with_its_three_readings() -> None:
    log = Story().day(6).evening().quiet(9).day(7).evening().quiet(2, stay=30).log
    words = said(item(log, "quiet"))
    assert "Again on day 7, after a break: 2 presses in 30 s, none paid." in words
    assert "may be recovery, curiosity or the new setting" in words


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
    assert why in said(item(log, "quiet"))


def test_standing_is_split_by_what_moved_it() -> None:
    facts = dict(item(presser(), "standing").facts)
    assert facts == {
        "At the start": "500",
        "From sparks": "+100",
        "From rules": "+27",
        "At the end": "627",
    }


def refusals(before: int, after: int, chosen_after: int) -> Log:
    """Teo asks so often before the rule first acts, and so often after."""
    story = Story().day(1)
    for number in range(before):
        story.choose(f"teo_{number + 1}", "lend")
    story.refuse_teo(before + 1)
    for number in range(after):
        if number < chosen_after:
            story.refuse_teo(before + 2 + number)
        else:
            story.choose(f"teo_{before + 2 + number}", "lend")
    return story.log


def test_a_quadrant_is_observed_only_after_enough_offers_and_a_rise() -> None:
    words = said(item(refusals(2, 4, 3), "quadrants"))
    assert "Steadier circle: observed as positive reinforcement" in words
    assert "chosen in 1 of 3 offers until it first acted, 3 of 4 after" in words


@pytest.mark.parametrize(("before", "after"), [(1, 4), (2, 3), (0, 6)])
def test_with_too_few_offers_it_stays_intended(before: int, after: int) -> None:
    words = said(item(refusals(before, after, after), "quadrants"))
    assert "intended as positive reinforcement; offered too seldom" in words
    assert "observed as" not in words


def test_without_a_rise_it_stays_intended() -> None:
    words = said(item(refusals(2, 4, 0), "quadrants"))
    assert "Steadier circle: intended as positive reinforcement, not observed" in words


def test_offers_count_only_cards_on_which_the_choice_was_open() -> None:
    story = Story().day(1).choose("teo_1", "lend", offered=("lend",)).choose("teo_2", "lend")
    log = story.refuse_teo(3).log
    assert "chosen in 1 of 2 offers" in said(item(log, "quadrants"))


def test_a_night_rule_cannot_be_tested() -> None:
    assert "Review: intended as positive reinforcement; it is not tied to one kind of choice" in (
        said(item(presser(), "quadrants"))
    )


def test_trials_split_at_the_first_payment_and_not_before() -> None:
    from game.debrief.life import read_life

    story = Story().day(1).choose("teo_1", "refuse", ["refuse_friend"])
    story.rule("steadier_circle", 0, paid=False).choose("teo_2", "lend").refuse_teo(3)
    tried = trials(read_life(small_city(), story.log), "steadier_circle", "refuse_friend")
    assert [offer.chosen for offer in tried.before] == [True, False]
    assert len(tried.first) == 1 and tried.after == ()
