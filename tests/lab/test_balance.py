"""Whether a city leaves a choice: counted from lives, not claimed."""

from collections import Counter

from game.core.model import Level
from game.lab.balance import Tally, balance
from game.lab.citizens import live

MET = {"cards": {"fountain": 2, "snow": 0}, "endings": {"ban": 1, "copy": 3}}


def tally(**choices: dict[str, int]) -> Tally:
    return Tally(1, 80, {card: Counter(options) for card, options in choices.items()})


def test_an_option_dominates_only_if_both_seekers_always_take_it() -> None:
    greedy = tally(fountain={"coin": 9, "dry": 1}, bread={"buy": 10})
    friend = tally(fountain={"coin": 10}, bread={"buy": 8, "share": 2})
    told = balance({"greedy": greedy, "friend": friend}, 2, MET)
    assert told["dominating"] == ["fountain/coin"]
    assert told["closeness"] == {"greedy": 40.0, "friend": 40.0}


def test_four_meetings_are_too_few_to_say_so() -> None:
    few = tally(fountain={"coin": 4})
    assert balance({"greedy": few, "friend": few}, 2, MET)["dominating"] == []


def test_what_nobody_met_is_named_and_endings_are_shares() -> None:
    told = balance({}, 2, MET)
    assert told["never"] == {"cards": ["snow"], "endings": []}
    assert told["ending_shares"] == {"ban": 0.25, "copy": 0.75}
    assert told["dominating"] is None


def test_a_life_is_tallied_from_its_own_log(larkhaven: Level) -> None:
    state, log = live(larkhaven, "friend", 3, "week")
    one = Tally()
    one.add(state, log)
    assert sum(sum(options.values()) for options in one.choices.values()) == 21
    assert one.closeness == sum(state.meters[who.meter] for who in larkhaven.people.values())
