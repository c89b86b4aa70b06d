"""The quiet check-in and the second window: nothing is paid, and the clock takes the Pulse away."""

from dataclasses import replace

import pytest

from game.core import events as e
from game.core.engine import refusal
from game.core.intents import LONGEST_HIDDEN_MS, ClosePhone, ComeBack, LetTimePass, OpenPhone, Press
from tests.core.cities import city
from tests.core.lives import Begin, Life, kinds, those

NINETY, THIRTY, TWO_MINUTES = 90_000, 30_000, 120_000


def on_the_quiet_evening(begin: Begin, length: str = "evenings", open_it: bool = True) -> Life:
    life = begin(city(length=length))
    life.to_day(life.state.plan.quiet_day, check_in=True)
    life.to_evening()
    if open_it:
        life.open_phone()
    return life


def at_the_second_window(begin: Begin) -> Life:
    life = on_the_quiet_evening(begin)
    life.close_phone()
    life.sleep()
    life.wait(TWO_MINUTES)
    life.open_phone()
    return life


def test_it_opens_like_any_other_evening(begin: Begin) -> None:
    life = on_the_quiet_evening(begin, open_it=False)
    assert life.state.is_quiet_day and life.state.has_check_in
    opened = life.open_phone()
    assert kinds(opened) == ["PhoneOpened", "LeverShown"]
    assert opened[-1] == e.LeverShown(life.state.turn, life.clock, "EXT")


def test_no_press_is_paid_and_every_press_counts(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    standing = life.state.standing
    pressed = life.press(200)
    assert kinds(pressed) == ["Pressed"] * 200
    assert all(one.counts for one in those(e.Pressed, pressed))
    assert life.state.standing == standing


def test_an_unpaid_press_looks_the_same_on_every_evening(begin: Begin) -> None:
    paid = begin(city(length="evenings"))
    paid.open_phone()
    paid.collect()
    quiet = on_the_quiet_evening(begin)
    assert [type(one) for one in paid.press()] == [type(one) for one in quiet.press()]


def test_gifts_nobody_collected_are_not_given_in_the_quiet(begin: Begin) -> None:
    life = begin(city(length="evenings"))
    life.sleep()
    assert life.state.lever.gifts == 0
    assert kinds(life.open_phone()) == ["PhoneOpened", "LeverShown"]
    assert life.state.lever.schedule == "EXT"


def test_a_spark_left_lying_yesterday_does_not_come_back_in_the_quiet(begin: Begin) -> None:
    life = begin(city(length="evenings"))
    life.open_phone()
    life.collect()
    life.press(3)
    life.close_phone()
    life.sleep()
    life.open_phone()
    assert kinds(life.press(10)) == ["Pressed"] * 10


@pytest.mark.parametrize(
    ("after", "refusal"),
    [(0, "nothing is due"), (45_000, "nothing is due"), (89_999, "nothing is due"),
     (90_000, None), (90_001, None), (500_000, None)],
)  # fmt: skip
def test_the_pulse_is_withdrawn_at_ninety_seconds_and_not_before(
    after: int, refusal: str | None, begin: Begin
) -> None:
    life = on_the_quiet_evening(begin)
    assert life.refusal(LetTimePass(life.clock + after)) == refusal


@pytest.mark.parametrize(
    ("after", "refusal"),
    [(89_999, None), (90_000, "the Pulse has been withdrawn"),
     (90_001, "the Pulse has been withdrawn")],
)  # fmt: skip
def test_a_press_counts_up_to_the_ninetieth_second(
    after: int, refusal: str | None, begin: Begin
) -> None:
    life = on_the_quiet_evening(begin)
    assert life.refusal(Press(life.clock + after)) == refusal


def test_time_takes_the_pulse_and_leaves_the_phone(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    shown_at = life.clock
    life.press(5)
    assert life.does(LetTimePass(shown_at + NINETY)) == (
        e.LeverHidden(life.state.turn, shown_at + NINETY),
    )
    assert life.state.place == "check_in" and not life.state.lever.shown
    assert life.refusal(Press(life.later())) == "the Pulse is not there"
    assert life.refusal(LetTimePass(life.later(NINETY))) == "nothing is due"
    assert kinds(life.close_phone()) == ["PhoneClosed"]


def test_pressing_does_not_put_the_end_off(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    shown_at = life.clock
    life.press(400)
    assert life.refusal(LetTimePass(shown_at + NINETY)) is None


def test_the_phone_can_be_put_away_at_any_moment(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    for after in (0, 10_000, NINETY, 2 * NINETY):
        assert life.refusal(ClosePhone(life.clock + after)) is None
    assert kinds(life.close_phone()) == ["LeverHidden", "PhoneClosed"]


def test_nothing_is_said_until_the_night(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    life.close_phone()
    assert not life.state.told and "OutageTold" not in kinds(life.log)
    assert kinds(life.go_on()) == ["WentOn", "NightFell", "OutageTold"]
    assert life.state.told


@pytest.mark.parametrize("leave", [False, True])
def test_the_outage_is_told_to_those_who_did_not_look(leave: bool, begin: Begin) -> None:
    life = on_the_quiet_evening(begin, open_it=False)
    if leave:
        life.leave()
    life.go_on()
    assert life.state.told


def test_the_outage_is_told_once(begin: Begin) -> None:
    life = begin(city(length="fortnight"))
    life.to_the_end()
    assert kinds(life.log).count("OutageTold") == 1


def test_paid_evenings_are_never_ended_by_the_clock(begin: Begin) -> None:
    life = begin(city(length="week"))
    life.open_phone()
    assert life.refusal(LetTimePass(life.later(10 * NINETY))) == "nothing is due"
    life.collect()
    life.collect()
    assert life.refusal(LetTimePass(life.later(10 * NINETY))) == "nothing is due"
    assert life.refusal(Press(life.later(10 * NINETY))) is None


def test_after_the_quiet_day_a_week_has_no_check_in(begin: Begin) -> None:
    life = on_the_quiet_evening(begin, "week")
    life.close_phone()
    life.sleep()
    assert life.state.day == 7 and not life.state.has_check_in
    assert life.refusal(OpenPhone(life.later())) == "there is no check-in now"


def test_a_month_has_quiet_evenings_without_a_phone_between(begin: Begin) -> None:
    life = begin(city(length="month"))
    offered = []
    for day in range(1, 29):
        life.to_day(day)
        life.to_evening()
        offered.append(life.state.has_check_in)
    assert offered == [True] * 25 + [False, False, True]


def test_the_second_window_is_unpaid_and_shorter(begin: Begin) -> None:
    life = at_the_second_window(begin)
    assert life.state.is_second_window and life.state.lever.schedule == "EXT"
    shown_at = life.clock
    assert kinds(life.press(30)) == ["Pressed"] * 30
    assert life.refusal(Press(shown_at + THIRTY - 1)) is None
    assert life.refusal(Press(shown_at + THIRTY)) == "the Pulse has been withdrawn"
    assert life.refusal(LetTimePass(shown_at + THIRTY - 1)) == "nothing is due"
    assert kinds(life.does(LetTimePass(shown_at + THIRTY))) == ["LeverHidden"]


def test_the_second_window_opens_for_those_who_missed_the_first(begin: Begin) -> None:
    life = on_the_quiet_evening(begin, open_it=False)
    life.sleep()
    life.wait(TWO_MINUTES)
    assert life.state.has_check_in
    assert life.open_phone()[-1] == e.LeverShown(life.state.turn, life.clock, "EXT")


def test_the_phone_stays_dark_until_the_lever_has_been_away_for_two_minutes(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    life.close_phone()
    gone_at = life.clock
    life.sleep()
    assert not life.state.has_check_in
    assert life.refusal(OpenPhone(gone_at + TWO_MINUTES)) == "there is no check-in now"
    assert life.refusal(LetTimePass(gone_at + TWO_MINUTES - 1)) == "nothing is due"
    lit = life.does(LetTimePass(gone_at + TWO_MINUTES))
    assert lit == (e.PhoneLit(life.state.turn, gone_at + TWO_MINUTES),)
    assert life.state.has_check_in
    assert life.refusal(LetTimePass(life.later(TWO_MINUTES))) == "nothing is due"


def test_nobody_has_to_wait_for_the_second_window(begin: Begin) -> None:
    life = on_the_quiet_evening(begin)
    life.close_phone()
    life.sleep()
    assert kinds(life.go_on()) == ["WentOn", "NightFell"]


def test_the_second_window_tells_nothing_more(begin: Begin) -> None:
    life = at_the_second_window(begin)
    life.close_phone()
    assert kinds(life.go_on()) == ["WentOn", "NightFell"]


def test_an_absence_is_noted_only_where_the_pulse_is_and_changes_nothing_else(
    begin: Begin,
) -> None:
    life = on_the_quiet_evening(begin, open_it=False)
    assert refusal(life.state, ComeBack(life.clock, 6_000)) == "the Pulse is not there"
    life.open_phone()
    before = life.state
    (noted,) = life.does(ComeBack(life.clock, 6_000))
    assert noted == e.PageHidden(life.state.turn, life.clock, 6_000)
    assert replace(life.state, turn=before.turn) == before
    for odd in (0, -1, LONGEST_HIDDEN_MS + 1):
        assert refusal(life.state, ComeBack(life.clock, odd)) == "nobody is away so long"
