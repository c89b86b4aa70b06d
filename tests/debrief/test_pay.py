"""What paid you: arranged, done, and what a log cannot show."""

import pytest

from game.core.events import Guessed, Log
from game.core.model import Level
from game.core.schedules.described import KINDS, SETTINGS
from game.debrief.compose import debrief
from game.debrief.findings import Item, Panel
from game.debrief.quadrants import trials
from game.debrief.schedules_said import FULL_NAMES, HOW, named, paid_how
from tests.debrief.city import small_city
from tests.debrief.logs import Story, presser, said, the_item, the_panel


def pay(log: Log) -> Panel:
    return the_panel(debrief(small_city(), log), "pay")


def item(log: Log, item_id: str) -> Item:
    return the_item(debrief(small_city(), log), "pay", item_id)


def test_what_was_arranged_is_read_off_the_log() -> None:
    assert pay(presser()).paragraphs[0].sentence == (
        "What paid: every press on day 1 (CRF); one press in two on average on day 2 (VR 2); "
        "one in five on days 3 to 5 (VR 5)."
    )


def test_what_was_done_leaves_collect_time_out() -> None:
    assert pay(presser()).paragraphs[1].sentence == (
        "You made 72 presses for 20 sparks: 120 a minute without collecting, median pause 0.5 s."
    )


def test_what_a_log_cannot_show_is_said_before_anything_is_opened() -> None:
    assert pay(presser()).paragraphs[-1].basis == "limit"


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ("CRF", "every press (CRF)"),
        ("EXT", "no press (EXT)"),
        ("FR 15", "one spark for fifteen presses (FR 15)"),
        ("VR 30", "one press in 30 on average (VR 30)"),
        ("RR 4", "each press by a chance of one in four (RR 4)"),
        ("PR 5", "five presses for the first, five more for each after it (PR 5)"),
        ("PR rr", "more presses for each spark than for the one before (PR rr)"),
        ("FI 60", "the first press after 60 s (FI 60)"),
        ("FI 60 hold=5", "the first press after 60 s, if it came within 5 s (FI 60 hold=5)"),
        ("VI 2", "the first press after a varying time, 2 s on average (VI 2)"),
        ("RI 2.5", "the first press after a random time, 2.5 s on average (RI 2.5)"),
        ("FT 30", "the clock, every 30 s, pressed or not (FT 30)"),
        ("VT 30", "the clock, every 30 s on average, pressed or not (VT 30)"),
        ("DRL 5", "a press after a wait of at least 5 s (DRL 5)"),
        ("DRH 1", "a press at most 1 s after the one before (DRH 1)"),
        (
            "conc(VI 2, VI 8, cod=0.75)",
            "concurrent schedules of the first press after a varying time, 2 s on average and the "
            "first press after a varying time, 8 s on average (conc(VI 2, VI 8, cod=0.75))",
        ),
        ("a deal of long ago", "a deal of long ago"),
        ("", "a schedule that was not recorded"),
    ],
)
def test_a_schedule_is_said_in_words_with_its_notation(schedule: str, words: str) -> None:
    assert paid_how(schedule) == words


def test_a_schedule_has_its_full_name() -> None:
    assert named("VR 5") == "variable ratio 5"
    assert named("CRF") == "continuous reinforcement"
    assert named("FI 60 hold=5") == "fixed interval 60 hold=5"
    assert named("tand(FR 5, FI 10)") == "a tandem schedule of fixed ratio 5 and fixed interval 10"


def test_every_schedule_of_the_notation_has_words_and_a_name() -> None:
    assert set(HOW) == set(KINDS)
    assert set(FULL_NAMES) == {*KINDS, *SETTINGS}


def test_every_schedule_of_the_real_city_is_said_in_words(larkhaven: Level) -> None:
    plans = [plan for arm in larkhaven.arms.values() for plan in arm.phases.values()]
    arranged = {phase.schedule for plan in plans for phase in plan}
    ruled = {rule.schedule for rule in larkhaven.rules.values() if rule.schedule}
    for schedule in arranged | ruled:
        assert paid_how(schedule).endswith(f" ({schedule})")


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
        "No median post-reinforcement pause: 1 pause between a reinforcer and a response, "
        "and 3 are needed."
    )


def test_a_pause_never_spans_two_evenings() -> None:
    story = Story().day(1).evening().check_in("CRF", (1,)).day(2).evening().check_in("CRF", (1,))
    assert debrief(small_city(), story.log).measures["pauses"] == 0


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


def test_a_guess_is_told_before_the_rule() -> None:
    turn, at = 999, 10**7
    log = (*presser(), Guessed(turn, at, "changing_number"))
    first, second = pay(log).paragraphs[:2]
    assert first.sentence == "You guessed: a changing number."
    assert first.turns == (turn,) and second.sentence.startswith("What paid: every press")
    assert debrief(small_city(), log).guess == "changing_number"
    assert debrief(small_city(), presser()).guess == ""
    assert pay(log).words <= 60


def test_a_guess_nobody_can_make_is_not_told() -> None:
    log = (*presser(), Guessed(999, 10**7, "<b>"))
    assert pay(log).paragraphs[0].sentence.startswith("What paid: ")


def test_only_what_came_by_the_clock_is_spoken_of_as_superstition() -> None:
    words = said(item(presser(), "by_the_clock"))
    assert "Review: with the calendar alone, 4 times." in words
    assert "superstitious behaviour, a contested reading" in words
    nothing = Story().day(1).evening().check_in("CRF", (1, 1)).log
    assert not [one for one in pay(nothing).items if one.id == "by_the_clock"]
    assert "uperstiti" not in str(debrief(small_city(), nothing))
