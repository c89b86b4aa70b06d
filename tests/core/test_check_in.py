"""The evening check-in: the gifts, the Pulse, the sparks, and what putting the phone away does."""

import pytest

from game.core import events as e
from game.core.intents import Collect, OpenPhone, Press
from game.core.model import Level
from tests.core.cities import arm, city, evening_cards
from tests.core.lives import Begin, Life, kinds, those

CRF = {"partial": arm("partial", evenings=(("CRF", 2),), week=(("CRF", 20),))}
TINY = city(length="evenings")


def at_the_lever(begin: Begin, level: Level = TINY, length: str | None = None) -> Life:
    """On the first evening, the gifts collected, the Pulse in sight."""
    life = begin(level, length=length)
    life.open_phone()
    while life.state.lever.waiting:
        life.collect()
    return life


def test_opening_the_phone_shows_a_gift_before_the_pulse(begin: Begin) -> None:
    life = begin(TINY)
    assert life.open_phone() == (e.PhoneOpened(1, 1000), e.SparkShown(1, 1000, free=True))
    assert not life.state.lever.shown
    assert life.collect() == (
        e.Collected(2, 1500, free=True),
        e.MeterMoved(2, 1500, "standing", 5, "spark:"),
        e.LeverShown(2, 1500, "FR 3"),
    )
    assert life.state.lever.shown and life.state.lever.shown_at == 1500


def test_two_gifts_come_one_after_the_other(begin: Begin) -> None:
    life = begin(city(length="week"))
    life.open_phone()
    assert kinds(life.collect()) == ["Collected", "MeterMoved", "SparkShown"]
    assert kinds(life.collect()) == ["Collected", "MeterMoved", "LeverShown"]
    assert life.state.lever.gifts == 2 and life.state.lever.paid == 0


def test_gifts_come_once_a_life(begin: Begin) -> None:
    life = begin(city(length="week"))
    life.check_in()
    life.sleep()
    assert kinds(life.open_phone()) == ["PhoneOpened", "LeverShown"]


def test_gifts_are_outside_every_count(begin: Begin) -> None:
    life = at_the_lever(begin)
    lever = life.state.lever
    assert (lever.paid, lever.evening, lever.presses, lever.gifts) == (0, 0, 0, 1)


def test_the_third_press_of_a_fixed_ratio_three_pays(begin: Begin) -> None:
    life = at_the_lever(begin)
    assert kinds(life.press(2)) == ["Pressed", "Pressed"]
    assert kinds(life.press()) == ["Pressed", "SparkShown"]
    assert life.state.lever.waiting and life.state.lever.shown


def test_a_spark_is_collected_by_hand_and_moves_standing(begin: Begin) -> None:
    life = at_the_lever(begin)
    before = life.state.standing
    life.press(3)
    assert life.state.standing == before, "not before it is collected"
    assert kinds(life.collect()) == ["Collected", "MeterMoved"]
    assert life.state.standing == before + 5
    assert (life.state.lever.paid, life.state.lever.evening) == (1, 1)


def test_presses_while_a_spark_waits_are_logged_and_do_not_count(begin: Begin) -> None:
    life = at_the_lever(begin)
    life.press(3)
    waiting = life.press(7)
    assert [one.counts for one in those(e.Pressed, waiting)] == [False] * 7
    assert kinds(waiting) == ["Pressed"] * 7, "and bring no second spark"
    assert life.state.lever.presses == 3
    life.collect()
    assert life.state.lever.presses == 0
    assert kinds(life.press(3))[-1] == "SparkShown", "the next ratio begins at the collecting"


def test_the_last_spark_of_the_evening_takes_the_pulse_away(begin: Begin) -> None:
    life = at_the_lever(begin)
    for _ in range(2):
        life.press(3)
        events = life.collect()
    assert kinds(events) == ["Collected", "MeterMoved", "LeverHidden"]
    assert life.refusal(Press(life.later())) == "the Pulse is not there"
    assert kinds(life.close_phone()) == ["PhoneClosed"]


def test_putting_the_phone_away_hides_the_pulse(begin: Begin) -> None:
    life = at_the_lever(begin)
    life.press(2)
    assert kinds(life.close_phone()) == ["LeverHidden", "PhoneClosed"]
    assert life.state.place == "evening" and not life.state.lever.shown


def test_there_is_one_check_in_an_evening(begin: Begin) -> None:
    life = begin(city(length="week"))
    assert life.state.has_check_in
    life.open_phone()
    life.close_phone()
    assert not life.state.has_check_in
    assert life.refusal(OpenPhone(life.later())) == "there is no check-in now"
    life.sleep()
    assert life.state.has_check_in


def test_presses_of_yesterday_still_count_towards_the_next_spark(begin: Begin) -> None:
    partial = {"partial": arm("partial", week=(("FR 10", 20),))}
    life = at_the_lever(begin, city(length="week", arms=partial))
    life.press(6)
    life.close_phone()
    life.sleep()
    life.open_phone()
    assert kinds(life.press(3)) == ["Pressed"] * 3
    assert kinds(life.press()) == ["Pressed", "SparkShown"]


def test_a_spark_left_lying_comes_back_at_the_first_press_tomorrow(begin: Begin) -> None:
    partial = {"partial": arm("partial", week=(("FR 3", 20),))}
    life = at_the_lever(begin, city(length="week", arms=partial))
    life.press(3)
    before = life.state.standing
    life.close_phone()
    assert not life.state.lever.waiting and life.state.standing == before
    life.sleep()
    assert kinds(life.open_phone()) == ["PhoneOpened", "LeverShown"]
    assert life.refusal(Collect(life.later())) == "no spark waits"
    assert kinds(life.press()) == ["Pressed", "SparkShown"]
    life.collect()
    assert life.state.lever.paid == 1 and life.state.standing == before + 5
    assert kinds(life.press(3))[-1] == "SparkShown", "and the ratio is whole again"


def test_a_gift_left_lying_is_given_again_tomorrow(begin: Begin) -> None:
    life = begin(city(length="week"))
    life.open_phone()
    assert kinds(life.close_phone()) == ["PhoneClosed"]
    life.sleep()
    assert kinds(life.open_phone()) == ["PhoneOpened", "SparkShown"]
    life.collect()
    life.collect()
    assert life.state.lever.gifts == 2 and life.state.lever.shown


def test_an_evening_costs_its_rest_however_many_presses_it_takes(begin: Begin) -> None:
    life = begin(city(length="week", check_in_effects={"rest": -2}))
    life.check_in()
    assert life.moves("rest") == [(-2, "check_in:")]
    life.sleep()
    life.open_phone()
    life.close_phone()
    assert life.state.meters["rest"] == 56


def test_an_evening_without_the_phone_costs_nothing(begin: Begin) -> None:
    life = begin(city(length="week", check_in_effects={"rest": -2}))
    life.to_the_end()
    assert life.moves("rest") == []
    assert not {"PhoneOpened", "LeverShown", "SparkShown"} & set(kinds(life.log))


def test_every_spark_is_worth_the_same_until_standing_is_full(begin: Begin) -> None:
    life = begin(city(length="week", starts={"standing": 988}))
    life.check_in()
    assert life.moves("standing") == [(5, "spark:"), (5, "spark:"), (2, "spark:")]
    assert len(those(e.Collected, life.log)) == 6


@pytest.mark.parametrize("day", [1, 2, 3])
def test_the_pulse_is_always_shown_before_it_is_hidden(day: int, begin: Begin) -> None:
    life = begin(city(*evening_cards(3), length="week"))
    life.to_day(day, check_in=True)
    life.to_evening()
    life.check_in()
    shown = [name for name in kinds(life.log) if name in ("LeverShown", "LeverHidden")]
    assert shown[::2] == ["LeverShown"] * (len(shown) // 2)
    assert shown[1::2] == ["LeverHidden"] * (len(shown) // 2)


def test_whoever_skips_sparks_meets_the_next_schedule_in_mid_evening(begin: Begin) -> None:
    life = begin(city(length="week"))
    life.open_phone()
    life.collect()
    life.collect()
    for _ in range(3):
        life.press()
        life.collect()
    life.close_phone()
    life.sleep()
    assert life.open_phone()[-1] == e.LeverShown(13, life.clock, "CRF")
    life.press()
    changed = life.collect()
    assert kinds(changed)[-2:] == ["LeverHidden", "LeverShown"]
    assert changed[-1] == e.LeverShown(15, life.clock, "VR 2")
    assert life.state.lever.evening == 1


def test_sparks_not_taken_are_not_made_up_for(begin: Begin) -> None:
    life = begin(city(length="week", arms=CRF))
    life.check_in()
    life.to_day(4)
    life.check_in()
    assert life.state.lever.paid == 8


def test_after_a_whole_evening_the_pulse_waits_for_tomorrow(begin: Begin) -> None:
    life = begin(city(length="week", arms=CRF))
    assert life.check_in() == 4
    assert life.state.lever.evening == 4
    life.sleep()
    assert life.state.lever.evening == 0
    assert life.check_in() == 4


def test_the_phone_may_be_saved_open(begin: Begin) -> None:
    life = at_the_lever(begin)
    life.press(2)
    before = life.state
    life.refold()
    assert life.state == before
    assert kinds(life.press()) == ["Pressed", "SparkShown"]
    life.refold()
    assert kinds(life.collect()) == ["Collected", "MeterMoved"]
