"""Leaving Beacon: one tap, from anywhere, and life goes on outside."""

from collections.abc import Callable

import pytest

from game.core import events as e
from game.core.intents import LeaveBeacon, OpenPhone, PickOption
from game.core.model import PerkChange
from tests.core.cities import card, city, evening_cards, option, perk, rule
from tests.core.lives import Begin, Life, kinds, those

Way = Callable[[Life], object]
PLACES: dict[str, Way] = {
    "card": lambda life: None,
    "answer": lambda life: life.pick(),
    "evening": lambda life: life.to_evening(),
    "check_in": lambda life: (life.to_evening(), life.open_phone()),
    "night": lambda life: (life.to_evening(), life.go_on()),
}


def at(place: str, begin: Begin) -> Life:
    life = begin(city(*evening_cards(3), length="week"))
    PLACES[place](life)
    assert life.state.place == place
    return life


@pytest.mark.parametrize("place", PLACES)
def test_beacon_can_be_left_anywhere_and_only_once(place: str, begin: Begin) -> None:
    life = at(place, begin)
    assert life.leave()[0] == e.BeaconLeft(life.state.turn, life.clock)
    assert not life.state.in_beacon
    assert life.refusal(LeaveBeacon(life.later())) == "Beacon has been left already"


@pytest.mark.parametrize("place", ["card", "answer", "evening", "night"])
def test_leaving_leaves_the_day_where_it_was(place: str, begin: Begin) -> None:
    life = at(place, begin)
    before = (life.state.place, life.state.card, life.state.open_options, life.state.day)
    assert kinds(life.leave()) == ["BeaconLeft"]
    assert (life.state.place, life.state.card, life.state.open_options, life.state.day) == before


@pytest.mark.parametrize("place", PLACES)
def test_a_life_outside_beacon_comes_to_its_end(place: str, begin: Begin) -> None:
    life = at(place, begin)
    life.leave()
    life.to_the_end()
    assert life.state.ended and len(life.dealt()) == 3


def test_there_is_nothing_to_leave_after_the_end(begin: Begin) -> None:
    life = begin(city())
    life.to_the_end()
    assert life.refusal(LeaveBeacon(life.later())) == "this life is over"


def test_leaving_from_the_phone_puts_it_away(begin: Begin) -> None:
    life = at("check_in", begin)
    assert kinds(life.leave()) == ["BeaconLeft", "PhoneClosed"]
    assert life.state.place == "evening" and not life.state.lever.waiting


def test_leaving_at_the_pulse_hides_it_first(begin: Begin) -> None:
    life = at("check_in", begin)
    life.collect()
    life.collect()
    life.press()
    assert life.state.lever.waiting
    assert kinds(life.leave()) == ["BeaconLeft", "LeverHidden", "PhoneClosed"]
    assert life.state.lever.paid == 0


def test_outside_there_is_no_check_in(begin: Begin) -> None:
    life = at("evening", begin)
    life.leave()
    assert not life.state.has_check_in
    assert life.refusal(OpenPhone(life.later())) == "there is no check-in now"
    life.sleep()
    life.to_evening()
    assert life.refusal(OpenPhone(life.later())) == "there is no check-in now"


def test_outside_standing_stands_still(begin: Begin) -> None:
    rules = [rule("score"), rule("review", on="night"), rule("dawn", on="morning")]
    life = begin(city(*evening_cards(3), rules=rules))
    life.leave()
    before = life.state.standing
    life.to_the_end()
    assert life.state.standing == before


def test_an_option_may_leave_and_beacon_does_not_score_it(begin: Begin) -> None:
    goodbye = option("goodbye", "leaf", effects={"voice": 10}, leaves=True)
    life = begin(city(card("till", goodbye, option("stay")), rules=[rule("leafy")]))
    assert kinds(life.pick("goodbye")) == ["OptionChosen", "MeterMoved", "BeaconLeft"]
    assert life.state.place == "answer" and life.state.standing == 500


def test_an_option_that_leaves_leaves_once(begin: Begin) -> None:
    life = begin(city(*evening_cards(2, option("goodbye", leaves=True), option("stay"))))
    life.pick("goodbye")
    life.go_on()
    life.sleep()
    assert kinds(life.pick("goodbye")) == ["OptionChosen"]
    assert len(those(e.BeaconLeft, life.log)) == 1


def test_cards_may_be_for_those_outside(begin: Begin) -> None:
    level = city(
        card("outside", when="not in_beacon"), card("inside", when="in_beacon", priority=5)
    )
    life = begin(level)
    life.leave()
    life.to_the_end()
    assert life.dealt() == ["inside", "outside"]


BIKE = perk("bike", 520, 500, PerkChange("waive", "deposit", "money"))
DEPOSIT = option("deposit", "deposit", effects={"money": -75})
SPECIAL = option("special", when="'bike' in perks")
POOR_HOLDER = {"standing": 600, "money": 20}


def test_leaving_at_a_card_closes_what_only_a_perk_had_opened(begin: Begin) -> None:
    keys = card("keys", DEPOSIT, SPECIAL, option("stay"))
    life = begin(city(keys, perks=[BIKE], starts=POOR_HOLDER))
    assert those(e.CardDealt, life.log)[0].options == ("deposit", "special", "stay")
    assert life.leave()[1:] == (
        e.PerkLost(1, 1000, "bike"),
        e.OptionsChanged(1, 1000, ("stay",)),
    )
    assert life.state.open_options == ("stay",), "75 larks cannot be paid out of 20"
    assert life.refusal(PickOption(life.later(), "special")) == "there is no open option 'special'"
    life.pick("stay")


def test_leaving_opens_what_was_for_those_outside(begin: Begin) -> None:
    outside = option("outside", when="not in_beacon")
    life = begin(city(card("door", option("stay"), outside)))
    assert those(e.CardDealt, life.log)[0].options == ("stay",)
    life.leave()
    assert life.state.open_options == ("stay", "outside")


def test_leaving_never_takes_the_last_way_on(begin: Begin) -> None:
    life = begin(city(card("keys", SPECIAL, SPECIAL), perks=[BIKE], starts=POOR_HOLDER))
    life.leave()
    assert life.state.open_options
    life.pick()


def test_at_an_answer_no_options_are_looked_at_again(begin: Begin) -> None:
    life = begin(city(card("keys", SPECIAL, option("stay")), perks=[BIKE], starts=POOR_HOLDER))
    life.pick("special")
    assert kinds(life.leave()) == ["BeaconLeft", "PerkLost"]
